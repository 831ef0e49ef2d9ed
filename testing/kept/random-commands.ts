import { v7 } from 'uuid';
import { restoreArticle } from '#lib/commands/articles/restore-article.ts';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { reopenClaim } from '#lib/commands/claims/reopen-claim.ts';
import { restoreClaim } from '#lib/commands/claims/restore-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { createSource } from '#lib/commands/sources/create-source.ts';
import { discreditSource } from '#lib/commands/sources/discredit-source.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { undoDiscredit } from '#lib/commands/sources/undo-discredit.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { termsSchema } from '#lib/domain/attribution.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import { anArticle, aSource, evidenceInput, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { numbers } from '#testing/numbers.ts';

/** What is at hand to be changed. */
interface Things {
  articles: ArticleDetail[];
  claims: string[];
  /** Of those, what was deleted last. */
  deleted: string[];
  sources: string[];
}

type Chance = () => number;

function oneOf<T>(from: readonly T[], next: Chance): T {
  const found = from[Math.floor(next() * from.length)];
  if (found === undefined) throw new Error('There is none to choose from.');
  return found;
}

interface At {
  desk: Newsroom;
  things: Things;
  next: Chance;
  who: Actor;
  claim: { claimId: string; revision: number };
  source: { sourceId: string; revision: number };
}

const said = { reason: 'So it was said.' };

const commands: Record<string, (at: At) => Promise<Result<unknown>>> = {
  record: async ({ desk, things, next }) => {
    const { id: articleId, version } = oneOf(things.articles, next);
    const passage = { articleId, versionId: version.id, start: 0, end: 39 };
    const statement = `Statement ${String(Math.floor(next() * 1_000))} of the minister.`;
    const tags = next() < 0.5 ? ['rain'] : [];
    const recorded = await recordClaim.execute(desk.reviewer, { ...passage, statement, tags });
    if (recorded.ok) things.claims.push(recorded.value.id);
    return recorded;
  },
  chain: ({ things, next, who, claim }) => {
    const parties = new Set(
      Array.from({ length: Math.floor(next() * 4) }, () => oneOf(things.sources, next)),
    );
    const hops = [...parties].map((sourceId) => ({
      sourceId,
      terms: oneOf(termsSchema.options, next),
      checkNote: 'Nobody could be asked.',
    }));
    return setChain.execute(who, { ...claim, hops });
  },
  status: ({ next, who, claim }) =>
    setConfirmation.execute(who, {
      ...claim,
      confirmation: oneOf(confirmationSchema.options, next),
      ...said,
      ...(who.role === 'EDITOR' ? { overrideNote: 'It is known.' } : {}),
    }),
  edit: ({ next, who, claim }) =>
    editClaim.execute(who, {
      ...claim,
      statement: `Another statement ${String(Math.floor(next() * 1_000))}.`,
      importance: oneOf(['HIGH', 'NORMAL', 'LOW'], next),
      tags: next() < 0.5 ? ['rain', 'snow'] : [],
    }),
  ask: ({ who, claim }) => askSignOff.execute(who, { ...claim, bareReason: 'A date.' }),
  sign: async ({ desk, claim: { claimId, revision } }) => {
    const finding = { claimId, revision, confirmation: 'UNVERIFIABLE', ...said };
    const set = await setConfirmation.execute(desk.secondReviewer, finding);
    if (!set.ok) return set;
    const asked = await askSignOff.execute(desk.reviewer, {
      claimId,
      revision: set.value.revision,
      bareReason: 'A date.',
    });
    if (!asked.ok) return asked;
    return signOffClaim.execute(desk.editor, { claimId, revision: asked.value.revision });
  },
  reopen: ({ desk, claim }) => reopenClaim.execute(desk.secondEditor, { ...claim, ...said }),
  delete: async ({ desk, things, claim }) => {
    const gone = await deleteClaim.execute(desk.editor, claim);
    if (gone.ok) things.deleted.push(claim.claimId);
    return gone;
  },
  restore: async ({ desk, things, claim }) => {
    const gone = things.deleted.pop();
    if (gone === undefined) {
      const deleted = await deleteClaim.execute(desk.editor, claim);
      if (!deleted.ok) return deleted;
    }
    return restoreClaim.execute(desk.editor, { claimId: gone ?? claim.claimId });
  },
  'evidence added': ({ things, next, who, claim: { claimId } }) =>
    addEvidence.execute(
      who,
      evidenceInput(claimId, { publisherId: oneOf(things.sources, next), firstHand: true }),
    ),
  source: async ({ desk, things }) => {
    const made = await createSource.execute(desk.editor, { name: `Party ${v7()}`, kind: 'PERSON' });
    if (made.ok) things.sources.push(made.value.id);
    return made;
  },
  discredit: ({ desk, source }) => discreditSource.execute(desk.editor, { ...source, ...said }),
  'undo discredit': ({ desk, source }) => undoDiscredit.execute(desk.editor, source),
  merge: ({ desk, things, next, source }) =>
    mergeSources.execute(desk.editor, { ...source, intoId: oneOf(things.sources, next) }),
  'article deleted': ({ desk, things, next }) =>
    deleteArticle.execute(desk.editor, { articleId: oneOf(things.articles, next).id, revision: 1 }),
  'article restored': ({ desk, things, next }) =>
    restoreArticle.execute(desk.editor, { articleId: oneOf(things.articles, next).id }),
};

