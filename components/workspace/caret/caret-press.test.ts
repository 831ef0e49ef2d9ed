import { expect, it } from 'vitest';
import { stepOfPress, type CaretStep } from './caret-press.ts';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const ltr = { rightToLeft: false, apple: false };
const rtl = { rightToLeft: true, apple: false };
const apple = { rightToLeft: false, apple: true };

it.each<[string, Partial<typeof plain> & { key: string }, typeof ltr, Pick<CaretStep, 'unit' | 'by'> | null]>(
  [
    ['the right arrow', { key: 'ArrowRight' }, ltr, { unit: 'character', by: 1 }],
    ['the left arrow', { key: 'ArrowLeft' }, ltr, { unit: 'character', by: -1 }],
    [
      'the left arrow where lines run from the right',
      { key: 'ArrowLeft' },
      rtl,
      { unit: 'character', by: 1 },
    ],
    ['the right arrow there', { key: 'ArrowRight' }, rtl, { unit: 'character', by: -1 }],
    ['Ctrl with an arrow', { key: 'ArrowRight', ctrlKey: true }, ltr, { unit: 'word', by: 1 }],
    ['Ctrl with an arrow from the right', { key: 'ArrowLeft', ctrlKey: true }, rtl, { unit: 'word', by: 1 }],
    ['Option with an arrow on a Mac', { key: 'ArrowLeft', altKey: true }, apple, { unit: 'word', by: -1 }],
    [
      'Command with an arrow on a Mac',
      { key: 'ArrowLeft', metaKey: true },
      apple,
      { unit: 'line edge', by: -1 },
    ],
    [
      'Alt with an arrow elsewhere, which goes back in history',
      { key: 'ArrowLeft', altKey: true },
      ltr,
      null,
    ],
    ['the arrow down', { key: 'ArrowDown' }, ltr, { unit: 'line', by: 1 }],
    ['the arrow up', { key: 'ArrowUp' }, rtl, { unit: 'line', by: -1 }],
    ['Ctrl with the arrow up', { key: 'ArrowUp', ctrlKey: true }, ltr, { unit: 'paragraph', by: -1 }],
    [
      'Command with the arrow down on a Mac',
      { key: 'ArrowDown', metaKey: true },
      apple,
      { unit: 'text', by: 1 },
    ],
    ['Home', { key: 'Home' }, ltr, { unit: 'line edge', by: -1 }],
    ['End from the right', { key: 'End' }, rtl, { unit: 'line edge', by: 1 }],
    ['Ctrl with End', { key: 'End', ctrlKey: true }, ltr, { unit: 'text', by: 1 }],
    ['a letter, which is a key of the page', { key: 'j' }, ltr, null],
    ['a page key, which scrolls', { key: 'PageDown' }, ltr, null],
  ],
)('%s', (_, press, where, step) => {
  for (const shiftKey of [false, true]) {
    const meant = stepOfPress({ ...plain, ...press, shiftKey }, where);
    expect(meant).toEqual(step && { ...step, extends: shiftKey });
  }
});
