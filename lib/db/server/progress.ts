/** How far something is that is done beside the service after an upgrade. */
export interface Progress {
  /** What is done, in one of a few plain words: people read it. */
  what: string;
  /** How many of how many; counted as it began, so that neither is exact while people are at work. */
  done: number;
  of: number;
}

/** The name under which whoever does it connects: PostgreSQL shows it to everybody, for as long as they are there. */
export const besideName = 'corroborate beside';

/** How far something is as a part of the name of a connection, which may have 63 bytes. */
export function progressName({ what, done, of }: Progress): string {
  return `${besideName}: ${what} ${String(done)}/${String(of)}`;
}

const named = new RegExp(`^${besideName}: (.+) (\\d+)/(\\d+)$`, 'u');

/** How far something is by the name of a connection; `null` where that tells nothing of it. */
export function progressOfName(name: string): Progress | null {
  const [, what, done, of] = named.exec(name) ?? [];
  return what === undefined ? null : { what, done: Number(done), of: Number(of) };
}

/** How far something is, in words. */
export function progressWords({ what, done, of }: Progress): string {
  return `${what}, ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`;
}