/** How often each comes, beside the others. */
const often: Record<string, number> = {
  record: 6,
  chain: 10,
  status: 6,
  ask: 5,
  sign: 6,
  edit: 3,
  merge: 0.5,
  restore: 2,
  source: 2,
};

/** How often what chance never let take hold is tried once more, alone. */
const triesAlone = 50;

function chosen(next: Chance): string {
  const names = Object.keys(commands);
  const sum = names.reduce((all, name) => all + (often[name] ?? 1), 0);
  let left = next() * sum;
  return names.find((name) => (left -= often[name] ?? 1) < 0) ?? 'record';
}

async function target({ desk, things, next }: Pick<At, 'desk' | 'things' | 'next'>) {
  const [claimId, sourceId] = [oneOf(things.claims, next), oneOf(things.sources, next)];
  return inWorkspace(desk.editor, async (tx) => {
    const claim = await tx.claim.findFirst({ where: { id: claimId }, select: { revision: true } });
    const source = await tx.source.findFirst({ where: { id: sourceId }, select: { revision: true } });
    return {
      claim: { claimId, revision: claim?.revision ?? 1 },
      source: { sourceId, revision: source?.revision ?? 1 },
    };
  });
}

/**
 * Executes so many commands on a few claims and sources that all have to do with each other, `atOnce` at once and the
 * same for the same seed but for who comes first. What was never done among them, because who comes first decides what
 * is refused, is tried at their end by itself. Answers how often each was done, and as what others were refused.
 */
export async function randomCommands(
  desk: Newsroom,
  { count, atOnce, seed }: { count: number; atOnce: number; seed: number },
): Promise<{ done: Map<string, number>; refused: Map<Refusal['code'], number> }> {
  const things: Things = { articles: [], claims: [], deleted: [], sources: [] };
  for (let at = 0; at < 4; at += 1) things.articles.push(await anArticle(desk.reviewer));
  for (let at = 0; at < 8; at += 1) things.sources.push((await aSource(desk.reviewer)).id);
  const next = numbers(seed);
  const people = [desk.reviewer, desk.secondReviewer, desk.editor, desk.secondEditor];
  for (let at = 0; at < 6; at += 1) {
    const claim = await target({ desk, things: { ...things, claims: [v7()] }, next });
    valueOf(
      (await commands['record']?.({ desk, things, next, who: desk.reviewer, ...claim })) ?? {
        ok: true,
        value: 0,
      },
    );
  }
  const done = new Map<string, number>();
  const refused = new Map<Refusal['code'], number>();
  const execute = async (name: string): Promise<void> => {
    const at = { desk, things, next, who: oneOf(people, next), ...(await target({ desk, things, next })) };
    const result = await commands[name]?.(at);
    if (result?.ok) done.set(name, (done.get(name) ?? 0) + 1);
    else if (result) refused.set(result.refusal.code, (refused.get(result.refusal.code) ?? 0) + 1);
  };
  let left = count;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await execute(chosen(next));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const name of Object.keys(commands)) {
    for (let tried = 0; !done.has(name) && tried < triesAlone; tried += 1) await execute(name);
  }
  return { done, refused };
}
