import type { JSX } from 'preact';
import { send } from '../../utils/messages/send.ts';
import type { MessageInput } from '../../utils/messages/map.ts';
import type { SeenShop } from '../../utils/model/page.ts';
import type { Finding } from '../../utils/model/verdict.ts';
import { Concerning } from '../concerning.tsx';
import { FailureNotice } from '../notice.tsx';
import { deskPage } from '../own-pages.ts';
import { useTexts } from '../texts-context.ts';
import { useAction } from '../use-action.ts';
import { usePopupTab } from './popup-tab.ts';

type Demand = Omit<MessageInput<'callDesk'>, 'tab'>;

/** A button that opens the desk; the popup, which has done its work, closes. */
function DeskButton(props: {
  label: string;
  concerning?: string;
  demand: Demand;
  class: string;
}): JSX.Element {
  const tab = usePopupTab();
  const { busy, failure, run } = useAction();
  const { demand, concerning } = props;
  const call = (): void =>
    void run(async () => {
      await send('callDesk', { ...demand, ...(tab !== undefined && { tab }) });
      window.close();
    });
  return (
    <>
      <button type="button" class={props.class} disabled={busy} onClick={call}>
        {props.label}
        {concerning !== undefined && <Concerning>{concerning}</Concerning>}
      </button>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}

/** Reports the page that is seen, whatever it is, and leads to the desk. */
export function ReportPage(): JSX.Element {
  const texts = useTexts();
  return (
    <div class="report-page-line">
      <DeskButton class="button small" label={texts.say('report.page')} demand={{ kind: 'choose' }} />
      <a class="quiet" href={deskPage} target="_blank">
        {texts.say('report.desk')}
      </a>
    </div>
  );
}

/** Reports a shop of the page; against a mark of it an objection can be written. */
export function ReportShop({ shop, finding }: { shop: SeenShop; finding?: Finding }): JSX.Element {
  const texts = useTexts();
  const about = { ...(shop.sighting && { sighting: shop.sighting }), ...(finding && { finding }) };
  const name = shop.label || texts.say('shop.unnamed');
  return (
    <span class="report-shop">
      <DeskButton
        class="button small"
        label={texts.say('report.shop')}
        concerning={name}
        demand={{ kind: 'choose', ...about }}
      />
      {finding && (
        <DeskButton
          class="button small"
          label={texts.say('report.object')}
          concerning={name}
          demand={{ kind: 'objection', ...about }}
        />
      )}
    </span>
  );
}
