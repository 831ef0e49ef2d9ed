import { expect, test } from 'vitest';
import { claimsCsv } from './claims-csv.ts';
import { claimsJson } from './claims-json.ts';
import { claimsCsvPlain } from './claims-csv-plain.ts';
import { claimsExportId, claimsExportSchema, type ExportedClaim } from './claims-export-schema.ts';
import { unescapeCell } from './csv-cell.ts';
import { exportedHead, exportedSample } from '#testing/exporting/exported-sample.ts';
import { cellsSeen, readCsv } from '#testing/exporting/read-csv.ts';

const claim = exportedSample;
const head = exportedHead;
const at = head.exportedAt;
const { id } = claim;

async function* batches(...given: ExportedClaim[][]) {
  for (const batch of given) yield await Promise.resolve(batch);
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

const $schema = 'https://desk.example/schemas/claims-export-4.schema.json';

test('A spreadsheet gets one row per claim, in UTF-8 with its mark and CRLF', async () => {
  const csv = await whole(claimsCsv(head, batches([claim, claim], [claim])));
  expect(csv.startsWith('\uFEFFstatement,quote,')).toBe(true);
  const rows = readCsv(csv.slice(1));
  expect(rows).toHaveLength(4);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
});

test('No cell opens as a formula, and every text comes back as it was', async () => {
  const [names = [], cells = []] = readCsv((await whole(claimsCsv(head, batches([claim])))).slice(1));
  for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/u);
  const cellOf = (name: string) => unescapeCell(cells[names.indexOf(name)] ?? '');
  expect(cellOf('statement')).toBe(claim.statement);
  expect(cellOf('quote')).toBe(claim.quote);
  expect(cellOf('reason')).toBe(claim.reason);
  expect(cellOf('article')).toBe(claim.article.headline);
  expect(cellOf('stands in')).toBe('Caption');
  expect(cellOf('prefix')).toBe('-');
  expect(cellOf('suffix')).toBe("'@");
  expect(cellOf('evidence')).toBe(
    'Supports, secondary: Dispatch, https://kcna.example (provenance unknown)\n' +
      'Supports, secondary: Report, https://kcna.example (cites KCNA, “Dispatch”)',
  );
  expect(cellOf('attribution steps')).toBe(
    'KCNA: “claims”, broadcast, deep background, verified, “Dispatch”, Read on its site.\nAide: unchecked',
  );
  expect(cellOf('excerpts')).toBe('Report: “The letter was warm.”');
  expect(cellOf('house rating')).toBe('=Right');
  expect(cellOf('corrections')).toBe(`${at}: =The port was another.`);
  expect(cellOf('override note')).toBe('-1');
  expect(cellOf('supported by')).toBe('=KCNA');
  expect(cellOf('supporting reports')).toBe('3');
  expect(cellOf('unknown provenance')).toBe('1');
  expect(cellOf('reasons')).toBe('Both reports go back to KCNA, so they count once.');
  expect(cellOf('responses')).toBe(`Moscow, asked ${at}: pending, due ${at}`);
  expect(cellOf('linked claims')).toBe(`Updated by: It was so. (${id})`);
  expect(cellOf('discredited sources')).toBe('@Radio: Made up.');
  expect(cellOf('captured sha256')).toBe('b'.repeat(64));
  expect(cellOf('exported at')).toBe(at);
  expect(cellOf('exported by')).toBe('Rosa');
  expect(cellOf('filters')).toBe('Status: Disputed\nText: “=1”');
  expect(cellOf('log entry')).toBe('318');
  expect(cellOf('log head')).toBe('c'.repeat(64));
});

