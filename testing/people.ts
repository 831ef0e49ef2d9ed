import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import pg from 'pg';
import { openSession } from '#lib/db/people/session-rows.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Role } from '#lib/domain/access/role.ts';
import { hashPassword, operator } from '#lib/auth/password/password-hash.ts';
import type { Browser } from '#lib/auth/request/request-facts.ts';
import type { SignedInActor } from '#lib/auth/sessions/sessions.ts';

/** The password of every person made here. */
export const testPassword = 'seven green lanterns';

let hashed: Promise<string> | undefined;

async function asOwner(ownerUrl: string, work: (owner: pg.Client) => Promise<unknown>): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}

/** A workspace with nobody in it. */
export async function emptyWorkspace(ownerUrl: string, name = 'Night desk'): Promise<string> {
  const id = uuidv7();
  await asOwner(ownerUrl, async (owner) => {
    await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [id]);
    const slug = `w${randomBytes(6).toString('hex')}`;
    await owner.query(`INSERT INTO "Workspace" (id, slug, name) VALUES ($1, $2, $3)`, [id, slug, name]);
  });
  return id;
}

/** Changes a table that the application may not, as the owner of the test's database. */
export async function changeAsOwner(statement: string, values: readonly unknown[]): Promise<void> {
  const ownerUrl = process.env['TEST_OWNER_URL'];
  if (ownerUrl === undefined) throw new Error('Make a database for the test first.');
  await asOwner(ownerUrl, (owner) => owner.query(statement, [...values]));
}

/** A person with `testPassword`, in no workspace. */
export async function person(name = 'Ada'): Promise<{ userId: string; name: string; email: string }> {
  hashed ??= hashPassword(testPassword, operator);
  const userId = uuidv7();
  const email = `${name.toLowerCase()}-${randomBytes(4).toString('hex')}@desk.example`;
  await changeAsOwner('INSERT INTO "User" (id, name, email, "passwordHash") VALUES ($1, $2, $3, $4)', [
    userId,
    name,
    email,
    await hashed,
  ]);
  return { userId, name, email };
}

/** Makes someone a member and answers the membership's id. */
export async function joined(workspaceId: string, userId: string, role: Role): Promise<string> {
  const id = uuidv7();
  await inWorkspace({ workspaceId, userId: null }, (tx) =>
    tx.member.create({ data: { workspaceId, id, userId, role } }),
  );
  return id;
}

/** A session of a member, as the actor it makes. */
export async function signedIn(
  someone: { userId: string; name: string; email: string },
  workspaceId: string,
  role: Role,
): Promise<SignedInActor> {
  const session = { userId: someone.userId, workspaceId, userAgent: 'test', address: '192.0.2.1' };
  const sessionId = await inWorkspace({ workspaceId, userId: null }, (tx) => openSession(tx, session, 720));
  return { ...someone, workspaceId, role, sessionId };
}

/** A new member with a session: who they are, and the id of their membership. */
export async function signedInMember(
  workspaceId: string,
  role: Role,
  name = 'Ada',
): Promise<{ actor: SignedInActor; memberId: string }> {
  const someone = await person(name);
  const memberId = await joined(workspaceId, someone.userId, role);
  return { actor: await signedIn(someone, workspaceId, role), memberId };
}

/** A browser at an address of its own, that nobody has signed in with. */
export function freshBrowser(): Browser {
  const [a = 0, b = 0, c = 0] = randomBytes(3);
  return { address: `10.${a}.${b}.${c}`, userAgent: 'test', deviceCookie: undefined, sessionId: null };
}

/** The types of a workspace's log entries, oldest first. */
export async function loggedTypes(workspaceId: string): Promise<string[]> {
  const events = await inWorkspace({ workspaceId, userId: null }, (tx) =>
    tx.event.findMany({ where: { workspaceId }, orderBy: { sequence: 'asc' }, select: { type: true } }),
  );
  return events.map(({ type }) => type);
}
