/** Limits of messages, apart from the schemas, so that a content script can know them and stay light. */

/** At most this many sightings a message; a page with more sends several. */
export const maxSightings = 200;
