import { useEffect, useState } from 'preact/hooks';
import type { KeptEvidence } from '../../../../utils/model/report-desk.ts';
import { useReportDesk } from '../desk-context.ts';

/** The bytes of a piece of evidence; undefined until they are read, or where they cannot be. */
export function useEvidence({ key, sha256, type }: KeptEvidence): Blob | undefined {
  const desk = useReportDesk();
  const [blob, setBlob] = useState<Blob>();
  useEffect(() => {
    let left = false;
    desk
      .evidence(key)
      .then((read) => left || setBlob(read.slice(0, read.size, type)))
      .catch(() => undefined);
    return () => void (left = true);
  }, [desk, key, sha256, type]);
  return blob;
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
