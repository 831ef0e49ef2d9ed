/** Words one after the other, as a sentence lists them. */
export function list(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}

/** Bytes in whole megabytes, rounded down. */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))} MB`;
}

/** Bytes in kilobytes or megabytes, whichever reads better; rounded down. */
export function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} KB` : megabytes(bytes);
}

/** Bytes of a room that is measured in gigabytes. */
export function amount(bytes: number): string {
  const gigabytes = bytes / (1024 * 1024 * 1024);
  return gigabytes < 1 ? size(bytes) : `${Number(gigabytes.toFixed(1))} GB`;
}

/** How long to wait, in seconds up to two minutes and then in minutes, rounded up. */
export function waitOf(seconds: number): string {
  if (seconds < 120) return seconds === 1 ? 'one second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
