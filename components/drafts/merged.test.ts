import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { mergedOver, typedOver } from './merged.ts';

interface Fields {
  name: string;
  notes: string;
  control: { id: string } | null;
}

const base: Fields = { name: 'KCNA', notes: '', control: { id: '1' } };

describe('two versions of one thing', () => {
  test('put together hold what I typed, and what others saved in fields I left alone', () => {
    const mine = { ...base, notes: 'Mine', control: { id: '1' } };
    const theirs = { name: 'Theirs', notes: 'Theirs', control: null };
    expect(mergedOver(base, mine, theirs)).toEqual({ name: 'Theirs', notes: 'Mine', control: null });
  });

  test('are mine where I changed everything, and theirs where I changed nothing', () => {
    const theirs = { name: 'T', notes: 'T', control: null };
    const mine = { name: 'M', notes: 'M', control: { id: '2' } };
    expect(mergedOver(base, mine, theirs)).toEqual(mine);
    expect(mergedOver(base, base, theirs)).toEqual(theirs);
  });
});

test('what a draft was typed over is read from its base, and is what is stored where that is no such thing', () => {
  const schema = z.object({ name: z.string() });
  const stored = { name: 'stored' };
  expect(typedOver({ over: '{"name":"before"}' }, schema, stored)).toEqual({ name: 'before' });
  for (const over of ['', '{', '{"title":"before"}', 'null']) {
    expect(typedOver({ over }, schema, stored), over).toBe(stored);
  }
});
