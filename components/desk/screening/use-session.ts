import { useEffect, useState } from 'preact/hooks';
import { screeningSession } from './session.ts';
import type { ScreeningState } from './session.ts';

/** The screening of this page, as it stands. */
export function useScreeningState(): ScreeningState {
  const [state, setState] = useState(screeningSession.state);
  useEffect(() => {
    setState(screeningSession.state);
    return screeningSession.follow(setState);
  }, []);
  return state;
}
