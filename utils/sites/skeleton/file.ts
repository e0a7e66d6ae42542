/** A skeleton as a file: a comment that says what it is of, then the page. */
import type { PageKind, SiteId } from '../../model/site.ts';
import type { Skeleton } from './skeleton.ts';

interface SkeletonOrigin {
  site: SiteId;
  kind: PageKind;
  /** Of the extension. */
  version: string;
}

/** The file's text. The address in its comment is the redacted one. */
export function skeletonFile({ site, kind, version }: SkeletonOrigin, { url, html }: Skeleton): string {
  // two hyphens would end the comment early
  const address = url.replaceAll('--', '-%2D').replaceAll('>', '%3E');
  return `<!-- xinbiao skeleton\nsite: ${site}\nkind: ${kind}\nurl: ${address}\nversion: ${version}\n-->\n${html}`;
}

/** The address in the comment with which a skeleton begins; undefined for any other page. */
export function addressInSkeleton(text: string): string | undefined {
  const comment = /^\uFEFF?\s*<!-- xinbiao skeleton\n(.*?)-->/s.exec(
    text.slice(0, 4000).replaceAll('\r\n', '\n'),
  );
  return (comment && /^url: (\S+)$/m.exec(comment[1] ?? '')?.[1]) || undefined;
}
