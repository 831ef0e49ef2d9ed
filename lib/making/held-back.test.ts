import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { restoreArticle } from '#lib/commands/articles/restore-article.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { editEvidence } from '#lib/commands/evidence/edit-evidence.ts';
import { markEvidenceConfidential } from '#lib/commands/evidence/mark-evidence-confidential.ts';
import { makeReport } from '#lib/commands/reports/make-report.ts';
import { editSource } from '#lib/commands/sources/edit-source.ts';
import { markSourceConfidential } from '#lib/commands/sources/mark-source-confidential.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import type { Result } from '#lib/domain/result.ts';
import { reportFile } from '#lib/queries/reports/report-file.ts';
import { reportsPage } from '#lib/queries/reports/reports-page.ts';
import { testDatabase } from '#testing/database.ts';
import {
  aClaim,
  aMember,
  anArticle,
  aSource,
  newsroom,
  refusalOf,
  valueOf,
  withEvidence,
  type Newsroom,
} from '#testing/newsroom.ts';
import { workOnReport } from './work-on-report.ts';

const at = () => 'https://desk.example';
const links = { article: at, claim: at, claims: at, dashboard: at, report: at };

let desk: Newsroom;
let folder: string;
let elsewhere: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-held-back-'));
  process.env['DATA_DIR'] = folder;
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  elsewhere = (await anArticle(desk.editor)).id;
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function someone() {
  return (await aMember(desk.ownerUrl, desk.workspaceId, { name: 'Mo', role: 'VIEWER' })).actor;
}

/** A report that was made for somebody: of an article, or without one of all claims. */
async function made(actor: Newsroom['viewer'], articleId?: string): Promise<string> {
  const input =
    articleId === undefined
      ? { kind: 'claims', format: 'csv' }
      : { kind: 'checked-copy', format: 'md', articleId };
  const { reportId } = valueOf(await makeReport.execute(actor, input));
  const job = { workspaceId: desk.workspaceId, reportId };
  const log = { warn: () => undefined };
  await workOnReport({ job, signal: new AbortController().signal, isLast: false, links, log });
  return reportId;
}

const hop = (sourceId: string, terms = 'ON_RECORD') => ({ sourceId, cue: 'says', terms });
const reason = 'She asked for it.';

async function onRecord() {
  const source = await aSource(desk.reviewer, { kind: 'PERSON' });
  const claim = await aClaim(desk.reviewer);
  const target = { claimId: claim.id, revision: claim.revision };
  const { revision } = valueOf(await setChain.execute(desk.reviewer, { ...target, hops: [hop(source.id)] }));
  const evidenced = await withEvidence(desk.reviewer, claim.id);
  const [item] = evidenced.evidence;
  if (!item) throw new Error('No evidence was added.');
  const of = { articleId: claim.articleId, claimId: claim.id, source, item };
  return { ...of, revision: Math.max(revision, evidenced.revision) };
}
type OnRecord = Awaited<ReturnType<typeof onRecord>>;

async function anotherMarked(): Promise<string> {
  return (await aSource(desk.reviewer, { confidential: true })).id;
}

