import { expect, test } from 'vitest';
import { keptTexts } from './draft-store.ts';
import { dropDraft, keepDraft, lifeAt, tellForm } from './life-store.ts';

// Without a browser there is no storage to write to, and drafts are kept as in a private window.
let places = 0;
const newPlace = () => `draft-${(places += 1)}`;

function write(place: string, text: string): void {
  tellForm(place, 'adds', { on: 'open' });
  tellForm(place, 'adds', { on: 'typed', text });
}

test('what a form holds is kept at each step, and goes with the answer', () => {
  const place = newPlace();
  write(place, 'one');
  expect(keptTexts(place)).toEqual(['one']);
  const { life } = tellForm(place, 'adds', { on: 'sent' });
  expect(keptTexts(place)).toEqual(['one']);
  write(place, 'two');
  expect(keptTexts(place)).toEqual(['two', 'one']);
  tellForm(place, 'adds', { on: 'saved', of: life.turns });
  expect(keptTexts(place)).toEqual(['two']);
});

test('a form that is left is found by what is kept of it', () => {
  const place = newPlace();
  write(place, 'one');
  tellForm(place, 'adds', { on: 'left' });
  expect(lifeAt(place, 'adds')).toMatchObject({ state: 'restored', papers: { writing: 'one' } });
});

test('a form that is left while it is being saved still hears the answer', () => {
  const place = newPlace();
  write(place, 'one');
  const { life } = tellForm(place, 'adds', { on: 'sent' });
  tellForm(place, 'adds', { on: 'left' });
  tellForm(place, 'adds', { on: 'refused', of: life.turns });
  expect(lifeAt(place, 'adds')).toMatchObject({ state: 'refused', papers: { writing: 'one' } });
});

test('a draft can be kept for a form that is not on the page, and let go of', () => {
  const place = newPlace();
  keepDraft(place, 'one');
  expect(lifeAt(place, 'dialog').state).toBe('put-away');
  dropDraft(place);
  expect(lifeAt(place, 'dialog').state).toBe('closed');
});
