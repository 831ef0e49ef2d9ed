import { beforeAll, describe, expect, test } from 'vitest';
import { lookAtName } from '#lib/commands/sources/look-at-name.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { parsePeriod } from '#lib/domain/time-to-settle.ts';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { filterKindSchema } from '#lib/domain/shapes/filter-choices.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { traceLooks } from '#lib/commands/sources/trace-looks.ts';
import { refusalOf, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { keptBack, marker } from '#testing/kept-back.ts';
import { accessLog } from '#lib/queries/workspace/access-log.ts';
import { articleWorkspace } from '#lib/queries/articles/article-workspace.ts';
import { bin } from '#lib/queries/bin/bin.ts';
import { blastRadius } from '#lib/queries/sources/blast-radius.ts';
import { claimHistory } from './claim-history.ts';
import { claimPage } from './claim-page.ts';
import { claimsList } from './claims-list.ts';
import { dashboard } from '#lib/queries/dashboard/dashboard.ts';
import { evidenceFile } from './evidence-file.ts';
import { filterChoices } from './filter-choices.ts';
import { exportedClaims } from './export-claims.ts';
import { recurringClaims } from './recurring-claims.ts';
import { sourceArticles } from '#lib/queries/sources/source-articles.ts';
import { sourcePage } from '#lib/queries/sources/source-page.ts';
import { searchSources } from '#lib/queries/sources/source-search.ts';
import { sourcesList } from '#lib/queries/sources/sources-list.ts';
import { storedOrigins } from './stored-origins.ts';

let desk: Newsroom;
let article: ArticleDetail;
let claim: ClaimDetail;
let confidential: SourceDetail;
let onBackground: SourceDetail;
let offRecord: SourceDetail;
let spokesman: SourceDetail;
let openClaim: ClaimDetail;

beforeAll(async () => {
  ({ desk, article, claim, confidential, onBackground, offRecord, spokesman, openClaim } = await keptBack());
}, 60_000);

/** Where the marker stands in a text, with what is around it. */
function leaks(text: string): string[] {
  return [...text.matchAll(new RegExp(`.{0,80}${marker}.{0,40}`, 'g'))].map(([found]) => found);
}

/** All that a person is answered by the reads there are, as one text. */
async function allRead(actor: Actor): Promise<string> {
  const sources = [confidential, onBackground, offRecord, spokesman];
  const evidenceIds = (await claimPage(desk.reviewer, claim.id))?.claim.evidence.map(({ id }) => id) ?? [];
  return JSON.stringify([
    await articleWorkspace(actor, article.id),
    await claimPage(actor, claim.id),
    await claimHistory(actor, claim.id, null),
    await claimsList(actor, filtersWith({}), null),
    ...(await Promise.all(filterKindSchema.options.map((kind) => filterChoices(actor, kind)))),
    await dashboard(actor, { everybody: true, period: parsePeriod(null), story: article.id }),
    await sourcesList(actor, { q: '', after: null }),
    await searchSources(actor, ''),
    await recurringClaims(actor, { statement: 'The envoy met the clerk', language: 'en' }),
    await bin(actor, { q: '', kind: null, after: null }),
    ...(await Promise.all(sources.map(({ id }) => sourcePage(actor, id)))),
    ...(await Promise.all(sources.map(({ id }) => blastRadius(actor, id)))),
    ...(await Promise.all(sources.map(({ id }) => sourceArticles(actor, id)))),
    ...(await Promise.all(sources.map(({ id }) => claimsList(actor, filtersWith({ source: id }), null)))),
    ...(await Promise.all(evidenceIds.map((id) => storedOrigins(actor, id)))),
    ...(await Promise.all(evidenceIds.map((id) => evidenceFile(actor, id)))),
  ]);
}

async function exported(actor: Actor, query: object = {}): Promise<string> {
  const options = { exportedAt: new Date(), permalink: (id: string) => `https://desk.example/claims/${id}` };
  const parts: unknown[] = [];
  for await (const batch of exportedClaims(actor, { articleId: article.id }, options)) parts.push(batch);
  for await (const batch of exportedClaims(actor, { filters: filtersWith(query) }, options))
    parts.push(batch);
  return JSON.stringify(parts);
}

describe('What is kept back', () => {
  test('is nowhere in what a viewer reads', async () => {
    const read = await allRead(desk.viewer);
    expect(leaks(read)).toEqual([]);
    for (const { id } of [confidential, onBackground, offRecord]) expect(read.includes(id)).toBe(false);
    // The test would hold of nothing at all: a reviewer reads it.
    expect(leaks(await allRead(desk.reviewer))).not.toEqual([]);
  });

  test('is in no export, whoever makes it', async () => {
    for (const actor of [desk.viewer, desk.reviewer, desk.editor, desk.admin]) {
      const file = await exported(actor);
      expect(file).toContain(claim.id);
      expect(leaks(file)).toEqual([]);
      expect(file.includes(confidential.id)).toBe(false);
    }
  });

  test('leaves a party alone where it spoke on the record, and keeps it back where it did not', async () => {
    const page = await claimPage(desk.viewer, claim.id);
    expect(JSON.stringify(page).includes('Spokesman Public')).toBe(false);
    expect(JSON.stringify(page).includes(spokesman.id)).toBe(false);
    expect(JSON.stringify(await claimPage(desk.viewer, openClaim.id))).toContain('Spokesman Public');
    const source = await sourcePage(desk.viewer, spokesman.id);
    expect(source && 'claims' in source && source.claims.map(({ id }) => id)).toEqual([openClaim.id]);
    const listed = await claimsList(desk.viewer, filtersWith({ source: spokesman.id }), null);
    expect(listed.rows.map(({ id }) => id)).toEqual([openClaim.id]);
  });

  test('leaves the chain and what it comes to as they are, in other words', async () => {
    const page = await claimPage(desk.viewer, claim.id);
    expect(page?.claim.hops.map(({ source, shown }) => [source.name, shown])).toEqual([
      ['A confidential source', 'NOTHING'],
      ['A source speaking on background', 'MASKED'],
      ['A confidential source', 'NOTHING'],
      ['A confidential source', 'MASKED'],
    ]);
    expect(page?.claim.evidence.map(({ title }) => title)).toEqual([
      'A confidential item',
      'A confidential item',
      'An open report',
    ]);
    const { corroboration } = page?.claim ?? {};
    const whole = (await claimPage(desk.reviewer, claim.id))?.claim.corroboration;
    expect(corroboration?.supports.origins).toHaveLength(whole?.supports.origins.length ?? -1);
    expect(corroboration?.verdict).toBe(whole?.verdict);
  });

  test('is what somebody published who is not named, and that somebody off the record was asked', async () => {
    for (const told of [JSON.stringify(await allRead(desk.viewer)), await exported(desk.admin)]) {
      expect(told).not.toMatch(/Own page|own\.example|Own words/);
    }
    const claimTo = async (actor: Actor) => (await claimPage(actor, claim.id))?.claim;
    const parties = (await claimTo(desk.viewer))?.responses.map(({ party }) => party.name);
    expect(parties).toEqual(['A source speaking on background']);
    expect((await claimTo(desk.reviewer))?.responses).toHaveLength(2);
  });

  test.each([marker, `Clerk ${marker}`, `Alias${marker}`, 'Nick', 'clerk'])(
    'is found by no search of a viewer: %s',
    async (q) => {
      const nonsense = 'qqqwwweee';
      const answers = async (sought: string) => {
        const { rows, total, next } = await claimsList(desk.viewer, filtersWith({ q: sought }), null);
        return [
          { rows: rows.length, total, next },
          (await searchSources(desk.viewer, sought)).length,
          await sourcesList(desk.viewer, { q: sought, after: null }),
          await recurringClaims(desk.viewer, { statement: sought, language: 'en' }),
        ];
      };
      expect(await answers(q)).toEqual(await answers(nonsense));
    },
  );

  test.each([`Clerk ${marker}`, `the clerk ${marker} file`, `Alias${marker}`])(
    'is neither found by a tag nor offered as one to a viewer: %s',
    async (tag) => {
      const tagged = (tags: string[]) =>
        inWorkspace(desk.reviewer, (tx) => tx.claim.updateMany({ where: { id: claim.id }, data: { tags } }));
      await tagged([tag, 'harvest']);
      const found = async (actor: Actor, tags: string[]) => {
        const list = await claimsList(actor, filtersWith({ tag: tags }), null);
        expect(list.total.count).toBe(list.rows.length);
        return { list, ids: list.rows.map(({ id }) => id) };
      };
      const viewers = await found(desk.viewer, [tag]);
      expect(viewers.ids).toEqual([]);
      expect(JSON.stringify(viewers.list)).not.toContain(marker);
      const harvest = await found(desk.viewer, ['harvest']);
      expect(harvest.ids).toEqual([claim.id]);
      const offered = async (actor: Actor) => (await filterChoices(actor, 'tags')).map(({ label }) => label);
      expect(await offered(desk.viewer)).toEqual(['harvest']);
      const { ids } = await found(desk.reviewer, [tag]);
      expect(ids).toEqual([claim.id]);
      expect(await offered(desk.reviewer)).toEqual([tag, 'harvest'].sort((a, b) => a.localeCompare(b)));
      expect(await exported(desk.admin, { tag: [tag] })).not.toContain(marker);
      await tagged([]);
    },
  );

  test('is found by a reviewer', async () => {
    expect((await searchSources(desk.reviewer, marker)).length).toBe(3);
    expect((await claimsList(desk.reviewer, filtersWith({ q: marker }), null)).rows).toHaveLength(1);
  });
});

describe('A name off the record', () => {
  test('is in no read of the claim for anybody, until somebody asks for it', async () => {
    const page = await claimPage(desk.editor, claim.id);
    const [hop] = page?.claim.hops ?? [];
    expect(hop?.shown).toBe('ON_REQUEST');
    expect(hop?.source.name).toBe('A source off the record');
    expect(JSON.stringify(page?.claim.evidence).includes('Whisperer')).toBe(false);
    expect(JSON.stringify(page).includes(offRecord.id)).toBe(false);
    expect(JSON.stringify(await claimHistory(desk.editor, claim.id, null)).includes(offRecord.id)).toBe(
      false,
    );
    const source = await sourcePage(desk.editor, offRecord.id);
    expect(source && 'claims' in source && [source.claims, source.evidence]).toEqual([[], []]);
  });

  test('is told to those who may see it, and that they looked is in the log', async () => {
    const hopId = claim.hops[0]?.id;
    expect(await lookAtName.execute(desk.reviewer, { claimId: claim.id, hopId })).toEqual({
      ok: true,
      value: { name: offRecord.name },
    });
    const [entry] = (await claimHistory(desk.viewer, claim.id, null))?.events ?? [];
    expect(entry).toMatchObject({ type: 'claim.name-looked-at', actor: { id: desk.reviewer.userId } });
    expect(refusalOf(await lookAtName.execute(desk.viewer, { claimId: claim.id, hopId })).code).toBe(
      'role-too-low',
    );
    const onRecord = claim.hops[3]?.id;
    expect(
      refusalOf(await lookAtName.execute(desk.editor, { claimId: claim.id, hopId: onRecord })).code,
    ).toBe('not-found');
  });

  test('shows editors on the page of the source who looked, and on which claims on a press that is a look itself', async () => {
    const looksOf = async (actor: Actor) => {
      const page = await sourcePage(actor, offRecord.id);
      return page && 'looks' in page ? page.looks.map(({ by }) => by?.id) : null;
    };
    expect(await looksOf(desk.reviewer)).toEqual([]);
    expect(await looksOf(desk.editor)).toEqual([desk.reviewer.userId]);
    expect(JSON.stringify(await sourcePage(desk.editor, offRecord.id)).includes(claim.id)).toBe(false);
    const asked = { sourceId: offRecord.id };
    expect(refusalOf(await traceLooks.execute(desk.reviewer, asked)).code).toBe('role-too-low');
    expect(valueOf(await traceLooks.execute(desk.editor, asked)).looks).toMatchObject([
      { claim: { id: claim.id } },
    ]);
    expect(await looksOf(desk.admin)).toEqual([desk.editor.userId, desk.reviewer.userId]);
    const [entry] = (await claimHistory(desk.viewer, claim.id, null))?.events ?? [];
    expect(entry).toMatchObject({ type: 'claim.name-looked-at', actor: { id: desk.editor.userId } });
  });

  test('shows admins who looked, on which claims, and not at whose name', async () => {
    const log = await accessLog(desk.admin, null);
    const looks = log?.entries.filter(({ type }) => type === 'claim.name-looked-at') ?? [];
    expect(looks.map(({ actorId, entityId }) => [actorId, entityId])).toEqual([
      [desk.editor.userId, claim.id],
      [desk.reviewer.userId, claim.id],
    ]);
    expect(log?.claims[claim.id]).toBe(claim.statement);
    expect(JSON.stringify(log).includes(offRecord.id)).toBe(false);
  });

  test('survives a save of the chain by somebody who did not see it', async () => {
    const page = await claimPage(desk.reviewer, claim.id);
    const hops = (page?.claim.hops ?? []).map(({ id, source, cue, mode, terms, checkNote }) => {
      return { id, sourceId: source.id, cue, mode, terms, checkNote };
    });
    const revision = page?.claim.revision;
    valueOf(await setChain.execute(desk.reviewer, { claimId: claim.id, revision, hops }));
    const hopId = claim.hops[0]?.id;
    expect(await lookAtName.execute(desk.reviewer, { claimId: claim.id, hopId })).toMatchObject({
      value: { name: offRecord.name },
    });
  });

  test('is in no refusal either', async () => {
    const page = await claimPage(desk.reviewer, claim.id);
    const [first] = page?.claim.hops ?? [];
    const twice = [first, first].map((hop) => ({ sourceId: hop?.source.id, terms: hop?.terms }));
    const { revision } = page?.claim ?? {};
    const again = await setChain.execute(desk.reviewer, { claimId: claim.id, revision, hops: twice });
    expect(refusalOf(again).code).toBe('chain-repeats');
    expect(JSON.stringify(again).includes('Whisperer')).toBe(false);
    const late = await setChain.execute(desk.reviewer, { claimId: claim.id, revision: 1, hops: [] });
    expect(refusalOf(late).code).toBe('conflict');
    expect(JSON.stringify(late).includes(offRecord.id)).toBe(false);
  });
});
