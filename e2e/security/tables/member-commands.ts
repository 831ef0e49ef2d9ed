import type { Targets } from './command-targets.ts';

/** The commands about members, as the matrix tries them. */
export const memberCommands = {
  'change-role': {
    least: 'ADMIN',
    input: ({ member }: Targets) => ({ memberId: member.id, revision: member.revision, role: 'EDITOR' }),
  },
  'disable-member': {
    least: 'ADMIN',
    input: ({ member }: Targets) => ({ memberId: member.id, revision: member.revision }),
  },
  'enable-member': {
    least: 'ADMIN',
    input: ({ disabled }: Targets) => ({ memberId: disabled.id, revision: disabled.revision }),
  },
  'hand-over-work': {
    least: 'ADMIN',
    input: ({ member, receiver }: Targets) => ({
      memberId: member.id,
      revision: member.revision,
      handOverTo: receiver.id,
    }),
  },
} as const;
