/** How a listed result is to be shown, by the person's choices: docs/marks.md. */
import type { MarkChoices, Treatment, TreatedGroup } from '../model/choices.ts';
import type { ShownFinding } from './shown.ts';

/** Whose choice decides; a mere notice is always only marked. */
export function groupOf({ level, weight, suspected }: ShownFinding): TreatedGroup | undefined {
  if (level === 'notice') return undefined;
  return level === 'same-name' || suspected || weight !== 'solid' ? 'doubtful' : level;
}

/** @returns the strongest finding's treatment; an advertisement's may be to be hidden on its own */
export function treatmentOf(choices: MarkChoices, finding: ShownFinding, ad: boolean): Treatment | 'hide-ad' {
  const group = groupOf(finding);
  if (group === undefined) return 'mark';
  const { show, hideAds } = choices[group];
  return ad && hideAds ? 'hide-ad' : show;
}
