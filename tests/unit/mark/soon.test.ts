// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { frameRunner, taskRunner } from '../../../utils/mark/soon.ts';

/** What a browser has to do: a frame that is due, and tasks by their urgency. */
class Browser {
  readonly frames = new Map<number, () => void>();
  readonly urgent: (() => void)[] = [];
  readonly window: Window;

  constructor({ hasScheduler = true, hidden = false } = {}) {
    this.window = {
      document: { hidden },
      requestAnimationFrame: (run: () => void) => {
        this.frames.set(this.frames.size + 1, run);
        return this.frames.size;
      },
      cancelAnimationFrame: (frame: number) => void this.frames.delete(frame),
      ...(hasScheduler && { scheduler: { postTask: (run: () => void) => this.urgent.push(run) } }),
    } as unknown as Window;
  }

  frame(): void {
    for (const [frame, run] of this.frames) {
      this.frames.delete(frame);
      run();
    }
  }

  urgentTasks(): void {
    for (const run of this.urgent.splice(0)) run();
  }
}

const otherTasks = (): Promise<void> => new Promise((passed) => setTimeout(passed, 20));

let run: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  run = vi.fn<() => void>();
});

describe('what is to come before the page is laid out', () => {
  it('comes with the frame that is due, and once', () => {
    const browser = new Browser();
    taskRunner(browser.window)(run, 'first');
    expect(run).not.toHaveBeenCalled();
    browser.frame();
    expect(run).toHaveBeenCalledOnce();
    browser.urgentTasks();
    expect(run).toHaveBeenCalledOnce();
  });

  it('comes as an urgent task where no frame is due, and asks for none then', () => {
    const browser = new Browser();
    taskRunner(browser.window)(run, 'first');
    browser.urgentTasks();
    expect(run).toHaveBeenCalledOnce();
    expect(browser.frames.size).toBe(0);
  });

  it('comes in a task like others in a browser that has no urgent ones', async () => {
    const browser = new Browser({ hasScheduler: false });
    taskRunner(browser.window)(run, 'first');
    expect(run).not.toHaveBeenCalled();
    await otherTasks();
    expect(run).toHaveBeenCalledOnce();
  });
});

describe('what is to come after the page was laid out', () => {
  it('comes in a task after the next frame', () => {
    const browser = new Browser();
    frameRunner(browser.window, taskRunner(browser.window))(run);
    browser.urgentTasks();
    expect(run).not.toHaveBeenCalled();
    browser.frame();
    expect(run).not.toHaveBeenCalled();
    browser.urgentTasks();
    expect(run).toHaveBeenCalledOnce();
    expect(browser.frames.size).toBe(0);
  });

  it('comes without a frame in a tab that nobody sees', () => {
    const browser = new Browser({ hidden: true });
    frameRunner(browser.window, taskRunner(browser.window))(run);
    browser.urgentTasks();
    expect(run).toHaveBeenCalledOnce();
  });

  it('comes in a browser without urgent tasks, too', async () => {
    const browser = new Browser({ hasScheduler: false });
    frameRunner(browser.window, taskRunner(browser.window))(run);
    browser.frame();
    await otherTasks();
    expect(run).toHaveBeenCalledOnce();
  });
});
