/** How the lists that are measured describe themselves. */
import type { BuildFeedOptions } from '../../utils/lists/feed/build.ts';

/** @param id tells lists apart that are subscribed to side by side */
export function measuredList(id: string): BuildFeedOptions['list'] {
  return {
    id,
    title: '测量用名单',
    publisher: '测量',
    issuer: '测量',
    origin: 'transcription',
    tier: 'blacklist',
  };
}
