/** What the background and the Worker that imports say to each other: demands one way, replies the other. */
import { FeedError } from '../lists/feed/error.ts';
import type { FeedErrorCode } from '../lists/feed/error.ts';
import { SourceError } from '../lists/sources/error.ts';
import type { SourceErrorCode } from '../lists/sources/error.ts';
import { SyncError } from '../lists/sync-error.ts';
import type { SyncErrorCode } from '../lists/sync-error.ts';
import type { ListSync, Subscription } from '../lists/sync.ts';
import { TableError } from '../lists/tables/error.ts';
import type { TableErrorCode } from '../lists/tables/error.ts';
import type { Language } from '../model/language.ts';
import type { ListState } from '../model/list.ts';
import type { SourceChoices, SourcePlace, SourcePreview } from '../model/source.ts';
import { StoreError } from '../store/errors.ts';
import type { StoreErrorCode } from '../store/errors.ts';

/** What is asked about tables and lists of domains. Each throws what the rooms behind throw. */
export interface SourceService {
  preview(place: SourcePlace, choices: SourceChoices | undefined): Promise<SourcePreview>;
  importSource(place: SourcePlace, choices: SourceChoices): Promise<ListState>;
  importLinks(place: SourcePlace): Promise<{ taken: number; refused: number }>;
  /** @param subject a place's address or blob, or a list's id @returns CSV */
  rowNotes(subject: string, language: Language): Promise<string>;
  /** Ends what is under way for a list's id, or for a place's address or blob. */
  cancel(subject: string): Promise<void>;
}

/** All that the Worker does. */
export type ImportService = Pick<ListSync, 'subscribe' | 'syncList'> & SourceService;

type Call =
  | { call: 'subscribe'; subscription: Subscription }
  | { call: 'syncList'; id: string }
  | { call: 'preview'; place: SourcePlace; choices?: SourceChoices }
  | { call: 'importSource'; place: SourcePlace; choices: SourceChoices }
  | { call: 'importLinks'; place: SourcePlace }
  | { call: 'rowNotes'; subject: string; language: Language }
  | { call: 'cancel'; subject: string };

/** A demand, numbered by whoever makes it. */
export type SyncDemand = { number: number } & Call;

/** The value is what the service gives for the demand's call. */
export type SyncReply = { number: number } & ({ value: unknown } | { failure: Failure });

/** An error, as it can be sent: classes do not survive a message. */
type Failure =
  | { kind: 'feed'; code: FeedErrorCode; detail?: string }
  | { kind: 'source'; code: SourceErrorCode; detail?: string }
  | { kind: 'store'; code: StoreErrorCode; detail?: string }
  | { kind: 'sync'; code: SyncErrorCode; detail?: string }
  | { kind: 'table'; code: TableErrorCode; detail?: string }
  | { kind: 'other'; detail: string };

/** Asks the service what a demand asks. */
export function perform(service: ImportService, demand: Call): Promise<unknown> {
  switch (demand.call) {
    case 'subscribe':
      return service.subscribe(demand.subscription);
    case 'syncList':
      return service.syncList(demand.id);
    case 'preview':
      return service.preview(demand.place, demand.choices);
    case 'importSource':
      return service.importSource(demand.place, demand.choices);
    case 'importLinks':
      return service.importLinks(demand.place);
    case 'rowNotes':
      return service.rowNotes(demand.subject, demand.language);
    case 'cancel':
      return service.cancel(demand.subject);
    default:
      return Promise.reject(new Error('The demand is of another version'));
  }
}

/** An error of a room as it is sent; of any other kind only what it says. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FeedError) return { kind: 'feed', code: error.code, ...detailOf(error) };
  if (error instanceof StoreError) return { kind: 'store', code: error.code, ...detailOf(error) };
  if (error instanceof SyncError) return { kind: 'sync', code: error.code, ...detailOf(error) };
  if (error instanceof SourceError) return { kind: 'source', code: error.code, ...detailOf(error) };
  if (error instanceof TableError) return { kind: 'table', code: error.code, ...detailOf(error) };
  return { kind: 'other', detail: String(error) };
}

/** The error again, of its class, as the room threw it. */
export function errorOf(failure: Failure): Error {
  switch (failure.kind) {
    case 'feed':
      return new FeedError(failure.code, failure.detail);
    case 'source':
      return new SourceError(failure.code, failure.detail);
    case 'store':
      return new StoreError(failure.code, failure.detail);
    case 'sync':
      return new SyncError(failure.code, failure.detail);
    case 'table':
      return new TableError(failure.code, failure.detail);
    case 'other':
    default:
      return new Error(failure.detail);
  }
}

function detailOf({ detail }: { detail: string | undefined }): { detail?: string } {
  return detail === undefined ? {} : { detail };
}
