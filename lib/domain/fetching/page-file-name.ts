const endings: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** What the file of a fetched page is called: by its site and the last part of its address. */
export function pageFileName(address: string, mediaType: string): string {
  const { hostname, pathname } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  const plain = last
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .slice(0, 80);
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  const ending = (Object.hasOwn(endings, type) ? endings[type] : undefined) ?? 'html';
  return `${[hostname.replace(/[^a-z0-9.-]+/giu, '-'), plain].filter((part) => part !== '').join(' ')}.${ending}`;
}
