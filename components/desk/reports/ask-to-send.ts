/** Leave to send: the browser asks the person, within the click alone. */
import { browser } from 'wxt/browser';
import { originToAsk } from '../../../utils/model/destination.ts';
import type { Report } from '../../../utils/model/report.ts';

/** Firefox's kinds of data (`data_collection_permissions` of its manifest), which other browsers do not know. */
type DataKind =
  | 'websiteContent'
  | 'browsingActivity'
  | 'personallyIdentifyingInfo'
  | 'financialAndPaymentInfo';

interface Wanted {
  origins?: string[];
  data_collection?: DataKind[];
}

/**
 * Of every report: words and pictures of pages, their addresses, and what tells of people; of a complaint also the
 * purchase.
 */
const always: readonly DataKind[] = ['websiteContent', 'browsingActivity', 'personallyIdentifyingInfo'];

/** Whether this browser has a consent of its own to data that leave it (Firefox). */
export function hasDataConsent(): boolean {
  const { browser_specific_settings: own } = browser.runtime.getManifest() as {
    browser_specific_settings?: { gecko?: { data_collection_permissions?: { optional?: string[] } } };
  };
  return (own?.gecko?.data_collection_permissions?.optional?.length ?? 0) > 0;
}

/**
 * Asks for the receiver's origin and, where the browser knows that, for the consent to send such data, in one question.
 * To be called in the click, before anything is awaited. What was given before is not asked again by the browser.
 * @throws Error `consent-refused` where the person said no: nothing may be sent then
 */
export async function askToSend(address: string, kind: Report['kind']): Promise<void> {
  const origin = originToAsk(address);
  const wanted: Wanted = {
    ...(origin !== undefined && { origins: [origin] }),
    ...(hasDataConsent() && {
      data_collection: kind === 'complaint' ? [...always, 'financialAndPaymentInfo' as const] : [...always],
    }),
  };
  if (Object.keys(wanted).length === 0) return;
  const given = await browser.permissions.request(wanted);
  if (!given) throw new Error('consent-refused');
}
