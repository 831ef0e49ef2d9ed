import { changeRole } from './change-role.ts';
import { disableMember } from './disable-member.ts';
import { enableMember } from './enable-member.ts';
import { inviteMember } from './invite-member.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';
import type { DefinedCommand } from './kernel.ts';
import { setConfirmation } from './set-confirmation.ts';

/** Every command there is. One that is missing here can't be reached, and a test says so. */
export const commands: readonly DefinedCommand<unknown>[] = [
  setConfirmation,
  changeRole,
  disableMember,
  enableMember,
  inviteMember,
  withdrawInvitation,
];

/** The command called `name`, if there is one. */
export function findCommand(name: string): DefinedCommand<unknown> | undefined {
  return commands.find((command) => command.name === name);
}
