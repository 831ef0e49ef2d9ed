import type { Targets } from './command-targets.ts';

/** The commands about claims that stand in several articles, as the matrix tries them. */
export const appearanceCommands = {
  'add-appearance': {
    least: 'REVIEWER',
    input: ({ open, newText }: Targets) => ({ claimId: open.id, versionId: newText.id, start: 0, end: 5 }),
  },
  'remove-appearance': {
    least: 'REVIEWER',
    input: ({ appearing, appearance }: Targets) => ({ claimId: appearing.id, appearanceId: appearance.id }),
  },
  'restore-appearance': {
    least: 'REVIEWER',
    input: ({ appearing, takenOff }: Targets) => ({ claimId: appearing.id, appearanceId: takenOff.id }),
  },
} as const;
