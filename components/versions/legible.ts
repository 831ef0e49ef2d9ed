import type { DifferencePart } from '#lib/domain/versions/difference.ts';

/**
 * A difference as a person reads it best: words that changed one after another are one change, however many spaces
 * between them stayed. The old and the new text can still be read from it.
 */
export function legible(parts: readonly DifferencePart[]): DifferencePart[] {
  const all: DifferencePart[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') all.push({ kind: 'removed', text: removed });
    if (added !== '') all.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [at, { kind, text }] of parts.entries()) {
    const next = parts[at + 1];
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text.trim() === '' && removed !== '' && added !== '' && next) {
      removed += text;
      added += text;
    } else {
      flush();
      all.push({ kind, text });
    }
  }
  flush();
  return all;
}
