import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageBucketKeys } from './age-buckets.ts';
import {
  claimFilterParams,
  claimOrders,
  filtersInLog,
  filtersWith,
  isUnfiltered,
  needsFilters,
  noFilters,
  parseClaimFilters,
  withoutMe,
} from './claim-filters.ts';
import { dueFilters } from './due.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { importances } from '#lib/domain/values/importance.ts';
import { publicationStates } from './publication.ts';
import { waits } from './waiting.ts';
import { stages } from './stage.ts';

const article = '0198c0de-0000-7000-8000-000000000001';
const parse = (address: string) => parseClaimFilters(new URLSearchParams(address));

test('An address without filters shows all claims', () => {
  expect(parse('')).toEqual({ filters: noFilters, unread: [] });
  expect(isUnfiltered(noFilters)).toBe(true);
});

test('Several statuses can be chosen, and stand in one order however they were given', () => {
  const { filters } = parse('status=DISPUTED&status=UNVERIFIED&status=DISPUTED');
  expect(filters.status).toEqual(['UNVERIFIED', 'DISPUTED']);
  expect(claimFilterParams(filters).toString()).toBe('status=UNVERIFIED&status=DISPUTED');
});

test('The same view has the same address in whatever order it was written', () => {
  const a = claimFilterParams(parse(`q=letter&article=${article}&settled=no`).filters).toString();
  const b = claimFilterParams(parse(`settled=no&article=${article}&q=letter`).filters).toString();
  expect(a).toBe(b);
});

test('What means nothing is left out and named', () => {
  const { filters, unread } = parse('status=MAYBE&status=FALSE&assignee=bob&age=1h-4h&article=1%27--');
  expect(filters).toEqual(filtersWith({ status: ['FALSE'], age: ['1h-4h'] }));
  expect(unread).toEqual([
    { name: 'status', value: 'MAYBE' },
    { name: 'assignee', value: 'bob' },
    { name: 'article', value: "1'--" },
  ]);
});

test('Empty values are passed over, and what mails and campaigns add to an address', () => {
  expect(parse('status=&q=+&stauts=&utm_source=mail&fbclid=1&after=7&columns=plain')).toEqual({
    filters: noFilters,
    unread: [],
  });
});

test('A name that no filter has is named too, for it narrows nothing', () => {
  expect(parse('stauts=FALSE&__proto__=x').unread).toEqual([
    { name: 'stauts', value: 'FALSE' },
    { name: '__proto__', value: 'x' },
  ]);
});

test('A claim is looked for by the moments between which it was recorded, in UTC', () => {
  expect(parse('from=2026-11-20T23:00:00.000Z').filters.from).toBe('2026-11-20T23:00:00.000Z');
  const long = `2026-11-20T23:00:00.${'0'.repeat(300)}Z`;
  for (const wrong of [
    '2026-11-20',
    '2026-11-20T23:00:00+01:00',
    '0000-01-01T00:00:00Z',
    'yesterday',
    long,
  ]) {
    expect(parse(`until=${encodeURIComponent(wrong)}`).unread, wrong).toHaveLength(1);
  }
});

test('An order narrows nothing', () => {
  expect(isUnfiltered(filtersWith({ sort: 'due' }))).toBe(true);
  expect(isUnfiltered(filtersWith({ tag: ['budget'] }))).toBe(false);
});

test('The log keeps no words that were typed, and tells that there were some', () => {
  const typed = filtersWith({ status: ['FALSE'], q: 'Jane', passage: 'Doe', tag: ['Jane Doe'] });
  expect(filtersInLog(typed)).toEqual({ filters: 'status=FALSE', searchedText: true });
  for (const one of [{ q: 'Jane' }, { passage: 'Jane' }, { tag: ['Jane'] }]) {
    expect(filtersInLog(filtersWith(one))).toEqual({ filters: '', searchedText: true });
  }
  expect(filtersInLog(filtersWith({ settled: 'no' }))).toEqual({ filters: 'settled=no' });
});

test('Whoever is “me” is named in what outlives their session', () => {
  const mine = filtersWith({ assignee: 'me', recorder: 'me' });
  expect(withoutMe(mine, article)).toEqual(filtersWith({ assignee: article, recorder: article }));
  const nobody = filtersWith({ assignee: 'nobody' });
  expect(withoutMe(nobody, article)).toEqual(nobody);
});

test('Work can be narrowed to mine, to nobody’s and to one person’s', () => {
  expect(parse('assignee=me').filters.assignee).toBe('me');
  expect(parse('assignee=nobody').filters.assignee).toBe('nobody');
  expect(parse(`assignee=${article}`).filters.assignee).toBe(article);
});

test('A text longer than anyone would type is left out', () => {
  expect(parse(`q=${'a'.repeat(201)}`).unread).toHaveLength(1);
});

const words = fc.string({ minLength: 1, maxLength: 100 }).map((text) => `x${text}x`);
const moments = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString());
const maybe = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);

test('Every choice of filters survives the way through the address', () => {
  fc.assert(
    fc.property(
      fc.record({
        status: fc.subarray([...confirmations]),
        stage: fc.subarray([...stages]),
        settled: maybe(['yes', 'no'] as const),
        importance: fc.subarray([...importances]),
        assignee: fc.oneof(maybe(['me', 'nobody']), fc.uuid()),
        due: maybe(dueFilters),
        age: fc.subarray([...ageBucketKeys]),
        waits: fc.subarray([...waits]),
        article: fc.option(fc.uuid()),
        source: fc.option(fc.uuid()),
        publication: maybe(publicationStates),
        needs: maybe(needsFilters),
        recorder: fc.oneof(maybe(['me']), fc.uuid()),
        from: fc.option(moments),
        until: fc.option(moments),
        signedFrom: fc.option(moments),
        signedUntil: fc.option(moments),
        tag: fc.uniqueArray(words, { maxLength: 3 }).map((tags) => tags.sort()),
        passage: fc.option(words),
        sort: maybe(claimOrders),
        q: fc.option(words),
        search: fc.option(words),
      }),
      (filters) => {
        const address = claimFilterParams(filters).toString();
        expect(parseClaimFilters(new URLSearchParams(address))).toEqual({ filters, unread: [] });
      },
    ),
  );
});