it.each<[string, (of: OnRecord) => Promise<Result<unknown>>, 'everywhere' | 'in its article']>([
  [
    'a source was marked',
    ({ source: { id: sourceId, revision } }) =>
      markSourceConfidential.execute(desk.reviewer, { sourceId, revision, reason }),
    'everywhere',
  ],
  [
    'a source was merged into one that is marked',
    async ({ source: { id: sourceId, revision } }) =>
      mergeSources.execute(desk.reviewer, { sourceId, revision, intoId: await anotherMarked() }),
    'everywhere',
  ],
  [
    'a source that is marked got another name',
    async () => {
      const { id, ...source } = await aSource(desk.reviewer, { confidential: true });
      const { name, kind, revision } = source;
      const named = { sourceId: id, revision, name, kind, aliases: [`${name} of the pier`] };
      return editSource.execute(desk.reviewer, named);
    },
    'everywhere',
  ],
  [
    'a source speaks on the record nowhere any more',
    ({ claimId, revision, source }) =>
      setChain.execute(desk.reviewer, { claimId, revision, hops: [hop(source.id, 'BACKGROUND')] }),
    'everywhere',
  ],
  [
    'a source spoke on terms after all',
    async ({ claimId, revision, source }) => {
      const other = await aClaim(desk.reviewer);
      const chain = { claimId: other.id, revision: other.revision, hops: [hop(source.id)] };
      valueOf(await setChain.execute(desk.reviewer, chain));
      return setChain.execute(desk.reviewer, { claimId, revision, hops: [hop(source.id, 'OFF_RECORD')] });
    },
    'in its article',
  ],
  [
    'a source that had published something speaks on terms',
    async () => {
      const { id: publisherId } = await aSource(desk.reviewer, { kind: 'PERSON' });
      const { id } = await aClaim(desk.reviewer);
      const { revision } = await withEvidence(desk.reviewer, id, { publisherId });
      const hops = [hop(publisherId, 'BACKGROUND')];
      return setChain.execute(desk.reviewer, { claimId: id, revision, hops });
    },
    'everywhere',
  ],
  [
    'an item was marked',
    ({ item: { id: evidenceId, revision } }) =>
      markEvidenceConfidential.execute(desk.reviewer, { evidenceId, revision, reason }),
    'in its article',
  ],
  [
    'an item turned out to be published by somebody who is marked',
    async ({ item: { id: evidenceId, revision, title, address, stance, role } }) => {
      const publisherId = await anotherMarked();
      const input = { evidenceId, revision, title, address, stance, role, publisherId };
      return editEvidence.execute(desk.reviewer, input);
    },
    'in its article',
  ],
])('A file is handed out no more once %s', async (_, happens, where) => {
  const of = await onRecord();
  const actor = await someone();
  const own = await made(actor, of.articleId);
  // Of another article, and of all.
  const other = await made(actor, where === 'everywhere' ? elsewhere : undefined);
  valueOf(await reportFile(actor, own));
  valueOf(await happens(of));
  const no = { code: 'report-held-back', why: 'confidential' };
  expect(refusalOf(await reportFile(actor, own))).toEqual(no);
  expect(refusalOf(await reportFile(actor, other))).toEqual(no);
  const { ended } = await reportsPage(actor);
  expect(ended.find(({ id }) => id === own)?.heldBack).toBe('confidential');
});

it('A file is handed out all the same where nothing it tells was made confidential, and so is one made since', async () => {
  const { claimId, articleId, revision, source, item } = await onRecord();
  const actor = await someone();
  const [own, other] = [await made(actor, articleId), await made(actor, elsewhere)];
  const hops = [{ ...hop(source.id), cue: 'said' }, hop(await anotherMarked(), 'BACKGROUND')];
  valueOf(await setChain.execute(desk.reviewer, { claimId, revision, hops }));
  await withEvidence(desk.reviewer, claimId, { confidential: true });
  valueOf(await reportFile(actor, own));
  const mark = { evidenceId: item.id, revision: item.revision, reason };
  valueOf(await markEvidenceConfidential.execute(desk.reviewer, mark));
  valueOf(await reportFile(actor, other));
  expect(refusalOf(await reportFile(actor, own)).code).toBe('report-held-back');
  valueOf(await reportFile(actor, await made(actor, articleId)));
});

it('A file is not handed out while its article is deleted', async () => {
  const { id: articleId, revision } = await anArticle(desk.editor);
  const actor = await someone();
  const reportId = await made(actor, articleId);
  valueOf(await deleteArticle.execute(desk.editor, { articleId, revision }));
  expect(refusalOf(await reportFile(actor, reportId))).toEqual({
    code: 'report-held-back',
    why: 'deleted',
  });
  valueOf(await restoreArticle.execute(desk.editor, { articleId }));
  valueOf(await reportFile(actor, reportId));
});
