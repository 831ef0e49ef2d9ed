import { changeName } from '#lib/commands/account/change-name.ts';
import type { DefinedPersonCommand } from '#lib/commands/kernel/person-kernel.ts';
import { revokeOtherSessions } from '#lib/commands/account/revoke-other-sessions.ts';
import { revokeSession } from '#lib/commands/account/revoke-session.ts';
import { switchWorkspace } from '#lib/commands/account/switch-workspace.ts';

/**
 * The commands of a person on what is theirs, as one door takes them. Changing the password and accepting an
 * invitation set cookies as well, so each has a route of its own.
 */
export const personCommands: readonly DefinedPersonCommand<unknown>[] = [
  changeName,
  revokeSession,
  revokeOtherSessions,
  switchWorkspace,
];

/** The person's command called `name`, if there is one. */
export function findPersonCommand(name: string): DefinedPersonCommand<unknown> | undefined {
  return personCommands.find((command) => command.name === name);
}
