import { learnTexts } from '../../../utils/i18n/learn/texts.ts';
import { reportTexts as packageTexts } from '../../../utils/i18n/report-text/texts.ts';
import type { ReportTexts as PackageTexts } from '../../../utils/i18n/report-text/texts.ts';
import { reportTexts } from '../../../utils/i18n/reports/texts.ts';
import type { ReportTexts } from '../../../utils/i18n/reports/texts.ts';
import type { CauseCode } from '../../../utils/model/entry.ts';
import { useTexts } from '../../texts-context.ts';

/** The words of reports, objections and the outbox. */
export function useReportTexts(): ReportTexts {
  return reportTexts(useTexts().language);
}

/** The causes as the page that explains names them. */
export function useCauseWords(): (code: CauseCode) => string {
  const texts = learnTexts(useTexts().language);
  return (code) => texts.say(`cause.${code}`);
}

/** The words of a report as it travels: parts, means and grounds. */
export function usePackageWords(): PackageTexts {
  return packageTexts(useTexts().language);
}
