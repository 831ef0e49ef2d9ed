import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportedHead as head, exportedSample as claim } from '#testing/exporting/exported-sample.ts';
import type { ExportedClaim } from './claims-export-schema.ts';
import { claimsXlsx } from './claims-xlsx.ts';

async function* batches(...given: ExportedClaim[][]) {
  for (const batch of given) yield await Promise.resolve(batch);
}

async function written(given: ExportedClaim[][], options = {}): Promise<Record<string, string>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of claimsXlsx(head, batches(...given), options)) pieces.push(piece);
  const parts = unzipSync(Uint8Array.from(Buffer.concat(pieces)));
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

/** The sheets by their names, with their cells as text by their places, read as the standard has it. */
async function read(given: ExportedClaim[][], options = {}) {
  const parts = await written(given, options);
  const listed = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"[^>]*r:id="([^"]*)"/g)];
  const names = listed.map(([, name]) => name ?? '');
  const sheets = listed.map(([, name = '', id = '']) => {
    const [, file = ''] =
      new RegExp(`Id="${id}"[^>]*Target="/([^"]*)"`).exec(parts['xl/_rels/workbook.xml.rels'] ?? '') ?? [];
    const xml = parts[file] ?? '';
    const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<v>|<is><t[^>]*>)([^<]*)</g)].map(
      ([, at = '', text = '']) => [at, unescaped(text)] as const,
    );
    return [name, { xml, cells: Object.fromEntries(cells) }] as const;
  });
  return { names, parts, sheets: Object.fromEntries(sheets) };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

test('Claims, evidence and sources stand on a sheet each, with a sheet that says what the file is', async () => {
  const { names, sheets, parts } = await read([[claim], [], [claim]]);
  expect(names).toEqual(['Claims', 'Evidence', 'Sources', 'About']);
  expect(Object.values(sheets).map(({ cells }) => cells)).toMatchSnapshot();
  expect(parts['docProps/core.xml']).toContain('Claims with Status: Disputed; Text: “=1”');
});

test('The head stays in view, each column can be filtered, and dates and numbers are such', async () => {
  const { sheets } = await read([[claim]]);
  const { xml = '', cells = {} } = sheets['Claims'] ?? {};
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(xml).toContain('<autoFilter ref="A1:AK2"/>');
  // 1 March 2026 at noon, in days since the end of 1899.
  const dated = Object.entries(cells).filter(([, text]) => text === '46082.5');
  expect(dated.map(([at]) => cells[at.replace('2', '1')])).toEqual([
    'Status set at (UTC)',
    'Recorded at (UTC)',
  ]);
  for (const [at] of dated) expect(xml).toContain(`<c r="${at}" s="4"><v>46082.5</v></c>`);
  expect(xml).toContain('<c r="A2"><v>1</v></c>');
});

test('No cell is a formula, and every text comes back as it was', async () => {
  const hostile = '=1+1 & <b>"x"</b> _x0041_ \u0000\u0001\u0008\r\n\t\u{1F91D} \uFFFE ]]>';
  const { parts, sheets } = await read([[{ ...claim, statement: hostile, reason: '@SUM(A1)' }]]);
  for (const xml of Object.values(parts)) {
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE]/u);
  }
  const claims = sheets['Claims'];
  expect(claims?.cells['B2']).toBe(hostile);
  // Marked, so that it does not become one when somebody edits it.
  expect(claims?.xml).toMatch(/<c r="B2" s="7" t="inlineStr">/);
});

test('A text that is longer than a cell may be is cut, and says where the whole is', async () => {
  const { sheets } = await read([[{ ...claim, statement: '한'.repeat(40_000) }]]);
  const text = sheets['Claims']?.cells['B2'] ?? '';
  expect(text).toHaveLength(32_767);
  expect(text).toMatch(/한… \(cut here; the JSON export has the whole text\)$/);
});

test('A sheet that is full goes on in another, with its head', async () => {
  const { names, sheets } = await read([[claim, claim], [claim], [claim, claim]], { rowsPerSheet: 2 });
  expect(names).toEqual([
    ...['Claims', 'Claims 2', 'Claims 3'],
    ...['Evidence', 'Evidence 2', 'Evidence 3', 'Evidence 4', 'Evidence 5'],
    ...['Sources', 'About', 'About 2', 'About 3', 'About 4', 'About 5'],
  ]);
  expect(['Claims', 'Claims 2', 'Claims 3'].flatMap((name) => sheets[name]?.cells['A2'])).toEqual([
    '1',
    '3',
    '5',
  ]);
  expect(sheets['Claims 3']?.cells['A1']).toBe('Number');
  expect(sheets['Evidence 5']?.cells['A3']).toBe('5');
});

test('Without claims it is a workbook with heads', async () => {
  const { names, sheets } = await read([[]]);
  expect(names).toEqual(['Claims', 'Evidence', 'Sources', 'About']);
  expect(sheets['Claims']?.cells['B1']).toBe('Claim');
  expect(sheets['Claims']?.cells['B2']).toBeUndefined();
});

test('Who stops reading leaves nothing behind', async () => {
  const pieces = claimsXlsx(head, batches([claim], [claim], [claim]));
  await pieces.next();
  expect(await pieces.return(undefined)).toEqual({ done: true, value: undefined });
  expect(await pieces.next()).toEqual({ done: true, value: undefined });
});
