import { randomBytes } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { v7 } from 'uuid';
import { cookieNames } from '#lib/auth/request/cookies.ts';
import { hashPassword, operator } from '#lib/auth/password/password-hash.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { roles, type Role } from '#lib/domain/access/role.ts';
import { asOwner } from './owner.ts';
import { product } from './product.ts';

/** The password of everyone who has one. */
export const password = 'nine copper kettles';

/** A member of a workspace, as commands and tests need them. */
export interface Person extends Actor {
  memberId: string;
  name: string;
  email: string;
}

/** A workspace of its own for one test, with one person of each role. */
export interface Desk {
  workspaceId: string;
  name: string;
  viewer: Person;
  reviewer: Person;
  editor: Person;
  admin: Person;
}

const names: Record<Role, string> = {
  VIEWER: 'Vera Lind',
  REVIEWER: 'Rosa Okafor',
  EDITOR: 'Emil Sato',
  ADMIN: 'Anna Berg',
};

let hashed: Promise<string> | undefined;

/** Letters that no other test has, so that what leaks can be told whose it is. */
export function unlike(): string {
  return randomBytes(5).toString('hex');
}

/** An empty workspace. */
export async function createWorkspace(
  name = `Desk ${unlike()}`,
): Promise<{ workspaceId: string; name: string }> {
  const workspaceId = v7();
  await asOwner(workspaceId, `INSERT INTO "Workspace" (id, slug, name) VALUES ($1, $2, $3)`, [
    workspaceId,
    `w-${unlike()}`,
    name,
  ]);
  return { workspaceId, name };
}

/** Makes an account that exists a member of one more workspace. */
export async function joinWorkspace(
  workspaceId: string,
  person: { userId: string; name: string; email: string },
  role: Role,
): Promise<Person> {
  const memberId = v7();
  await asOwner(
    workspaceId,
    `INSERT INTO "Member" ("workspaceId", id, "userId", role) VALUES ($1, $2, $3, $4)`,
    [workspaceId, memberId, person.userId, role],
  );
  return { ...person, workspaceId, memberId, role };
}

/** A new person in a workspace; without a password unless the test signs in through the form. */
export async function createMember(
  workspaceId: string,
  role: Role,
  { name = names[role], withPassword = false }: { name?: string; withPassword?: boolean } = {},
): Promise<Person> {
  const userId = v7();
  const email = `${role.toLowerCase()}-${unlike()}@desk.example`;
  hashed ??= withPassword ? hashPassword(password, operator) : undefined;
  await asOwner(
    workspaceId,
    `INSERT INTO "User" (id, name, email, "passwordHash", "confirmedAt") VALUES ($1, $2, $3, $4, now())`,
    [userId, name, email, withPassword ? await hashed : null],
  );
  return joinWorkspace(workspaceId, { userId, name, email }, role);
}

/** A workspace with a viewer, a reviewer, an editor and an admin. */
export async function createDesk({
  name: workspaceName,
  called = (name) => name,
  ...options
}: {
  withPassword?: boolean;
  name?: string;
  /** What each of the people is called. */
  called?: (name: string) => string;
} = {}): Promise<Desk> {
  const workspace = await createWorkspace(workspaceName);
  const { workspaceId } = workspace;
  const [viewer, reviewer, editor, admin] = await Promise.all(
    roles.map((role) => createMember(workspaceId, role, { ...options, name: called(names[role]) })),
  );
  if (!viewer || !reviewer || !editor || !admin) throw new Error('A desk has one person of each role.');
  return { ...workspace, viewer, reviewer, editor, admin };
}

/** Opens a session of a person without the form, and answers its id. */
export async function createSession(person: Actor): Promise<string> {
  const sessionId = v7();
  await asOwner(
    person.workspaceId,
    `INSERT INTO "Session" (id, "userId", "workspaceId", "expiresAt", "userAgent", address)
     VALUES ($1, $2, $3, now() + interval '12 hours', 'Chromium', '127.0.0.1')`,
    [sessionId, person.userId, person.workspaceId],
  );
  return sessionId;
}

/** The cookie that names a session, made the way the product makes it. */
export async function sessionCookie(sessionId: string): Promise<{ name: string; value: string }> {
  const value = await encode({ token: { sid: sessionId }, secret: product.secret, maxAge: 12 * 60 * 60 });
  return { name: cookieNames(false).session, value };
}
