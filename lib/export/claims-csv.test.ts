import { expect, test } from 'vitest';
import { claimsCsv } from './claims-csv.ts';
import { claimsJson } from './claims-json.ts';
import { claimsExportSchema, type ExportedClaim } from './claims-export-schema.ts';
import { unescapeCell } from './csv-cell.ts';
import { readCsv } from '#testing/read-csv.ts';

const id = '0198c0de-0000-7000-8000-000000000001';
const otherId = '0198c0de-0000-7000-8000-000000000002';
const at = '2026-03-01T12:00:00.000Z';
const rosa = { id, name: 'Rosa' };
const kcna = { id, name: 'KCNA', kind: 'STATE_MEDIA', controlledBy: null } as const;
const dispatch: ExportedClaim['evidence'][number] = {
  id,
  kind: 'LINK',
  title: 'Dispatch',
  address: 'https://kcna.example',
  file: null,
  publisher: null,
  stance: 'SUPPORTS',
  role: 'SECONDARY',
  citedSources: [],
  citedEvidenceIds: [],
  excerpt: '',
  firstHand: false,
  interested: false,
  withdrawn: null,
  publishedOn: null,
  captured: { sha256: 'b'.repeat(64), words: 7, at, by: rosa },
  credibility: 2,
  addedAt: at,
  addedBy: rosa,
};
const claim: ExportedClaim = {
  id,
  permalink: `https://desk.example/claims/${id}`,
  article: { id, headline: '=cmd|x' },
  statement: '+1 “quoted", with, commas\r\nand\nlines\rof every kind',
  quote: '＝김정은 🤝 письмо',
  anchor: {
    start: 3,
    end: 19,
    prefix: '-',
    suffix: "'@",
    state: 'ANCHORED',
    version: 1,
    sha256: 'a'.repeat(64),
  },
  importance: 'HIGH',
  confirmation: 'CONFIRMED',
  confidence: null,
  reason: '\t=1+1',
  confirmationSetBy: rosa,
  confirmationSetAt: at,
  onEarlierWording: false,
  overrideNote: '-1',
  bareReason: null,
  named: null,
  stage: 'IN_REVIEW',
  signedOffBy: null,
  signedOffAt: null,
  assignee: null,
  dueAt: null,
  tags: ['a', 'b'],
  whoSaysSo: 'KCNA (verified) ← this article',
  attribution: 'VERIFIED',
  hops: [
    {
      source: kcna,
      cue: 'claims',
      mode: 'BROADCAST',
      terms: 'DEEP_BACKGROUND',
      check: 'VERIFIED',
      checkNote: 'Read on its site.',
      checkEvidenceId: id,
    },
    {
      source: { ...kcna, id: otherId, name: 'Aide' },
      cue: '',
      mode: 'UNSPECIFIED',
      terms: 'ON_RECORD',
      check: 'UNCHECKED',
      checkNote: null,
      checkEvidenceId: null,
    },
  ],
  evidence: [
    dispatch,
    {
      ...dispatch,
      id: otherId,
      title: 'Report',
      excerpt: 'The letter was warm.',
      citedSources: [kcna],
      citedEvidenceIds: [id],
      captured: null,
    },
  ],
  corroboration: {
    verdict: 'CONFIRMS',
    originsNeeded: 2,
    primarySuffices: true,
    supports: {
      origins: [{ id, kind: 'PARTY', name: '=KCNA', evidenceIds: [id] }],
      reports: 3,
      uncounted: [{ evidenceId: id, why: 'UNKNOWN' }],
      primaryIds: [],
    },
    refutes: { origins: [], reports: 0, uncounted: [], primaryIds: [] },
    headline: 'If KCNA is wrong, nothing is left.',
    reasons: [{ words: 'Both reports go back to KCNA, so they count once.', evidenceIds: [id] }],
  },
  responses: [
    {
      party: { id, name: 'Moscow', kind: 'GOVERNMENT', controlledBy: null },
      askedAt: at,
      channel: 'EMAIL',
      question: '',
      deadlineAt: at,
      outcome: 'PENDING',
      words: '',
      answeredAt: null,
      evidenceId: null,
    },
  ],
  links: [{ relation: 'UPDATES', direction: 'FROM', claimId: id, statement: 'It was so.' }],
  restsOnDiscredited: [{ id, name: '@Radio', reason: 'Made up.' }],
  safeWording: 'KCNA says it.',
  noSafeWording: null,
  recordedAt: at,
  recordedBy: rosa,
};
const head = { exportedAt: at, article: null, filters: null };

async function* batches(...given: ExportedClaim[][]) {
  for (const batch of given) yield await Promise.resolve(batch);
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

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
});

test('An export without claims is still a table with its names, and a whole JSON document', async () => {
  expect(readCsv(await whole(claimsCsv(head, batches([]))))).toHaveLength(1);
  const json: unknown = JSON.parse(await whole(claimsJson(head, batches([], []))));
  expect(claimsExportSchema.parse(json)).toEqual({ ...head, claims: [] });
});

test('JSON in pieces is one document that its schema describes', async () => {
  const json: unknown = JSON.parse(await whole(claimsJson(head, batches([claim], [], [claim, claim]))));
  expect(claimsExportSchema.parse(json)).toEqual({ ...head, claims: [claim, claim, claim] });
});
