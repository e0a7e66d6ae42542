import { beforeEach, describe, expect, test, vi } from 'vitest';
import { send } from '../../../utils/messages/send.ts';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

const nobody = new Error('Could not establish connection. Receiving end does not exist.');

describe('a message to the background', () => {
  beforeEach(() => {
    sendMessage.mockReset();
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  test('that found nobody is sent again, and answered', async () => {
    sendMessage.mockRejectedValueOnce(nobody).mockResolvedValueOnce({ ok: true, value: [] });
    const answer = send('lists', {});
    await vi.runAllTimersAsync();
    expect(await answer).toEqual([]);
    expect(sendMessage.mock.calls).toEqual([[{ name: 'lists', input: {} }], [{ name: 'lists', input: {} }]]);
  });

  test('that finds nobody four times is given up', async () => {
    sendMessage.mockRejectedValue(nobody);
    const answer = expect(send('lists', {})).rejects.toMatchObject({ code: 'background-gone' });
    await vi.runAllTimersAsync();
    await answer;
    expect(sendMessage).toHaveBeenCalledTimes(4);
  });

  test('that failed in another way may have been heard: it is not sent again', async () => {
    sendMessage.mockRejectedValue(new Error('The message port closed before a response was received.'));
    await expect(send('lists', {})).rejects.toMatchObject({ code: 'background-gone' });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});
