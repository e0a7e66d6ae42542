import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../failure.ts';
import type { Failure } from '../failure.ts';

/**
 * What a Worker of the desk answers, asked anew when what it depends on changes; the answer before stays until then.
 * @param dependsOn as of an effect
 */
export function useAnswer<T>(
  ask: () => Promise<T>,
  dependsOn: readonly unknown[],
): { answer: T | undefined; failure: Failure | undefined } {
  const [answer, setAnswer] = useState<{ is: T }>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    let late = false;
    const take = async (): Promise<void> => {
      try {
        const is = await ask();
        if (late) return;
        setAnswer({ is });
        setFailure(undefined);
      } catch (error) {
        if (!late) setFailure(failureOf(error));
      }
    };
    void take();
    return () => void (late = true);
  }, dependsOn);
  return { answer: answer?.is, failure };
}
