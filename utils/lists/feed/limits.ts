/** Every bound of the feed format (docs/feed.md). Builders keep within them, readers stop at them. */

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;
const dayMs = 86_400_000;

/** `feed.json` and each `root/N.json`, checked before they are parsed. */
export const maxEnvelopeBytes = 256 * kilobyte;

/** One part of a snapshot as it is served (gzip'd). */
export const maxPartBytes = 4 * megabyte;

/** One part of a snapshot, unpacked: bounds what a reader holds in memory at once. */
export const maxUnpackedBytes = 32 * megabyte;

/** Builders cut here, so that a feed of ten million entries still has its parts named in one `feed.json`. */
export const targetUnpackedBytes = 8 * megabyte;

/** One entry's line. */
export const maxLineBytes = 64 * kilobyte;

/** Signatures in one envelope, keys in one root, and versions of the root that a reader walks. */
export const maxSignatures = 16;
export const maxKeys = 16;
export const maxRootVersion = 1000;

/** However late a publisher says its list expires, a reader shows it as stale after this. */
export const maxLifetimeMs = 45 * dayMs;

/** A clock that is wrong by less than this does not make a new list look forged. */
export const maxAheadMs = dayMs;

/** Of so many records one may fail its schema and be left out; more, and the part is refused. */
export const recordsPerTolerated = 1000;

/** Entries or changes handed over at once: short enough a slice that look-ups get their turn in between. */
export const recordsPerSlice = 500;

/** Links in a chain of deltas, so that `feed.json` stays small however often a list is issued. */
export const maxDeltas = 100;

/** Lines of the file of latest removals. */
export const maxLatestRemovals = 1000;
