import { expect, test } from 'vitest';
import {
  bringBackDraft,
  bringBackSent,
  letGoOfSent,
  readDraft,
  readSentDraft,
  removeDraft,
  sendDraft,
  writeDraft,
} from './draft-store.ts';

// Without a browser there is no storage to write to, and drafts are kept as in a private window.
let keys = 0;
const newKey = () => `draft-${(keys += 1)}`;

test('a draft that is being saved counts as gone, and is gone once it is saved', () => {
  const key = newKey();
  writeDraft(key, 'one');
  const sent = sendDraft(key);
  expect(sent).toBe('one');
  expect(readDraft(key)).toBeNull();
  expect(readSentDraft(key)).toBe('one');
  letGoOfSent(key, sent);
  expect(readDraft(key)).toBeNull();
  expect(readSentDraft(key)).toBeNull();
});

test('a draft that was not saved is a draft again', () => {
  const key = newKey();
  writeDraft(key, 'one');
  expect(bringBackSent(key, sendDraft(key), false)).toBe(true);
  expect(readDraft(key)).toBe('one');
  expect(readSentDraft(key)).toBeNull();
});

test('what is written while another is being saved outlives the answer, whatever it is', () => {
  for (const adds of [true, false]) {
    for (const saved of [true, false]) {
      const key = newKey();
      writeDraft(key, 'one');
      const sent = sendDraft(key);
      writeDraft(key, 'two');
      if (saved) letGoOfSent(key, sent);
      else bringBackSent(key, sent, adds);
      expect(readDraft(key), `adds ${adds}, saved ${saved}`).toBe('two');
      expect(readSentDraft(key)).toBeNull();
    }
  }
});

test('letting go of what was written meanwhile leaves what is being saved to be found again', () => {
  const key = newKey();
  writeDraft(key, 'one');
  const sent = sendDraft(key);
  writeDraft(key, 'two');
  removeDraft(key);
  expect(readDraft(key)).toBeNull();
  expect(bringBackSent(key, sent, false)).toBe(true);
  expect(readDraft(key)).toBe('one');
});

test.each(['saved', 'let go of'])('a thing that was not added waits until the next is %s', (end) => {
  const key = newKey();
  writeDraft(key, 'one');
  const first = sendDraft(key);
  writeDraft(key, 'two');
  expect(bringBackSent(key, first, true)).toBe(false);
  expect(readDraft(key)).toBe('two');
  if (end === 'saved') letGoOfSent(key, sendDraft(key));
  else removeDraft(key);
  expect(readDraft(key)).toBe('one');
});

test('a draft wanted back stands before what was written since, which comes after it', () => {
  const key = newKey();
  writeDraft(key, 'one');
  removeDraft(key);
  bringBackDraft(key, 'one');
  expect(readDraft(key)).toBe('one');
  removeDraft(key);
  writeDraft(key, 'two');
  bringBackDraft(key, 'one');
  expect(readDraft(key)).toBe('one');
  letGoOfSent(key, sendDraft(key));
  expect(readDraft(key)).toBe('two');
  removeDraft(key);
  expect(readDraft(key)).toBeNull();
});

test('of two things being added the one that fails comes back, and the other is not lost with it', () => {
  const key = newKey();
  writeDraft(key, 'one');
  const first = sendDraft(key);
  writeDraft(key, 'two');
  const second = sendDraft(key);
  expect(bringBackSent(key, first, true)).toBe(true);
  expect(readDraft(key)).toBe('one');
  expect(bringBackSent(key, second, true)).toBe(false);
  removeDraft(key);
  expect(readDraft(key)).toBe('two');
});

test('an edit that fails is not brought back over the next one, which was begun on it', () => {
  const key = newKey();
  writeDraft(key, 'one');
  const first = sendDraft(key);
  writeDraft(key, 'one, two');
  const second = sendDraft(key);
  expect(bringBackSent(key, first, false)).toBe(false);
  expect(readDraft(key)).toBeNull();
  expect(bringBackSent(key, second, false)).toBe(true);
  expect(readDraft(key)).toBe('one, two');
});

test('what was put together by hand is the draft then, or waits for what is being written', () => {
  for (const adds of [true, false]) {
    const key = newKey();
    writeDraft(key, 'mine');
    bringBackSent(key, sendDraft(key), adds, 'mine and theirs');
    expect(readDraft(key)).toBe('mine and theirs');
    const sent = sendDraft(key);
    writeDraft(key, 'another');
    bringBackSent(key, sent, adds, 'all of it');
    expect(readDraft(key)).toBe('another');
    removeDraft(key);
    expect(readDraft(key)).toBe('all of it');
  }
});

test('a form that was saved as it stood has no draft to bring back, and is shown again', () => {
  const key = newKey();
  const sent = sendDraft(key);
  expect(sent).toBeNull();
  expect(bringBackSent(key, sent, false)).toBe(true);
  letGoOfSent(key, sent);
  expect(readDraft(key)).toBeNull();
});
