import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { isCommonPassword } from '#lib/auth/password/common-password.ts';
import { hashPassword, operator } from '#lib/auth/password/password-hash.ts';
import { Failure } from '#lib/config/failure.ts';
import { appendEvents } from '#lib/db/record/append-events.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { isDemoAddress } from '#lib/domain/access/demo-people.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { emailSchema, newPasswordSchema } from '#lib/domain/access/password.ts';
import { personNameSchema } from '#lib/domain/access/person-name.ts';

const workspaceNameSchema = z
  .string('Give the workspace a name.')
  .trim()
  .min(1, 'Give the workspace a name.')
  .max(120);
const inputSchema = z.object({
  email: emailSchema,
  name: personNameSchema,
  workspace: workspaceNameSchema,
  password: newPasswordSchema,
});

export type FirstAdmin = z.input<typeof inputSchema>;

/** The workspace's name in addresses: lower case, hyphens, at most 40 characters. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  return slug === '' ? `workspace-${uuidv7().slice(-8)}` : slug;
}

async function parse(given: FirstAdmin): Promise<z.output<typeof inputSchema>> {
  const parsed = inputSchema.safeParse(given);
  if (!parsed.success) throw new Failure(parsed.error.issues.map((issue) => issue.message).join('\n'));
  const { password, name, email, workspace } = parsed.data;
  if (isDemoAddress(email)) throw new Failure(refusalWords({ code: 'sample-account' }));
  if (await isCommonPassword(password, [name, email, workspace])) {
    throw new Failure('This password is easy to guess: choose another.');
  }
  return parsed.data;
}

/**
 * Makes a workspace with its first administrator, in one transaction with the log's first entries. Runs on
 * the owner's connection, since the application's may make neither. An account that exists keeps its
 * password. Throws a `Failure` when something given can't be used or the workspace is there already.
 */
export async function createFirstAdmin(
  given: FirstAdmin,
): Promise<{ workspaceId: string; slug: string; email: string; isNew: boolean }> {
  const { email, name, workspace, password } = await parse(given);
  const passwordHash = await hashPassword(password, operator);
  const slug = slugOf(workspace);
  const workspaceId = uuidv7();
  return inWorkspace({ workspaceId, userId: null }, async (tx, now) => {
    const taken = await tx.$executeRaw`
      INSERT INTO "Workspace" (id, slug, name) VALUES (${workspaceId}::uuid, ${slug}, ${workspace})
      ON CONFLICT DO NOTHING`;
    if (taken === 0) {
      throw new Failure(
        `There is a workspace "${slug}" already: ask an administrator of it for an invitation.`,
      );
    }
    const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
    const userId = known?.id ?? uuidv7();
    if (!known)
      await tx.user.create({
        data: { id: userId, email, name, passwordHash, createdAt: now, confirmedAt: now },
      });
    const memberId = uuidv7();
    await tx.member.create({ data: { workspaceId, id: memberId, userId, role: 'ADMIN', createdAt: now } });
    await appendEvents(tx, { workspaceId, actorId: userId, now }, [
      { type: 'workspace.created', entity: 'Workspace', entityId: workspaceId, after: { slug } },
      { type: 'member.joined', entity: 'Member', entityId: memberId, after: { userId, role: 'ADMIN' } },
    ]);
    return { workspaceId, slug, email, isNew: known === null };
  });
}
