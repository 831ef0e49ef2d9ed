import type { CaretStep } from './caret-press.ts';

interface CaretMoved {
  anchor: number;
  focus: number;
  /** Where it was. */
  before: number;
  unit: CaretStep['unit'];
  /** The line it stands on now. */
  line: { from: number; to: number };
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function characterAt(text: string, at: number): string {
  const [first] = graphemes.segment(text.slice(at, at + 32));
  if (!first || first.segment === '\n') return 'End of paragraph';
  return first.segment === ' ' ? 'Space' : first.segment;
}

/** What is read out where the caret came to: the words selected, or the character, word or line it stands at. */
export function saidOf(text: string, { anchor, focus, before, unit, line }: CaretMoved): string {
  if (anchor !== focus) {
    return `Selected: ${text.slice(Math.min(anchor, focus), Math.max(anchor, focus)).trim()}`;
  }
  if (unit === 'character' || unit === 'line edge') return characterAt(text, focus);
  if (unit === 'word') return text.slice(Math.min(before, focus), Math.max(before, focus)).trim();
  return text.slice(line.from, line.to).trim() || 'End of the article';
}
