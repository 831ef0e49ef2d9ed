import type { Targets } from './command-targets.ts';

/** The commands about versions of an article, as the matrix tries them. */
export const versionCommands = {
  'import-version': {
    least: 'REVIEWER',
    input: ({ bareArticle }: Targets) => ({
      articleId: bareArticle.id,
      revision: bareArticle.revision,
      text: 'Another heron landed on the pier at one.',
      reason: 'The log was read again.',
      anyway: true,
    }),
  },
  'settle-passage': {
    least: 'REVIEWER',
    input: ({ reread, newText }: Targets) => ({
      claimId: reread.id,
      revision: reread.revision,
      versionId: newText.id,
      decision: 'ACCEPTED',
    }),
  },
} as const;
