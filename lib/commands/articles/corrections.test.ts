import { describe, expect, it } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aClaim, aNewsroom, anArticle, refusalOf, valueOf } from '#testing/newsroom.ts';
import { corrected } from '#testing/samples/samples-of-corrections.ts';
import { amendCorrection } from './amend-correction.ts';
import { recordCorrection } from './record-correction.ts';
import { undoWithdrawCorrection } from './undo-withdraw-correction.ts';
import { withdrawCorrection } from './withdraw-correction.ts';

const desk = await aNewsroom();
const written = { publicText: 'The port was another.', reason: 'The harbour office wrote to us.' };

async function one() {
  const article = await corrected(desk);
  const [correction] = article.corrections;
  if (!correction) throw new Error('The article has a correction.');
  const target = { articleId: article.id, correctionId: correction.id };
  return { article, correction, target, revision: article.revision };
}

describe('a correction', () => {
  it('holds what readers were told, when, why, on which text and which claims, and who recorded it', async () => {
    const { article, correction } = await one();
    expect(correction).toMatchObject({
      publicText: 'An earlier version named the wrong port.',
      reason: 'A reader wrote to us.',
      version: 1,
      claims: [{ statement: 'The minister met the envoy on Monday.' }],
      by: { id: desk.editor.userId },
      replacesId: null,
      replacedById: null,
      withdrawn: null,
    });
    expect(correction.publicAt).toBe(correction.at);
    const events = await inWorkspace(desk.viewer, (tx) =>
      tx.event.findMany({ where: { articleId: article.id, type: 'article.correction-recorded' } }),
    );
    expect(events).toMatchObject([
      { entity: 'Correction', entityId: correction.id, reason: correction.reason },
    ]);
  });

  it('is replaced by another, and stays as it was; only the newest can be replaced', async () => {
    const { correction, target, revision } = await one();
    const amended = valueOf(await amendCorrection.execute(desk.editor, { ...target, revision, ...written }));
    const [second, first] = amended.corrections;
    expect(second).toMatchObject({ ...written, replacesId: correction.id, claims: [] });
    expect(first).toEqual({ ...correction, replacedById: second?.id });
    const again = { ...target, revision: revision + 1, ...written };
    const over = { code: 'correction-over', standing: 'REPLACED' };
    expect(refusalOf(await amendCorrection.execute(desk.editor, again))).toEqual(over);
    const withdrawal = { ...target, revision: revision + 1, reason: 'No.' };
    expect(refusalOf(await withdrawCorrection.execute(desk.editor, withdrawal))).toEqual(over);
  });

  it('is withdrawn with a reason, and stands again when that is taken back', async () => {
    const { correction, target, revision } = await one();
    const undo = (now: number) => undoWithdrawCorrection.execute(desk.editor, { ...target, revision: now });
    expect(refusalOf(await undo(revision))).toEqual({ code: 'not-withdrawn' });
    const reason = 'It was right after all.';
    const gone = valueOf(
      await withdrawCorrection.execute(desk.secondEditor, { ...target, revision, reason }),
    );
    expect(gone.corrections).toMatchObject([{ withdrawn: { by: { id: desk.secondEditor.userId }, reason } }]);
    const over = await amendCorrection.execute(desk.editor, {
      ...target,
      revision: revision + 1,
      ...written,
    });
    expect(refusalOf(over)).toEqual({ code: 'correction-over', standing: 'WITHDRAWN' });
    const back = valueOf(await undo(revision + 1));
    expect(back.corrections).toEqual([correction]);
  });

  it('is one of two that are recorded at once on what both saw', async () => {
    const { article, revision } = await one();
    const both = await Promise.all(
      [desk.editor, desk.secondEditor].map((editor) =>
        recordCorrection.execute(editor, { articleId: article.id, revision, ...written }),
      ),
    );
    const [lost] = both.filter(({ ok }) => !ok);
    expect(lost && refusalOf(lost)).toMatchObject({ code: 'conflict' });
    const kept = await inWorkspace(desk.viewer, (tx) =>
      tx.correction.count({ where: { articleId: article.id } }),
    );
    expect(kept).toBe(2);
  });

  it('is refused of an article that was never out, and of claims of another article', async () => {
    const draft = await anArticle(desk.reviewer);
    const input = { articleId: draft.id, revision: 1, ...written };
    expect(refusalOf(await recordCorrection.execute(desk.editor, input))).toEqual({ code: 'not-published' });
    const { article, revision } = await one();
    const { id: foreign } = await aClaim(desk.reviewer);
    const named = { articleId: article.id, revision, ...written, claimIds: [foreign] };
    expect(refusalOf(await recordCorrection.execute(desk.editor, named))).toEqual({
      code: 'invalid',
      problems: [{ path: ['claimIds'], message: 'Choose claims of this article.' }],
    });
  });

  it.each([
    [{ publicText: ' \n ' }, ['publicText'], 'Give the text that readers get.'],
    [{ reason: '' }, ['reason'], 'Give a reason.'],
    [{ publicText: 'x'.repeat(5001) }, ['publicText'], 'Keep the text to 5,000 characters.'],
    [
      { publicAt: '2999-01-01T00:00:00Z' },
      ['publicAt'],
      'The time readers got it has not come yet. Give one that has passed.',
    ],
    [{ publicAt: '2001-01-01T00:00:00Z' }, ['publicAt'], 'Give a time after the article was published.'],
    [{ publicAt: 'soon' }, ['publicAt'], 'Give a date and a time, or nothing.'],
  ])('says what to do about %.60j', async (more, path, message) => {
    const { article, revision } = await one();
    const input = { articleId: article.id, revision, ...written, ...more };
    expect(refusalOf(await recordCorrection.execute(desk.editor, input))).toEqual({
      code: 'invalid',
      problems: [{ path, message }],
    });
  });

  it('can’t be changed or deleted in the database, whatever the application does', async () => {
    const { correction } = await one();
    const where = { workspaceId_id: { workspaceId: desk.workspaceId, id: correction.id } };
    await expect(
      inWorkspace(desk.editor, (tx) => tx.correction.update({ where, data: { publicText: 'Other.' } })),
    ).rejects.toThrow(/permission denied|denied/i);
    await expect(inWorkspace(desk.editor, (tx) => tx.correction.delete({ where }))).rejects.toThrow(
      /denied/i,
    );
  });
});
