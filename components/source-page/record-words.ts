import type { SourcePage } from '#lib/queries/sources/source-page.ts';

const count = (claims: number): string => claims.toLocaleString('en-GB');

/** The record of a source as one sentence; it says what was found, and never that the source is reliable. */
export function recordWords(record: SourcePage['record']): string {
  const { settled, confirmed, other, more } = record;
  if (settled === 0) return `None of its ${more ? 'newest ' : ''}claims is settled yet.`;
  if (more) {
    return `Of the ${count(settled)} newest settled claims ${count(confirmed)} came out confirmed, ${count(record.false)} false, ${count(other)} other.`;
  }
  if (settled === 1) {
    if (confirmed === 1) return 'Its one settled claim came out confirmed.';
    if (record.false === 1) return 'Its one settled claim came out false.';
    return 'Its one settled claim came out neither confirmed nor false.';
  }
  return `${confirmed} of ${settled} settled claims came out confirmed, ${record.false} false, ${other} other.`;
}
