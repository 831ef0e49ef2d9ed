import pg from 'pg';
import { v7 } from 'uuid';
import { createSource } from '#lib/commands/sources/create-source.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { importArticle } from '#lib/commands/articles/import-article.ts';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { readArticle } from '#lib/db/articles/article-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Role } from '#lib/domain/access/role.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { testDatabase } from './database.ts';

/** A workspace of its own with people in it, to act in as. */
export interface Newsroom {
  ownerUrl: string;
  workspaceId: string;
  viewer: Actor;
  reviewer: Actor;
  secondReviewer: Actor;
  editor: Actor;
  secondEditor: Actor;
  admin: Actor;
}

/** A person who is a new member of a workspace, and the id of the membership. */
export async function aMember(
  ownerUrl: string,
  workspaceId: string,
  person: { name: string; role: Role },
): Promise<{ actor: Actor; memberId: string }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const [userId, memberId] = [v7(), v7()];
  const { name, role } = person;
  try {
    await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId]);
    await client.query('INSERT INTO "User" (id, email, name) VALUES ($1, $2, $3)', [
      userId,
      `${userId}@example.org`,
      name,
    ]);
    await client.query(
      'INSERT INTO "Member" ("workspaceId", id, "userId", role) VALUES ($1, $2, $3, $4::"Role")',
      [workspaceId, memberId, userId, role],
    );
  } finally {
    await client.end();
  }
  return { actor: { userId, workspaceId, role }, memberId };
}

/** Makes a workspace with its members, as the owner of the database. */
export async function newsroom(ownerUrl: string): Promise<Newsroom> {
  const workspaceId = v7();
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [workspaceId]);
    await client.query('INSERT INTO "Workspace" (id, slug, name) VALUES ($1, $2, $3)', [
      workspaceId,
      `desk-${workspaceId.slice(-12)}`,
      'A desk',
    ]);
  } finally {
    await client.end();
  }
  const member = async (name: string, role: Role): Promise<Actor> =>
    (await aMember(ownerUrl, workspaceId, { name, role })).actor;
  return {
    ownerUrl,
    workspaceId,
    viewer: await member('Vera', 'VIEWER'),
    reviewer: await member('Rosa', 'REVIEWER'),
    secondReviewer: await member('Remy', 'REVIEWER'),
    editor: await member('Edda', 'EDITOR'),
    secondEditor: await member('Emil', 'EDITOR'),
    admin: await member('Ada', 'ADMIN'),
  };
}

/** The same in a database of the calling test file's own. */
export async function aNewsroom(): Promise<Newsroom> {
  return newsroom((await testDatabase()).ownerUrl);
}

/** The value of a result that has to be one. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The refusal of a result that has to be one. */
export function refusalOf(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error(`Not refused: ${JSON.stringify(result.value)}`);
  return result.refusal;
}

const text =
  'The minister met the envoy on Monday 🤝.\n\nNo one else has confirmed it. The minister met the envoy on Monday 🤝.';
let imported = 0;

/** A freshly imported article. */
export async function anArticle(actor: Actor, more: object = {}): Promise<ArticleDetail> {
  imported += 1;
  const input = {
    text: `${text}\n\nEdition ${imported}.`,
    headline: `Envoy met, edition ${imported}`,
    ...more,
  };
  const { articleId } = valueOf(await importArticle.execute(actor, input));
  const article = await inWorkspace(actor, (tx) => readArticle(tx, articleId));
  if (!article) throw new Error('The article that was just imported is not there.');
  return article;
}

/** A freshly recorded claim, on `article` or on one of its own. */
export async function aClaim(actor: Actor, article?: ArticleDetail): Promise<ClaimDetail> {
  const { id, version } = article ?? (await anArticle(actor));
  const passage = { versionId: version.id, start: 0, end: 39 };
  const input = { articleId: id, ...passage, statement: 'The minister met the envoy on Monday.' };
  return valueOf(await recordClaim.execute(actor, input));
}

/** A new entry of the register. */
export async function aSource(actor: Actor, more: object = {}): Promise<SourceDetail> {
  const input = { name: `Party ${v7()}`, kind: 'PERSON', ...more };
  return valueOf(await createSource.execute(actor, input));
}

/** What add-evidence needs at least. */
export function evidenceInput(claimId: string, more: object = {}) {
  const fields = { kind: 'NOTE', title: 'A call with the ministry', stance: 'SUPPORTS', role: 'SECONDARY' };
  return { claimId, ...fields, ...more };
}

/** The claim with one more item of evidence. */
export async function withEvidence(actor: Actor, claimId: string, more: object = {}): Promise<ClaimDetail> {
  return valueOf(await addEvidence.execute(actor, evidenceInput(claimId, more)));
}