test('The plain table has twelve columns in words, numbered over all batches', async () => {
  const signed = { ...claim, stage: 'SIGNED_OFF', signedOffBy: claim.recordedBy, signedOffAt: at } as const;
  const none = {
    ...claim,
    safeWording: null,
    noSafeWording: 'Nothing may be published.',
    overrideNote: null,
  };
  const csv = await whole(claimsCsvPlain(head, batches([signed], [], [none])));
  const [names = [], first = [], second = []] = readCsv(csv.slice(1)).map((row) => row.map(unescapeCell));
  expect(names).toMatchInlineSnapshot(`
    [
      "number",
      "claim",
      "status",
      "who says so",
      "corroboration",
      "safe wording",
      "reason",
      "sign-off",
      "responses",
      "article",
      "link",
      "as of",
    ]
  `);
  expect(first).toMatchInlineSnapshot(`
    [
      "1",
      "+1 “quoted", with, commas
    and
    lines
    of every kind",
      "Confirmed (=Right), against the evidence",
      "KCNA (verified) ← this article",
      "If KCNA is wrong, nothing is left.",
      "KCNA says it.",
      "	=1+1",
      "Signed off by Rosa, 1 Mar 2026, 12:00 UTC",
      "Moscow, asked 1 Mar 2026, 12:00 UTC: awaiting",
      "=cmd|x",
      "https://desk.example/claims/0198c0de-0000-7000-8000-000000000001",
      "1 Mar 2026, 12:00 UTC, by Rosa. Claims with Status: Disputed; Text: “=1”. Log entry 318, head cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc. Claims after the first hundred may be newer",
    ]
  `);
  expect([second[0], second[2], second[5], second[7]]).toEqual([
    '2',
    'Confirmed (=Right)',
    'None. Nothing may be published.',
    'In review',
  ]);
});

test.each([claimsCsv, claimsCsvPlain])(
  'No cell is a formula either where another separator is taken for ours, with quotes or without: %o',
  async (write) => {
    const traps = ',;\t|\n\r'.split('').map((sign) => `a${sign}=1${sign}"=2"${sign} +3${sign}""-4${sign}＠5`);
    const trap = traps.join(' ');
    const trapped = {
      ...claim,
      statement: trap,
      reason: trap,
      article: { ...claim.article, headline: trap },
      tags: traps,
      safeWording: trap,
      evidence: claim.evidence.map((item) => ({ ...item, title: trap, excerpt: trap, address: trap })),
    };
    const csv = await whole(write({ ...head, filterWords: [trap] }, batches([trapped, trapped])));
    for (const separator of [',', ';', '\t', '|']) {
      for (const quote of ['"', '']) {
        const cells = cellsSeen(csv, { separator, quote });
        expect(cells.length).toBeGreaterThan(20);
        expect(cells.filter((cell) => /^[\s"\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
      }
    }
    // Without the guard there would be some.
    expect(cellsSeen(trap, { separator: ';', quote: '"' }).some((cell) => cell.startsWith('='))).toBe(true);
  },
);

test('An export without claims is still a table with its names that says as of when, and a whole JSON document', async () => {
  const [names, only, ...more] = readCsv(await whole(claimsCsv(head, batches([]))));
  expect(more).toEqual([]);
  expect(only?.[names?.indexOf('exported at') ?? -1]).toBe(head.exportedAt);
  expect(only?.[names?.indexOf('log head') ?? -1]).toBe(head.log.hash);
  expect(only?.[0]).toBe('');
  const [, plain] = readCsv(await whole(claimsCsvPlain(head, batches([]))));
  expect(plain?.[1]).toBe('No claims.');
  expect(plain?.at(-1)).toContain(`Log entry ${head.log.sequence}`);
  const json: unknown = JSON.parse(await whole(claimsJson(head, batches([], []))));
  expect(claimsExportSchema.parse(json)).toEqual({ $schema, schema: claimsExportId, ...head, claims: [] });
});

test('JSON in pieces is one document that its schema describes', async () => {
  const json: unknown = JSON.parse(await whole(claimsJson(head, batches([claim], [], [claim, claim]))));
  expect(claimsExportSchema.parse(json)).toEqual({
    $schema,
    schema: claimsExportId,
    ...head,
    claims: [claim, claim, claim],
  });
});
