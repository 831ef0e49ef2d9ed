import { expect, test } from 'vitest';
import { z } from 'zod';
import { exportedHead, exportedSample } from '#testing/exporting/exported-sample.ts';
import { changedAt, problemsBy } from '#testing/exporting/json-schema.ts';
import { claimsExportId, claimsExportSchema, type ExportedClaim } from './claims-export-schema.ts';
import { claimsJson } from './claims-json.ts';

const schema = { $id: claimsExportId, ...z.toJSONSchema(claimsExportSchema) };
const problems = problemsBy(schema);

async function written(claims: ExportedClaim[]): Promise<unknown> {
  async function* batches() {
    yield await Promise.resolve(claims);
  }
  let text = '';
  for await (const piece of claimsJson(exportedHead, batches())) text += piece;
  return JSON.parse(text);
}

test('The published schema is the one that exports are held to', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../docs/schemas/claims-export-4.schema.json',
  );
});

test('What is written is what the published schema says, and names it', async () => {
  for (const claims of [[], [exportedSample], [exportedSample, exportedSample]]) {
    const document = await written(claims);
    expect(problems(document)).toEqual([]);
    expect(document).toMatchObject({ $schema, schema: claimsExportId });
  }
});

const $schema = 'https://desk.example/schemas/claims-export-4.schema.json';
const right = { $schema, schema: claimsExportId, ...exportedHead, claims: [exportedSample] };
const claim = ['claims', 0] as const;
const wrong: [string, unknown][] = [
  ['nothing', null],
  ['a list', [right]],
  ['no word of its schema', changedAt(right, ['schema'])],
  ['the word of another schema', changedAt(right, ['schema'], 'urn:corroborate:claims-export:5')],
  ['a time without its zone', changedAt(right, ['exportedAt'], '2026-03-01T12:00:00')],
  ['nobody who made it', changedAt(right, ['exportedBy'])],
  ['a person without an id', changedAt(right, ['exportedBy', 'id'])],
  ['an address that is none', changedAt(right, ['address'], 'here')],
  ['half a log entry', changedAt(right, ['log', 'sequence'], 1.5)],
  ['a key that is no field', changedAt(right, ['note'], 'x')],
  ['no claims', changedAt(right, ['claims'])],
  ['claims by number', changedAt(right, ['claims'], 1)],
  ['a claim without its statement', changedAt(right, [...claim, 'statement'])],
  ['a status that is none', changedAt(right, [...claim, 'confirmation'], 'MOSTLY_TRUE')],
  ['a stage that is none', changedAt(right, [...claim, 'stage'], 'DONE')],
  ['a negative position', changedAt(right, [...claim, 'anchor', 'start'], -1)],
  ['a hash cut short', changedAt(right, [...claim, 'anchor', 'sha256'], 'abc')],
  ['a check that is none', changedAt(right, [...claim, 'hops', 0, 'check'], 'MAYBE')],
  ['a credibility beyond six', changedAt(right, [...claim, 'evidence', 0, 'credibility'], 7)],
  [
    'an origin of no kind',
    changedAt(right, [...claim, 'corroboration', 'supports', 'origins', 0, 'kind'], 'SAINT'),
  ],
  ['a link without a direction', changedAt(right, [...claim, 'links', 0, 'direction'])],
];

test.each(wrong)('A document with %s is refused', (_, document) => {
  expect(problems(document)).not.toEqual([]);
  expect(claimsExportSchema.safeParse(document).success).toBe(false);
});
