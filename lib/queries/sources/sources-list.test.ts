import { beforeAll, expect, it, vi } from 'vitest';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { deleteResponse } from '#lib/commands/responses/delete-response.ts';
import { liftSourceConfidential } from '#lib/commands/sources/lift-source-confidential.ts';
import { markSourceConfidential } from '#lib/commands/sources/mark-source-confidential.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, aSource, newsroom, valueOf, withEvidence, type Newsroom } from '#testing/newsroom.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { sourcePage, type SourcePage } from './source-page.ts';
import { sourcesList, sourcesPerPage } from './sources-list.ts';

let desk: Newsroom;
let otherDesk: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  otherDesk = await newsroom(ownerUrl);
});

const found = async (q: string) =>
  (await sourcesList(desk.viewer, { q, after: null })).rows.map((row) => row.name);

async function pageOf(actor: Actor, sourceId: string): Promise<SourcePage> {
  const page = await sourcePage(actor, sourceId);
  if (!page || !('source' in page)) throw new Error('The source is there.');
  return page;
}

async function namedIn(sourceId: string, cue = 'claims') {
  const claim = await aClaim(desk.reviewer);
  const input = { claimId: claim.id, revision: 1, hops: [{ sourceId, cue }] };
  return valueOf(await setChain.execute(desk.reviewer, input));
}

it('finds a source by name or alias in any script, whatever its accents and case', async () => {
  await aSource(desk.reviewer, { name: 'KCNA', kind: 'STATE_MEDIA', aliases: ['조선중앙통신', 'ЦТАК'] });
  await aSource(desk.reviewer, { name: 'Ministère du Ciel', kind: 'GOVERNMENT' });
  await aSource(otherDesk.reviewer, { name: 'KCNA' });
  expect(await found('kcn')).toEqual(['KCNA']);
  expect(await found('중앙통신')).toEqual(['KCNA']);
  expect(await found('цтак')).toEqual(['KCNA']);
  expect(await found('MINISTERE')).toEqual(['Ministère du Ciel']);
  expect(await found('k_n')).toEqual([]);
});

const all = (count: number) => ({ count, more: false });

it('says who controls a source and how many claims name it', async () => {
  const top = await aSource(desk.reviewer, { name: 'Counted state', kind: 'GOVERNMENT' });
  const source = await aSource(desk.reviewer, { name: 'Counted agency', controlledById: top.id });
  await namedIn(source.id);
  await namedIn(source.id);
  const { rows } = await sourcesList(desk.viewer, { q: 'counted agency', after: null });
  expect(rows).toMatchObject([{ controlledBy: { id: top.id, name: 'Counted state' }, claims: 2 }]);
});

it('pages by name without showing a source twice', async () => {
  for (let at = 0; at <= sourcesPerPage; at += 1) await aSource(desk.reviewer, { name: `Paged ${at}` });
  const page = await sourcesList(desk.viewer, { q: 'paged', after: null });
  const rest = await sourcesList(desk.viewer, { q: 'paged', after: page.next });
  const names = [...page.rows, ...rest.rows].map((row) => row.name);
  expect(page.rows).toHaveLength(sourcesPerPage);
  expect(new Set(names).size).toBe(sourcesPerPage + 1);
  expect(rest.next).toBeNull();
});

it('shows a source with the chain of control above it and all that names it', async () => {
  const top = await aSource(desk.reviewer, { name: 'The state' });
  const middle = await aSource(desk.reviewer, { name: 'The ministry', controlledById: top.id });
  const source = await aSource(desk.reviewer, { name: 'The gazette', controlledById: middle.id });
  const claim = await namedIn(source.id, 'reports');
  await withEvidence(desk.reviewer, claim.id, { title: 'Own page', publisherId: source.id });
  const citing = { title: 'A wire', citedSourceIds: [source.id] };
  await withEvidence(desk.reviewer, claim.id, citing);
  const page = await sourcePage(desk.viewer, source.id);
  expect(page).toMatchObject({
    source: { name: 'The gazette' },
    controllers: [{ name: 'The ministry' }, { name: 'The state' }],
    below: [],
    claims: [{ id: claim.id, cues: ['reports'] }],
    evidence: [
      { title: 'A wire', cited: true, published: false },
      { title: 'Own page', cited: false, published: true },
    ],
    asked: [],
    counts: { claims: all(1), evidence: all(2), asked: all(0), controls: 0, speakers: 0 },
  });
});

it('shows when a source was asked, the newest first, and nothing of what is deleted', async () => {
  const source = await aSource(desk.reviewer, { name: 'The asked office' });
  const ask = async (askedAt: string, deadlineAt: string | null = null) => {
    const claim = await aClaim(desk.reviewer);
    const input = {
      claimId: claim.id,
      partyId: source.id,
      channel: 'PHONE',
      question: '',
      askedAt,
      deadlineAt,
    };
    return valueOf(await askParty.execute(desk.reviewer, input));
  };
  const late = await ask('2026-01-01T08:00:00.000Z', '2026-01-02T08:00:00.000Z');
  const waiting = await ask('2026-01-03T08:00:00.000Z');
  const { responses } = await ask('2026-01-04T08:00:00.000Z');
  const [withdrawn] = responses;
  if (!withdrawn) throw new Error('The claim has a request.');
  const target = { responseId: withdrawn.id, revision: withdrawn.revision };
  valueOf(await deleteResponse.execute(desk.reviewer, target));
  const gone = await ask('2026-01-05T08:00:00.000Z');
  valueOf(await deleteClaim.execute(desk.reviewer, { claimId: gone.id, revision: gone.revision }));
  expect(await sourcePage(desk.viewer, source.id)).toMatchObject({
    asked: [
      { askedAt: '2026-01-03T08:00:00.000Z', outcome: 'PENDING', past: false, claim: { id: waiting.id } },
      { askedAt: '2026-01-01T08:00:00.000Z', outcome: 'PENDING', past: true, claim: { id: late.id } },
    ],
    counts: { asked: all(2) },
  });
});

