import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ReportDesk } from '../../../utils/model/report-desk.ts';

/** The Worker that keeps drafts and the outbox, as long as the section is open. */
export const ReportDeskContext = createContext<ReportDesk | undefined>(undefined);

/** @throws Error outside of the section, which shows nothing before its Worker is there */
export function useReportDesk(): ReportDesk {
  const desk = useContext(ReportDeskContext);
  if (!desk) throw new Error('Reports are shown outside of their section');
  return desk;
}
