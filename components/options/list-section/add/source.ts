/** A source on its way to becoming a list: what the page shows at each step. */
import type { MessageOutput } from '../../../../utils/messages/map.ts';
import type { SourceChoices, SourcePlace, SourcePreview } from '../../../../utils/model/source.ts';
import type { Failure } from '../../../failure.ts';

export type FeedPreview = Extract<SourcePreview, { form: 'feed' }>;
export type TablePreview = Extract<SourcePreview, { form: 'table' | 'domains' }>;
export type LinksPreview = Extract<SourcePreview, { form: 'links' }>;
export type CataloguedSource = MessageOutput<'catalogue'>[number];

/** What ended well, for the page to say. */
export type Outcome =
  | { what: 'added' | 'replaced'; title: string; entries: number }
  | { what: 'links'; taken: number; refused: number }
  | { what: 'cancelled' };

export type Stage =
  | { at: 'begin'; failure?: Failure; outcome?: Outcome }
  | { at: 'reading'; place: SourcePlace }
  | {
      at: 'looking';
      place: SourcePlace;
      preview: SourcePreview;
      /** What the person has chosen so far, for a table. */
      choices?: SourceChoices;
      /** It is being read again with what was corrected. */
      rereading?: boolean;
      /** What was corrected could not be read: nothing can be taken like this. */
      unreadable?: boolean;
      taking?: boolean;
      /** The person ended the taking. */
      cancelled?: boolean;
      failure?: Failure;
    };

/** What is known beforehand of a source. */
export interface Expected {
  /** What the catalogue proposes. */
  choices?: SourceChoices;
  /** The list that a shared link names. */
  listId?: string;
  /** The list whose entries a newer file is to replace. */
  replaces?: Pick<SourceChoices, 'id' | 'title' | 'issuer' | 'tier'>;
}

/** The key under which a place's progress is told, and by which its reading is ended. */
export function placeKey(place: SourcePlace): string {
  return place.kind === 'file' ? place.blob : place.address;
}

/** All keys that what is under way may go by. */
export function stageKeys(stage: Stage): string[] {
  if (stage.at === 'begin') return [];
  const keys = [placeKey(stage.place)];
  if (stage.at === 'reading') return keys;
  if (stage.preview.form === 'feed') keys.push(stage.preview.info.id);
  if (stage.choices) keys.push(stage.choices.id);
  return keys;
}

/** Whether a correction changes what is read: if only the names of the list change, nothing is read again. */
export function readsOtherwise(before: SourceChoices, after: SourceChoices): boolean {
  const { id, tier, basisKind, published, columns } = before;
  return (
    id !== after.id ||
    tier !== after.tier ||
    basisKind !== after.basisKind ||
    published !== after.published ||
    columns !== after.columns
  );
}
