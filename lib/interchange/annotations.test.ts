import { expect, test } from 'vitest';
import { z } from 'zod';
import { expanded } from '#testing/exporting/json-ld.ts';
import { changedAt, problemsBy } from '#testing/exporting/json-schema.ts';
import { claimOn, sampleFacts, sampleLinks } from '#testing/sample-interchange.ts';
import { annotationsSchema } from './annotation-schema.ts';
import { annotationCollection, annotationPage } from './annotations.ts';

const collection = annotationCollection(sampleFacts(), sampleLinks);
const schema = z.toJSONSchema(annotationsSchema);
const problems = problemsBy(schema);

test('The published schema is the one that documents are held to', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../docs/schemas/web-annotation.schema.json',
  );
});

test('An article’s claims become a collection with positions in code points', async () => {
  expect(problems(collection)).toEqual([]);
  expect(collection).toMatchObject({ total: 2, 'corroborate:text': { 'corroborate:version': 1 } });
  const [first] = collection.first?.items ?? [];
  expect(first?.target.selector).toEqual([
    { type: 'TextPositionSelector', start: 0, end: 13 },
    {
      type: 'TextQuoteSelector',
      exact: '편지 🤝 was sent',
      prefix: '',
      suffix: ', KCNA says.\n\nNobody has confirm',
    },
  ]);
  expect(first?.body.map(({ purpose, value }) => `${purpose}: ${value}`)).toEqual([
    'describing: A letter was sent.',
    'classifying: False',
    'commenting: The embassy denies it.',
    'tagging: letters',
    'tagging: Korea',
  ]);
  const nodes = await expanded(collection);
  for (const term of [
    'oa#TextPositionSelector',
    'oa#hasTarget',
    'oa#tagging',
    'urn:corroborate:importance',
  ]) {
    expect(nodes).toContain(term);
  }
});

test('An article without claims is a collection without pages', () => {
  const none = annotationCollection(sampleFacts({ claims: [] }), sampleLinks);
  expect(problems(none)).toEqual([]);
  expect(none).toMatchObject({ total: 0 });
  expect(none).not.toHaveProperty('first');
  expect(annotationPage(sampleFacts({ claims: [] }), sampleLinks, 1)).toBeNull();
});

test('Pages lead from one to the next, hold each claim once, and say what they are part of', async () => {
  const claims = Array.from({ length: 7 }, (_, at) => claimOn(`c${at}`, 'Nobody'));
  const facts = sampleFacts({ claims });
  const whole = annotationCollection(facts, sampleLinks, 3);
  expect(whole.last).toBe(sampleLinks.page(3));
  expect(whole.first?.next).toBe(sampleLinks.page(2));
  const pages = [1, 2, 3].map((number) => annotationPage(facts, sampleLinks, number, 3));
  expect(pages.map((page) => page?.startIndex)).toEqual([0, 3, 6]);
  expect(pages.flatMap((page) => page?.items.map(({ id }) => id))).toEqual(
    claims.map(({ id }) => sampleLinks.claim(id)),
  );
  expect(pages.map((page) => [page?.prev, page?.next])).toEqual([
    [undefined, sampleLinks.page(2)],
    [sampleLinks.page(1), sampleLinks.page(3)],
    [sampleLinks.page(2), undefined],
  ]);
  for (const page of pages) expect(problems(page)).toEqual([]);
  expect(await expanded(pages[1] ?? {})).toContain('totalItems');
  for (const none of [0, 4, -1, 1.5, Number.NaN]) {
    expect(annotationPage(facts, sampleLinks, none, 3)).toBeNull();
  }
});

const item = ['first', 'items', 0] as const;
const wrong: [string, unknown][] = [
  ['nothing', null],
  ['a list', [collection]],
  ['no context', changedAt(collection, ['@context'])],
  ['another context', changedAt(collection, ['@context'], ['https://schema.org'])],
  ['another type', changedAt(collection, ['type'], 'Collection')],
  ['an id that is no address', changedAt(collection, ['id'], 'here')],
  ['a total in words', changedAt(collection, ['total'], 'two')],
  ['a time without its zone', changedAt(collection, ['generated'], '2026-03-03T09:30:00')],
  ['no time', changedAt(collection, ['generated'])],
  ['a key that is no term', changedAt(collection, ['note'], 'x')],
  ['a negative position', changedAt(collection, [...item, 'target', 'selector', 0, 'start'], -1)],
  ['half a code point', changedAt(collection, [...item, 'target', 'selector', 0, 'end'], 1.5)],
  ['no quotation', changedAt(collection, [...item, 'target', 'selector', 1, 'exact'])],
  ['an empty quotation', changedAt(collection, [...item, 'target', 'selector', 1, 'exact'], '')],
  [
    'selectors the wrong way round',
    changedAt(collection, [...item, 'target', 'selector', 0, 'type'], 'TextQuoteSelector'),
  ],
  ['no target', changedAt(collection, [...item, 'target'])],
  ['a body for no purpose', changedAt(collection, [...item, 'body', 0, 'purpose'], 'liking')],
  ['a status that is none', changedAt(collection, [...item, 'corroborate:confirmation'], 'MOSTLY_TRUE')],
  ['a hash cut short', changedAt(collection, ['corroborate:text', 'corroborate:sha256'], 'abc')],
];

test.each(wrong)('A document with %s is refused', (_, document) => {
  expect(problems(document)).not.toEqual([]);
  expect(annotationsSchema.safeParse(document).success).toBe(false);
});
