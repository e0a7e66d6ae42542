import { useEffect, useState } from 'preact/hooks';
import type { KeptEvidence } from '../../../../utils/model/report-desk.ts';
import { useAnswer } from '../../use-answer.ts';
import { useReportDesk } from '../desk-context.ts';

/** The bytes of a piece of evidence; undefined until they are read, or where they cannot be. */
export function useEvidence({ key, sha256, type }: KeptEvidence): Blob | undefined {
  const desk = useReportDesk();
  const { answer } = useAnswer(async () => {
    const read = await desk.evidence(key);
    return read.slice(0, read.size, type);
  }, [desk, key, sha256, type]);
  return answer;
}

/** An address for what a page shows of it. */
export function useAddress(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!blob) return undefined;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
