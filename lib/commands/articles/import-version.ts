import { v7 } from 'uuid';
import { z } from 'zod';
import { carryClaims, printOfVersion, type CarriedClaim } from '#lib/db/articles/carried-anchors.ts';
import { carryNoClaims } from '#lib/db/articles/carried-no-claims.ts';
import { refreshCorroboration } from '#lib/db/claims/corroboration.ts';
import { inPages } from '#lib/db/in-pages.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { printOf } from '#lib/domain/corroboration/copies/print-bytes.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { importMethodSchema } from '#lib/domain/shapes/article-detail.ts';
import { countedKinds, type BlockKind } from '#lib/domain/text/blocks.ts';
import { isOtherText } from '#lib/domain/versions/newer-version.ts';
import { standsSurely, type AnchorState } from '#lib/domain/versions/passage-decision.ts';
import { sha256Hex } from '#lib/import/hash.ts';
import { articleTarget, changeArticle, loadArticle, refusalToOverwriteArticle } from './article-command.ts';
import { importedKinds, preparedText } from './imported-text.ts';
import { nextText, prepareVersion } from './prepare-version.ts';
import { reopenChanged } from './reopen-changed.ts';
import { largestCommandBytes } from '#lib/commands/kernel/body-limits.ts';
import { line, neededLine } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** Of the same text: nothing new is said of what its paragraphs are. */
function saysTheSame(kinds: readonly BlockKind[], before: readonly BlockKind[]): boolean {
  const said = (of: readonly BlockKind[], at: number) => of[at] ?? 'PARAGRAPH';
  return [...kinds, ...before].every((_, at) => said(kinds, at) === said(before, at));
}

function counted(states: readonly AnchorState[]) {
  const of = (state: AnchorState) => states.filter((each) => each === state).length;
  return { anchored: of('ANCHORED'), moved: of('MOVED'), changed: of('CHANGED'), orphaned: of('ORPHANED') };
}

/**
 * Moves claims on whose passage a text before had changed or lost, and which reads in this one as it did for sure: nobody
 * has to say any more where they stand. Answers the events that say so.
 */
async function tellFound(
  tx: Tx,
  claims: readonly CarriedClaim[],
  { now, articleId, version }: { now: Date; articleId: string; version: { id: string; number: number } },
): Promise<EventDraft[]> {
  await inPages(claims, (some) =>
    tx.claim.updateMany({
      where: { id: { in: some.map(({ claimId }) => claimId) } },
      data: { updatedAt: now, revision: { increment: 1 } },
    }),
  );
  return claims.map(({ claimId, before, after }) => ({
    type: 'claim.passage-found',
    entity: 'Claim',
    entityId: claimId,
    claimId,
    articleId,
    before,
    after: { versionId: version.id, version: version.number, ...after },
  }));
}

/**
 * Stores a new text of an article as its next version, and carries every claim over to it. Claims whose passage reads as
 * before stay as they are; the others wait for a person, and those signed off are reopened. Refuses the text that is the
 * newest already unless its paragraphs are said to be something else, and one that has next to nothing in common with it unless `anyway` says that is meant.
 */
export const importVersion = defineCommand({
  name: 'import-version',
  permission: 'article.edit',
  bodyLimit: largestCommandBytes,
  counted: 'imports',
  long: true,
  input: z.strictObject({
    ...articleTarget,
    text: nextText,
    kinds: importedKinds,
    reason: neededLine('Say why the text changed.', 'the reason', 500),
    method: importMethodSchema.default('PASTE'),
    fileName: line('the file name', 255).default(''),
    anyway: z.boolean().default(false),
  }),
  prepare: prepareVersion,
  load: loadArticle,
  run: async (tx, { input, facts: { article }, actor, now }) => {
    const no = refusalToOverwriteArticle(article, input.revision);
    if (no) return refused(no);
    const { workspaceId, userId } = actor;
    const { text, print, sentences } = preparedText(input.text);
    const sha256 = sha256Hex(text);
    const { reason, method, fileName, kinds } = input;
    if (sha256 === article.version.sha256 && saysTheSame(kinds, article.version.kinds)) {
      return refused({ code: 'same-text', articleId: article.id, headline: article.headline });
    }
    const isOther = isOtherText(printOf(print).shingles, await printOfVersion(tx, article.version.id));
    if (isOther && !input.anyway) return refused({ code: 'other-text', headline: article.headline });
    const [versionId, number] = [v7(), article.version.number + 1];
    const made = { importedAt: now, importedBy: userId };
    await tx.articleVersion.create({
      data: {
        ...{ workspaceId, id: versionId, articleId: article.id, number },
        ...{ text, kinds, sha256, method, fileName, reason },
        ...made,
      },
    });
    await tx.versionPrint.create({ data: { workspaceId, versionId, print } });
    await tx.versionSentences.create({ data: { workspaceId, versionId, ...sentences } });
    const version = { id: versionId, number, text, kinds, language: article.language };
    const { carried } = input.text;
    const claims = await carryClaims(tx, { workspaceId, articleId: article.id }, version, carried);
    const from = { workspaceId, fromId: article.version.id };
    const noClaims = claims && (await carryNoClaims(tx, from, version, carried));
    if (!claims || !noClaims) return refused({ code: 'busy' });
    const standing = claims.filter(({ isTakenOff }) => !isTakenOff);
    const changed = standing.filter(({ state, isDropped }) => !standsSurely(state) && !isDropped);
    const events = await reopenChanged(tx, changed, { now, articleId: article.id, version });
    const back = standing.filter(({ state, waited }) => waited && standsSurely(state));
    events.push(...(await tellFound(tx, back, { now, articleId: article.id, version })));
    const ids = claims.map(({ claimId }) => claimId);
    // What is a copy of the article's text counts for nothing, and the text is another now.
    const because = `The article has another text since version ${number}.`;
    const recounted = await refreshCorroboration(tx, ids, { now, because });
    const done = await changeArticle(
      tx,
      { article, now, workspaceId },
      {},
      {
        type: 'article.version-imported',
        before: {
          versionId: article.version.id,
          number: article.version.number,
          sha256: article.version.sha256,
        },
        after: {
          ...{ versionId, number, sha256, method, fileName, blocks: countedKinds(kinds) },
          ...counted(standing.map(({ state }) => state)),
          noClaims,
        },
        reason,
      },
    );
    if (!done.ok) return done;
    return ok({
      value: { article: done.value.value, claims: counted(standing.map(({ state }) => state)) },
      events: [...done.value.events, ...events, ...recounted],
    });
  },
});
