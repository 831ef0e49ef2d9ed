import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageBucketKeys } from './age-buckets.ts';
import {
  claimFilterParams,
  filtersWith,
  isUnfiltered,
  needsFilters,
  noFilters,
  parseClaimFilters,
} from './claim-filters.ts';
import { dueFilters } from './due.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { importances } from '#lib/domain/values/importance.ts';
import { publicationStates } from './publication.ts';
import { stages } from './stage.ts';

const article = '0198c0de-0000-7000-8000-000000000001';
const parse = (address: string) => parseClaimFilters(new URLSearchParams(address));

test('An address without filters shows all claims', () => {
  expect(parse('')).toEqual({ filters: noFilters, ignored: [] });
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
  const { filters, ignored } = parse('status=MAYBE&status=FALSE&assignee=bob&age=1h-4h&article=1%27--');
  expect(filters).toEqual(filtersWith({ status: ['FALSE'], age: ['1h-4h'] }));
  expect(ignored).toEqual([
    { name: 'status', value: 'MAYBE' },
    { name: 'assignee', value: 'bob' },
    { name: 'article', value: "1'--" },
  ]);
});

test('Empty values and names that are no filter are passed over', () => {
  expect(parse('status=&q=+&utm_source=mail&__proto__=x')).toEqual({ filters: noFilters, ignored: [] });
});

test('Work can be narrowed to mine, to nobody’s and to one person’s', () => {
  expect(parse('assignee=me').filters.assignee).toBe('me');
  expect(parse('assignee=nobody').filters.assignee).toBe('nobody');
  expect(parse(`assignee=${article}`).filters.assignee).toBe(article);
});

test('A text longer than anyone would type is left out', () => {
  expect(parse(`q=${'a'.repeat(201)}`).ignored).toHaveLength(1);
});

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
        article: fc.option(fc.uuid()),
        source: fc.option(fc.uuid()),
        publication: maybe(publicationStates),
        needs: maybe(needsFilters),
        q: fc.option(fc.string({ minLength: 1, maxLength: 100 }).map((text) => `x${text}x`)),
      }),
      (filters) => {
        const address = claimFilterParams(filters).toString();
        expect(parseClaimFilters(new URLSearchParams(address))).toEqual({ filters, ignored: [] });
      },
    ),
  );
});
