import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { createSource } from '#lib/commands/sources/create-source.ts';
import { discreditSource } from '#lib/commands/sources/discredit-source.ts';
import { editEvidence } from '#lib/commands/evidence/edit-evidence.ts';
import { markCopy } from '#lib/commands/evidence/mark-copy.ts';
import { setController } from '#lib/commands/sources/set-controller.ts';
import { setWorkspaceRules } from '#lib/commands/workspace/set-workspace-rules.ts';
import { tellApart } from '#lib/commands/evidence/tell-apart.ts';
import { tellPeopleApart } from '#lib/commands/claims/tell-people-apart.ts';
import { withdrawEvidence } from '#lib/commands/evidence/withdraw-evidence.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { articleAddress, type WorkedCase } from '#testing/cases/corroboration-cases.ts';
import { defaultRule } from '#lib/domain/corroboration/input.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { aClaim, anArticle, valueOf, type Newsroom } from './newsroom.ts';

/** A worked case as it was entered: the claim, and the real ids of its items and parties by their short ones. */
export interface Entered {
  claimId: string;
  articleId: string;
  idOf: ReadonlyMap<string, string>;
}

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(JSON.stringify(refusal));
    this.refusal = refusal;
  }
}

function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
}

/** The parties of a case, each under a name of its own, with who controls them. */
async function enterParties(desk: Newsroom, one: WorkedCase, names: (id: string) => string) {
  const cited = one.items.flatMap(({ cites }) => cites.filter((id) => !id.startsWith('#')));
  const above = Object.values(one.parties).map(({ controlledBy }) => controlledBy);
  const named = [...one.items.map(({ publisher }) => publisher), ...cited, ...above];
  const ids = new Set([...Object.keys(one.parties), ...named.flatMap((id) => id ?? [])]);
  const entered = new Map<string, string>();
  for (const id of ids) {
    const kind = one.parties[id]?.kind ?? 'ORGANISATION';
    entered.set(id, need(await createSource.execute(desk.reviewer, { name: names(id), kind })).id);
  }
  for (const [id, { controlledBy }] of Object.entries(one.parties)) {
    if (controlledBy === null) continue;
    const input = { sourceId: entered.get(id), revision: 1, controllerId: entered.get(controlledBy) };
    need(await setController.execute(desk.reviewer, input));
  }
  return entered;
}

async function enterItems(desk: Newsroom, one: WorkedCase, claimId: string, idOf: Map<string, string>) {
  const known = (ids: readonly string[]) => ids.flatMap((id) => idOf.get(id) ?? []);
  for (const { id, publisher, stance, role, firstHand, cites, text, isArticle, ...rest } of one.items) {
    const citedItems = cites.flatMap((each) => (each.startsWith('#') ? each.slice(1) : []));
    const fields = {
      title: id,
      publisherId: publisher === null ? null : idOf.get(publisher),
      stance,
      role,
      firstHand,
      interested: rest.interested,
      publishedOn: rest.publishedOn,
      address: isArticle ? articleAddress : `https://wire.example/${claimId}/${id}`,
      citedSourceIds: known(cites.filter((each) => !each.startsWith('#'))),
      ...(text !== undefined && { capturedText: text }),
    };
    const there = { ...fields, citedEvidenceIds: known(citedItems) };
    const claim = need(await addEvidence.execute(desk.reviewer, { claimId, kind: 'LINK', ...there }));
    idOf.set(id, claim.evidence.at(-1)?.id ?? '');
  }
  // What was not there yet to be cited is cited now.
  for (const { id, cites } of one.items) {
    const citedItems = cites.flatMap((each) => (each.startsWith('#') ? each.slice(1) : []));
    const row = await inWorkspace(desk.viewer, (tx) =>
      tx.evidence.findFirstOrThrow({ where: { id: idOf.get(id) ?? '' }, include: { citations: true } }),
    );
    const has = row.citations.flatMap(({ citedEvidenceId }) => citedEvidenceId ?? []);
    if (has.length === citedItems.length) continue;
    const { title, publisherId, stance, role, firstHand, interested, address } = row;
    const input = {
      evidenceId: row.id,
      revision: row.revision,
      ...{ title, publisherId, stance, role, firstHand, interested, address },
      publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null,
      citedSourceIds: row.citations.flatMap(({ citedSourceId }) => citedSourceId ?? []),
      citedEvidenceIds: known(citedItems),
    };
    need(await editEvidence.execute(desk.reviewer, input));
  }
}

async function enterJudgements(desk: Newsroom, one: WorkedCase, claimId: string, idOf: Map<string, string>) {
  const reason = 'We looked at both.';
  const pairOf = ([first, second]: readonly [string, string]) => [idOf.get(first), idOf.get(second)];
  for (const pair of one.apart) {
    const [firstEvidenceId, secondEvidenceId] = pairOf(pair);
    need(await tellApart.execute(desk.reviewer, { claimId, firstEvidenceId, secondEvidenceId, reason }));
  }
  for (const pair of one.copies) {
    const [firstEvidenceId, secondEvidenceId] = pairOf(pair);
    need(await markCopy.execute(desk.reviewer, { claimId, firstEvidenceId, secondEvidenceId, reason }));
  }
  for (const pair of one.anonymousApart) {
    const [firstSourceId, secondSourceId] = pairOf(pair);
    need(await tellPeopleApart.execute(desk.reviewer, { claimId, firstSourceId, secondSourceId, reason }));
  }
  for (const { id } of one.items.filter(({ withdrawn }) => withdrawn)) {
    const evidenceId = idOf.get(id) ?? '';
    const { revision } = await inWorkspace(desk.viewer, (tx) =>
      tx.evidence.findFirstOrThrow({ where: { id: evidenceId } }),
    );
    const input = { evidenceId, revision, withdrawnAt: '2026-03-01T00:00:00Z', reason };
    need(await withdrawEvidence.execute(desk.reviewer, input));
  }
  for (const [id, { discredited, discreditedFrom: from }] of Object.entries(one.parties)) {
    if (!discredited) continue;
    const sourceId = idOf.get(id) ?? '';
    const { revision } = await inWorkspace(desk.viewer, (tx) =>
      tx.source.findFirstOrThrow({ where: { id: sourceId } }),
    );
    need(await discreditSource.execute(desk.editor, { sourceId, revision, reason, from }));
  }
}

/** Sets the rule of the workspace, which all its claims are counted by. */
export async function enterRule(desk: Newsroom, { rule }: Pick<WorkedCase, 'rule'>): Promise<void> {
  const { revision, admiralty } = await inWorkspace(desk.viewer, (tx) => tx.workspace.findFirstOrThrow());
  const { originsNeeded = defaultRule.originsNeeded, primarySuffices = defaultRule.primarySuffices } = rule;
  const input = { revision, admiralty, originsNeeded, primarySuffices };
  valueOf(await setWorkspaceRules.execute(desk.admin, input));
}

/** Enters a worked case through the commands, as a person would; or answers the first refusal. */
export async function enterCase(
  desk: Newsroom,
  one: WorkedCase,
  names: (id: string) => string,
): Promise<{ entered: Entered } | { refusal: Refusal }> {
  try {
    const article = await anArticle(desk.reviewer, {
      address: articleAddress,
      ...(one.articleText !== undefined && { text: one.articleText }),
    });
    const { id: claimId } = await aClaim(desk.reviewer, article);
    const idOf = await enterParties(desk, one, names);
    await enterItems(desk, one, claimId, idOf);
    await enterJudgements(desk, one, claimId, idOf);
    return { entered: { claimId, articleId: article.id, idOf } };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}
