import { beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ClaimsExport, ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { readClaimsAside } from '#lib/readers/read-aside.ts';
import { createDemoContent } from '#prisma/demo/create-demo.ts';
import { letters } from '#prisma/demo/letters.ts';
import { demoSources } from '#prisma/demo/sources.ts';
import { exported, importedDocument, note, readDocument, sentBy } from '#testing/exporting/round-trip.ts';
import { aNewsroom, newsroom, refusalOf, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { importClaims } from './import-claims.ts';

let desk: Newsroom;
let sample: { text: string; document: ClaimsExport };

beforeAll(async () => {
  desk = await aNewsroom();
  await createDemoContent(desk, demoSources, [letters]);
  const { id, versions } = await inWorkspace(desk.editor, (tx) =>
    tx.article.findFirstOrThrow({ select: { id: true, versions: { select: { text: true } } } }),
  );
  sample = { text: versions[0]?.text ?? '', document: await exported(desk.editor, id) };
}, 60_000);

function edited(document: ClaimsExport, change: (claim: ExportedClaim) => ExportedClaim): ClaimsExport {
  return { ...document, claims: document.claims.map(change) };
}

function firstWith(document: ClaimsExport, has: (claim: ExportedClaim) => boolean) {
  const claim = document.claims.find(has);
  if (!claim) throw new Error('A sample claim has it.');
  return { ...document, claims: [{ ...claim, links: [] }] };
}

const later = '2099-01-01T00:00:00.000Z';

test('What can’t have been, and what can’t be read, keeps its claim out, and says why', async () => {
  const { text, document } = sample;
  const withEvidence = firstWith(document, ({ evidence }) => evidence.length > 0);
  const asked = firstWith(document, ({ responses }) => responses.length > 0);
  const item = (change: object) =>
    edited(withEvidence, (claim) => ({
      ...claim,
      evidence: claim.evidence.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
    }));
  const response = (change: object) =>
    edited(asked, (claim) => ({
      ...claim,
      responses: claim.responses.map((one) => ({ ...one, ...change })),
    }));
  const cases: [unknown, string][] = [
    [item({ withdrawn: { at: later, reason: 'So.' } }), 'The time a report was withdrawn has not come yet.'],
    [item({ publishedOn: '2099-01-01' }), 'The day a report was published has not come yet.'],
    [item({ publishedOn: 'soon' }), 'Its evidence can’t be read, number 1 (publishedOn).'],
    [item({ address: 'javascript:alert(1)' }), 'Its evidence can’t be read, number 1 (address).'],
    [item({ stance: 'MAYBE' }), 'Its evidence can’t be read, number 1 (stance).'],
    [
      item({ citedEvidenceIds: ['0198c0de-0000-7000-8000-000000000001'] }),
      'Evidence can cite only sources and other evidence of the same claim.',
    ],
    [response({ askedAt: later }), 'The time a party was asked has not come yet.'],
    [response({ deadlineAt: '1990-01-01T00:00:00.000Z' }), 'A deadline is before the year 2000.'],
    [response({ outcome: 'DENIED', answeredAt: later }), 'The time a party answered has not come yet.'],
    [edited(asked, (claim) => ({ ...claim, ownDueAt: '2999-01-01T00:00:00.000Z' })), 'The time it is due'],
  ];
  for (const [file, why] of cases) {
    const { claims, refused } = await readDocument(desk.reviewer, text, file);
    expect(claims, why).toEqual([]);
    expect(refused[0]?.why).toContain(why);
  }
}, 60_000);

test('A file that lies about what follows from its evidence changes nothing', async () => {
  const { text, document } = sample;
  const other = await newsroom(desk.ownerUrl);
  const lie = edited(document, (claim) => ({
    ...claim,
    corroboration: { ...claim.corroboration, verdict: 'CONFIRMS' },
    attribution: 'VERIFIED',
    stage: 'SIGNED_OFF',
    signedOffAt: claim.recordedAt,
  }));
  const { articleId } = await importedDocument(other.editor, text, lie);
  const here = await exported(other.editor, articleId);
  expect(here.claims.map(({ corroboration }) => corroboration.verdict)).toEqual(
    document.claims.map(({ corroboration }) => corroboration.verdict),
  );
  expect(here.claims.some(({ stage }) => stage === 'SIGNED_OFF')).toBe(false);
}, 60_000);

test('A reviewer can’t bring a discredited source, an editor can; one the register has stays as it is', async () => {
  const { text, document } = sample;
  const fallen = edited(document, (claim) => ({
    ...claim,
    sources: claim.sources.map((source) => ({ ...source, discredited: { reason: 'Made up.', from: null } })),
  }));
  const other = await newsroom(desk.ownerUrl);
  const byReviewer = await importClaims.execute(other.reviewer, await sentBy(other.reviewer, text, fallen));
  expect(refusalOf(byReviewer)).toMatchObject({ code: 'import-problem' });
  const kept = () =>
    inWorkspace(other.editor, (tx) => tx.source.findMany({ select: { name: true, standing: true } }));
  expect(await kept()).toEqual([]);
  valueOf(await importClaims.execute(other.reviewer, await sentBy(other.reviewer, text, document)));
  const before = await kept();
  expect(before.length).toBeGreaterThan(1);
  valueOf(await importClaims.execute(other.editor, await sentBy(other.editor, text, fallen)));
  expect(await kept()).toEqual(before);
  const third = await newsroom(desk.ownerUrl);
  valueOf(await importClaims.execute(third.editor, await sentBy(third.editor, text, fallen)));
  const standings = await inWorkspace(third.editor, (tx) =>
    tx.source.findMany({ select: { standing: true } }),
  );
  expect(new Set(standings.map(({ standing }) => standing))).toEqual(new Set(['DISCREDITED']));
}, 60_000);

test('What a reviewer may not decide stays unverified, and due times are for editors', async () => {
  const { text, document } = sample;
  const bold = edited(document, (claim) => ({
    ...claim,
    confirmation: 'CONFIRMED',
    reason: 'So it is.',
    ownDueAt: '2026-12-24T12:00:00.000Z',
  }));
  const withEvidence = { ...bold, claims: bold.claims.filter(({ evidence }) => evidence.length > 0) };
  const other = await newsroom(desk.ownerUrl);
  const input = { ...(await sentBy(other.reviewer, text, withEvidence)), takeOver: { note } };
  const { recorded, unverified } = valueOf(await importClaims.execute(other.reviewer, input));
  const here = await exported(other.reviewer, input.articleId);
  const open = here.claims.filter(({ confirmation }) => confirmation === 'UNVERIFIED');
  expect({ recorded, unverified }).toEqual({ recorded: withEvidence.claims.length, unverified: open.length });
  expect(open.length).toBeGreaterThan(0);
  for (const claim of here.claims) {
    expect(claim.ownDueAt).toBeNull();
    expect(claim.confirmation === 'CONFIRMED').toBe(claim.corroboration.verdict === 'CONFIRMS');
    if (claim.confirmation === 'CONFIRMED') expect(claim.reason).toBe(`So it is.\n\nTaken over: ${note}`);
  }
}, 60_000);

test('Whom the file does not name is nobody known here, and that is said', async () => {
  const { text, document } = sample;
  const onTerms = firstWith(document, ({ hops }) => hops.length > 1);
  const hidden = edited(onTerms, (claim) => {
    const [first, ...rest] = claim.hops;
    if (!first) return claim;
    const standIn = '0198c0de-0000-8000-8000-000000000001';
    const name = 'A source speaking on background';
    const source = { ...first.source, id: standIn, name, kind: 'ANONYMOUS', controlledBy: null } as const;
    const hop = {
      ...first,
      source,
      terms: 'BACKGROUND',
      check: 'VERIFIED',
      checkNote: null,
      checkEvidenceId: null,
    } as const;
    return {
      ...claim,
      hops: [hop, ...rest],
      sources: claim.sources.filter(({ id }) => id !== first.source.id),
    };
  });
  const { claims, sources } = await readDocument(desk.editor, text, hidden);
  const [claim] = claims;
  expect(claim?.remarks.join(' ')).toContain('The chain has someone whom the file does not name.');
  expect(claim?.findings?.hops[0]).toMatchObject({
    source: 'unnamed',
    terms: 'BACKGROUND',
    check: 'UNCHECKED',
  });
  const unnamed = sources.find(({ key }) => key === 'unnamed');
  expect(unnamed).toMatchObject({ name: 'A source that the file does not name', kind: 'ANONYMOUS' });
}, 60_000);

const inSecond = new Set(['sources', 'toldApart', 'markedCopies', 'peopleApart', 'ownDueAt']);

test('Exports of the release before are read, and those of a later one are not', async () => {
  const { text, document } = sample;
  const first = {
    ...document,
    schema: 'urn:corroborate:claims-export:1',
    claims: document.claims.map((claim) =>
      Object.fromEntries(Object.entries(claim).filter(([key]) => !inSecond.has(key))),
    ),
  };
  const { claims, sources, refused } = await readDocument(desk.editor, text, first);
  expect(refused).toEqual([]);
  expect(claims.length).toBe(document.claims.length);
  const now = await readDocument(desk.editor, text, document);
  const names = (all: typeof sources) => all.map(({ name }) => name).sort();
  expect(names(now.sources)).toEqual(expect.arrayContaining(names(sources)));
  const bytes = new TextEncoder().encode(
    JSON.stringify({ ...document, schema: 'urn:corroborate:claims-export:5' }),
  );
  expect(await readClaimsAside(desk.editor.userId, { bytes, articleText: text, mapping: null })).toEqual({
    ok: false,
    problem: { code: 'newer-export' },
  });
}, 60_000);
