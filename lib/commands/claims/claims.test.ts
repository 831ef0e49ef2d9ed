import { describe, expect, it } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aClaim, aNewsroom, anArticle, refusalOf, valueOf } from '#testing/newsroom.ts';
import { setWorkspaceRules } from '#lib/commands/workspace/set-workspace-rules.ts';
import { assignClaim } from './assign-claim.ts';
import { deleteClaim } from './delete-claim.ts';
import { editClaim } from './edit-claim.ts';
import { moveClaim } from '#lib/commands/passages/move-claim.ts';
import { recordClaim } from './record-claim.ts';
import { restoreClaim } from './restore-claim.ts';
import { setClaimDue } from './set-claim-due.ts';

const desk = await aNewsroom();

const edit = { statement: 'The envoy was met.', importance: 'HIGH', tags: ['visit'] };

describe('recording a claim', () => {
  it('anchors it from the stored text, in code points and whole graphemes', async () => {
    const article = await anArticle(desk.reviewer);
    const claim = await aClaim(desk.reviewer, article);
    expect(claim).toMatchObject({
      articleId: article.id,
      stage: 'OPEN',
      confirmation: 'UNVERIFIED',
      importance: 'NORMAL',
      revision: 1,
      createdBy: { id: desk.reviewer.userId, name: 'Rosa' },
      anchor: {
        versionId: article.version.id,
        start: 0,
        end: 39,
        exact: 'The minister met the envoy on Monday 🤝.',
      },
    });
    expect(claim.anchor.prefix).toBe('');
    expect(claim.anchor.suffix).toBe('\n\nNo one else has confirmed it. ');
  });

  it('takes overlapping passages and keeps each once-said tag', async () => {
    const article = await anArticle(desk.reviewer);
    const passage = { articleId: article.id, versionId: article.version.id, start: 4, end: 30 };
    const input = { ...passage, statement: '  A  met\nB ', tags: ['x', ' x ', ''] };
    await aClaim(desk.reviewer, article);
    const claim = valueOf(await recordClaim.execute(desk.reviewer, input));
    expect(claim).toMatchObject({ statement: 'A met B', tags: ['x'] });
  });

  it('gives it to whoever records it, unless the workspace’s rules leave it free', async () => {
    const { reviewer, admin } = desk;
    expect((await aClaim(reviewer)).assignee).toEqual({ id: reviewer.userId, name: 'Rosa' });
    const rules = { revision: 1, originsNeeded: 2, primarySuffices: true, admiralty: false };
    const set = valueOf(await setWorkspaceRules.execute(admin, { ...rules, assignRecorder: false }));
    expect(set.assignRecorder).toBe(false);
    expect((await aClaim(reviewer)).assignee).toBeNull();
    // A form that does not know of the rule leaves it as it is.
    const left = valueOf(await setWorkspaceRules.execute(admin, { ...rules, revision: 2 }));
    expect(left.assignRecorder).toBe(false);
    valueOf(await setWorkspaceRules.execute(admin, { ...rules, revision: 3, assignRecorder: true }));
  });

  it('says what is wrong with a passage or a statement in a sentence', async () => {
    const { id: articleId, version } = await anArticle(desk.reviewer);
    const input = { articleId, versionId: version.id, start: 0, end: 10, statement: 'x' };
    const outside = await recordClaim.execute(desk.reviewer, { ...input, end: 100_000 });
    expect(refusalOf(outside)).toEqual({
      code: 'invalid',
      problems: [
        { path: ['start'], message: 'The selection lies outside the article. Select the passage again.' },
      ],
    });
    const empty = await recordClaim.execute(desk.reviewer, { ...input, statement: ' \n ' });
    expect(refusalOf(empty)).toEqual({
      code: 'invalid',
      problems: [{ path: ['statement'], message: 'Write the claim as one statement.' }],
    });
  });

  it('finds no version of another article', async () => {
    const [one, other] = [await anArticle(desk.reviewer), await anArticle(desk.reviewer)];
    const input = { articleId: one.id, versionId: other.version.id, start: 0, end: 5, statement: 'x' };
    expect(refusalOf(await recordClaim.execute(desk.reviewer, input))).toEqual({ code: 'not-found' });
  });
});

