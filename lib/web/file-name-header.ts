/** The file name a percent-encoded header gives, in any script; `null` when it gives none. */
export function nameInHeader(header: string | null): string | null {
  if (header === null || header === '') return null;
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
