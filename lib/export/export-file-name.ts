const longest = 60;

/**
 * What an export is saved as: what it holds, then when, without anything a file system could trip over. `about` is
 * an article's headline; without it the export is of the claims list or of the workspace.
 */
export function exportFileName(
  kind:
    'claims' | 'claims-plain' | 'claim-list' | 'report' | 'status-summary' | 'annotations' | 'claim-reviews',
  about: string | null,
  exportedAt: string,
  format: string,
): string {
  const words = (about ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .slice(0, longest)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
    .replace(/^-+|-+$/g, '');
  const when = exportedAt.slice(0, 16).replace(/[:T]/g, '-');
  return `${[kind, words, when].filter((part) => part !== '').join('-')}.${format}`;
}

/** The Content-Disposition that saves a download under `name` (RFC 6266), with an ASCII name for old clients. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]+/g, '').replace(/-{2,}/g, '-');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