it('tells by the database’s clock whether an answer is late, whatever that of this machine says', async () => {
  const source = await aSource(desk.reviewer, { name: 'A patient office' });
  const claim = await aClaim(desk.reviewer);
  const deadlineAt = new Date(Date.now() + 3_600_000).toISOString();
  const input = { claimId: claim.id, partyId: source.id, channel: 'EMAIL', question: '', deadlineAt };
  valueOf(await askParty.execute(desk.reviewer, input));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7_200_000 });
  try {
    expect(await sourcePage(desk.viewer, source.id)).toMatchObject({ asked: [{ past: false }] });
  } finally {
    vi.useRealTimers();
  }
});

it('shows a source with all that is below it, the nearest first', async () => {
  const top = await aSource(desk.reviewer, { name: 'The crown' });
  const second = await aSource(desk.reviewer, { name: 'Crown radio', controlledById: top.id });
  const first = await aSource(desk.reviewer, { name: 'Crown press', controlledById: top.id });
  const deep = await aSource(desk.reviewer, { name: 'A crown blog', controlledById: second.id });
  expect(await sourcePage(desk.viewer, top.id)).toMatchObject({
    controllers: [],
    below: [
      { id: first.id, controlledById: top.id },
      { id: second.id, controlledById: top.id },
      { id: deep.id, controlledById: second.id },
    ],
    moreBelow: false,
    counts: { controls: 0, speakers: 2 },
  });
});

it('leads from a merged source to the one it went into, and lists only that', async () => {
  const goes = await aSource(desk.reviewer, { name: 'Merged twin' });
  const stays = await aSource(desk.reviewer, { name: 'Merged one' });
  const claim = await namedIn(goes.id);
  const input = { sourceId: goes.id, intoId: stays.id, revision: goes.revision };
  valueOf(await mergeSources.execute(desk.reviewer, input));
  expect(await sourcePage(desk.viewer, goes.id)).toEqual({ mergedIntoId: stays.id });
  expect(await sourcePage(desk.viewer, stays.id)).toMatchObject({ claims: [{ id: claim.id }] });
  expect(await found('merged twin')).toEqual(['Merged one']);
});

it('leads a viewer from a merged source to the one it is by now if that is there for them, and not before', async () => {
  const merging = async (goes: SourceDetail, stays: SourceDetail) => {
    const revision = goes.revision;
    const input = { sourceId: goes.id, intoId: stays.id, revision };
    return valueOf(await mergeSources.execute(desk.editor, input));
  };
  const whispered = await aSource(desk.reviewer, { name: 'Whisperer Untold', confidential: true });
  const between = await aSource(desk.reviewer, { name: 'Between the two' });
  const open = await aSource(desk.reviewer, { name: 'Spokesman by now' });
  await merging(whispered, between);
  expect(await sourcePage(desk.viewer, whispered.id)).toBeNull();
  expect(await sourcePage(desk.reviewer, whispered.id)).toEqual({ mergedIntoId: between.id });
  const marked = await pageOf(desk.editor, between.id);
  await merging(marked.source, open);
  const { source } = await pageOf(desk.editor, open.id);
  expect(await sourcePage(desk.viewer, between.id)).toBeNull();
  const lift = { sourceId: open.id, revision: source.revision, reason: 'They speak openly now.' };
  valueOf(await liftSourceConfidential.execute(desk.editor, lift));
  for (const { id } of [whispered, between]) {
    expect(await sourcePage(desk.viewer, id)).toEqual({ mergedIntoId: open.id });
  }
  const old = await aSource(desk.reviewer, { name: 'Herald of yore' });
  const today = await aSource(desk.reviewer, { name: 'Crier in the square' });
  await merging(old, today);
  expect(await sourcePage(desk.viewer, old.id)).toEqual({ mergedIntoId: today.id });
  const { revision } = (await pageOf(desk.editor, today.id)).source;
  const mark = { sourceId: today.id, revision, reason: 'They asked for it.' };
  valueOf(await markSourceConfidential.execute(desk.editor, mark));
  expect(await sourcePage(desk.viewer, old.id)).toBeNull();
});

it('puts what is below a source in order by names as they are told', async () => {
  await aSource(desk.reviewer, { name: 'Zyta Quarnby', confidential: true });
  const top = await aSource(desk.reviewer, { name: 'The holding' });
  const named = await aSource(desk.reviewer, { name: 'Zyta Quarnby press', controlledById: top.id });
  const other = await aSource(desk.reviewer, { name: 'Middle radio', controlledById: top.id });
  const orderFor = async (actor: Actor) => (await pageOf(actor, top.id)).below.map(({ id }) => id);
  expect(await orderFor(desk.reviewer)).toEqual([other.id, named.id]);
  expect(await orderFor(desk.viewer)).toEqual([named.id, other.id]);
});

it('finds no source of another workspace', async () => {
  const source = await aSource(otherDesk.reviewer);
  expect(await sourcePage(desk.viewer, source.id)).toBeNull();
});
