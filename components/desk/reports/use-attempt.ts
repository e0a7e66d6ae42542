import { useAction } from '../../use-action.ts';
import type { Action } from '../../use-action.ts';
import { problemOf } from './problem.tsx';

export type Attempt = Action;

/** Something that is asked of the reports' Worker and may fail. */
export const useAttempt = (): Attempt => useAction(problemOf);
