import { expect, test } from 'vitest';
import { settling } from '#lib/domain/sent-again.ts';
import { meant } from './unanswered.ts';

// Without a browser nothing is kept beyond the page.
let places = 0;
const door = () => `/api/${(places += 1)}`;
const adds = (to: string) => ({ addsTo: to, settles: false });

test('the same has its key until it is answered, and another when it is meant again', () => {
  const at = door();
  const first = meant(at, 'a', adds(at));
  first.lost();
  const second = meant(at, 'a', adds(at));
  expect(second.key).toBe(first.key);
  expect(second.inPlaceOf).toEqual([]);
  second.done();
  expect(meant(at, 'a', adds(at)).key).not.toBe(first.key);
});

test('in other words it takes the place of what was lost, and of nothing that is only slow', () => {
  const at = door();
  const slow = meant(at, 'slow', adds(at));
  const lost = meant(at, 'lost', adds(at));
  lost.lost();
  meant(at, 'elsewhere', adds(`${at} of another claim`)).lost();
  const changed = meant(at, 'changed', adds(at));
  expect(changed.inPlaceOf).toEqual([lost.key]);
  expect(changed.key).not.toBe(lost.key);
  changed.done();
  expect(meant(at, 'once more', adds(at)).inPlaceOf).toEqual([]);
  slow.done();
});

test('what it took the place of and was saved is known then, and not told a second time', () => {
  const at = door();
  meant(at, 'a', adds(at)).lost();
  const changed = meant(at, 'b', adds(at));
  changed.knownBefore();
  expect(meant(at, 'b', adds(at)).inPlaceOf).toEqual([]);
});

test('a refusal at the first try lets go of the key, and after a lost answer does not', () => {
  const at = door();
  const refused = meant(at, 'a', adds(at));
  refused.notDone();
  expect(meant(at, 'a', adds(at)).key).not.toBe(refused.key);
  const lost = meant(at, 'b', adds(at));
  lost.lost();
  meant(at, 'b', adds(at)).notDone();
  expect(meant(at, 'b', adds(at)).key).toBe(lost.key);
});

test('what leaves the same behind is meant anew once something else was done; what saw a revision is not', () => {
  const at = door();
  const [link, edit] = [meant(at, 'link', settling), meant(at, 'edit', { addsTo: null, settles: false })];
  link.lost();
  edit.lost();
  const again = meant(at, 'link', settling);
  expect(again.key).toBe(link.key);
  again.lost();
  meant(at, 'unlink', settling).done();
  expect(meant(at, 'link', settling).key).not.toBe(link.key);
  expect(meant(at, 'edit', { addsTo: null, settles: false }).key).toBe(edit.key);
});
