import type { CaretUnit } from './caret-moves.ts';

/** What a press means to the caret: a way along the text, or along the lines as they stand on the screen. */
export interface CaretStep {
  unit: CaretUnit | 'line' | 'line edge';
  by: 1 | -1;
  /** The selection grows or shrinks with it. */
  extends: boolean;
}

interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

interface Where {
  /** Of the paragraph the caret is in: there, the arrow to the left goes on in the text. */
  rightToLeft: boolean;
  /** Apple’s systems go by words with Option, and to the ends with Command. */
  apple: boolean;
}

function unitAcross(press: Press, apple: boolean): CaretStep['unit'] | null {
  if (apple && press.metaKey) return 'line edge';
  if (apple ? press.altKey : press.ctrlKey) return 'word';
  return press.altKey || press.metaKey || press.ctrlKey ? null : 'character';
}

function unitDown(press: Press, apple: boolean): CaretStep['unit'] | null {
  if (apple && press.metaKey) return 'text';
  if (apple ? press.altKey : press.ctrlKey) return 'paragraph';
  return press.altKey || press.metaKey || press.ctrlKey ? null : 'line';
}

/** The step a key asks for, as in a text that is written; `null` where it is none of the caret’s. */
export function stepOfPress(press: Press, { rightToLeft, apple }: Where): CaretStep | null {
  const { key, shiftKey } = press;
  const step = (unit: CaretStep['unit'] | null, by: 1 | -1): CaretStep | null =>
    unit === null ? null : { unit, by, extends: shiftKey };
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return step(unitAcross(press, apple), (key === 'ArrowRight') !== rightToLeft ? 1 : -1);
  }
  if (key === 'ArrowUp' || key === 'ArrowDown')
    return step(unitDown(press, apple), key === 'ArrowDown' ? 1 : -1);
  if (key !== 'Home' && key !== 'End') return null;
  if (press.altKey || press.metaKey) return null;
  return step(press.ctrlKey ? 'text' : 'line edge', key === 'End' ? 1 : -1);
}
