/** What is read: pages, and documents that stand at an address. */
const pages = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]);

const otherKinds: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'a picture'],
  [/^(?:audio|video)\//, 'a recording'],
  [/^application\/(?:zip|gzip|x-tar|x-7z|vnd\.rar)/, 'a packed file'],
  [/^application\/(?:json|ld\+json|xml|rss\+xml|atom\+xml)|^text\/xml$/, 'data for programs'],
];

/** What stands at an address instead of a page, in words; `null` for a page. */
export function otherThanPage(mediaType: string | undefined): string | null {
  const type = (mediaType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (pages.has(type)) return null;
  return otherKinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'a file of another kind';
}