describe('changing a claim', () => {
  it('edits statement, importance and tags, and the text that is searched', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const input = { claimId, revision: 1, ...edit, statement: 'The ENVOY wás met.' };
    expect(valueOf(await editClaim.execute(desk.secondReviewer, input))).toMatchObject({
      importance: 'HIGH',
      tags: ['visit'],
      revision: 2,
    });
    const row = await inWorkspace(desk.viewer, (tx) => tx.claim.findFirst({ where: { id: claimId } }));
    expect(row?.searchText).toBe('the envoy was met');
  });

  it('shows the loser of a race what is there now and writes nothing', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const won = valueOf(await editClaim.execute(desk.reviewer, { claimId, revision: 1, ...edit }));
    const lost = await editClaim.execute(desk.editor, { claimId, revision: 1, ...edit, statement: 'Other' });
    expect(refusalOf(lost)).toEqual({ code: 'conflict', current: won });
  });

  it('moves it to another passage of its article and to no other article', async () => {
    const claim = await aClaim(desk.reviewer);
    const input = { claimId: claim.id, revision: 1, versionId: claim.anchor.versionId, start: 41, end: 70 };
    const moved = valueOf(await moveClaim.execute(desk.reviewer, input));
    expect(moved.anchor).toMatchObject({
      start: 41,
      exact: 'No one else has confirmed it.',
      state: 'ANCHORED',
    });
    const other = await anArticle(desk.reviewer);
    const away = { ...input, revision: 2, versionId: other.version.id };
    expect(refusalOf(await moveClaim.execute(desk.reviewer, away))).toEqual({ code: 'not-found' });
  });

  it('deletes what a reviewer recorded and brings it back as it was', async () => {
    const claim = await aClaim(desk.reviewer);
    const input = { claimId: claim.id, revision: 1 };
    expect(refusalOf(await deleteClaim.execute(desk.secondReviewer, input))).toEqual({ code: 'only-own' });
    expect(valueOf(await deleteClaim.execute(desk.reviewer, input))).toEqual({ claimId: claim.id });
    expect(refusalOf(await editClaim.execute(desk.reviewer, { ...input, ...edit }))).toEqual({
      code: 'not-found',
    });
    const back = valueOf(await restoreClaim.execute(desk.reviewer, { claimId: claim.id }));
    expect({ ...back, updatedAt: claim.updatedAt }).toEqual({ ...claim, revision: 3 });
    const again = await restoreClaim.execute(desk.reviewer, { claimId: claim.id });
    expect(refusalOf(again)).toEqual({ code: 'not-found' });
  });

  it('lets reviewers take free work and give it back, and editors hand it out', async () => {
    const { id: claimId, assignee } = await aClaim(desk.reviewer);
    const to = (assigneeId: string | null, revision: number) => ({ claimId, revision, assigneeId });
    const { reviewer, secondReviewer, editor, viewer } = desk;
    // Whoever records a claim has it.
    expect(assignee?.id).toBe(reviewer.userId);
    valueOf(await assignClaim.execute(reviewer, to(null, 1)));
    const handed = await assignClaim.execute(reviewer, to(secondReviewer.userId, 2));
    expect(refusalOf(handed)).toEqual({ code: 'role-too-low', needed: 'EDITOR' });
    const taken = valueOf(await assignClaim.execute(reviewer, to(reviewer.userId, 2)));
    expect(taken.assignee).toEqual({ id: reviewer.userId, name: 'Rosa' });
    const stolen = await assignClaim.execute(secondReviewer, to(secondReviewer.userId, 3));
    expect(refusalOf(stolen)).toEqual({ code: 'role-too-low', needed: 'EDITOR' });
    valueOf(await assignClaim.execute(reviewer, to(null, 3)));
    valueOf(await assignClaim.execute(editor, to(secondReviewer.userId, 4)));
    const message = 'Choose an active member who may review claims.';
    expect(refusalOf(await assignClaim.execute(editor, to(viewer.userId, 5)))).toEqual({
      code: 'invalid',
      problems: [{ path: ['assigneeId'], message }],
    });
  });

  it('keeps due times in UTC, whatever zone they are given in', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const input = { claimId, revision: 1, dueAt: '2026-12-01T09:00:00+09:00' };
    const due = valueOf(await setClaimDue.execute(desk.editor, input));
    expect(due.dueAt).toBe('2026-12-01T00:00:00.000Z');
    const none = valueOf(await setClaimDue.execute(desk.editor, { claimId, revision: 2, dueAt: null }));
    expect(none.dueAt).toBeNull();
    const vague = await setClaimDue.execute(desk.editor, { claimId, revision: 3, dueAt: 'tomorrow' });
    expect(refusalOf(vague)).toMatchObject({
      problems: [{ path: ['dueAt'], message: 'Give a date and a time, or nothing.' }],
    });
  });
});
