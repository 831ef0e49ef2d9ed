import type { Targets } from './command-targets.ts';

/** The commands about versions of an article and the passages in them, as the matrix tries them. */
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
  'undo-settle-passage': {
    least: 'REVIEWER',
    input: ({ accepted, newText }: Targets) => ({
      claimId: accepted.id,
      revision: accepted.revision,
      versionId: newText.id,
    }),
  },
  'say-no-claim': {
    least: 'REVIEWER',
    input: ({ rereadArticle, newText }: Targets) => ({
      articleId: rereadArticle.id,
      versionId: newText.id,
      sentences: [{ start: 4, end: 7 }],
    }),
  },
  'undo-say-no-claim': {
    least: 'REVIEWER',
    input: ({ rereadArticle, newText }: Targets) => ({
      articleId: rereadArticle.id,
      versionId: newText.id,
      sentences: [{ start: 0, end: 3 }],
    }),
  },
  'move-claim': {
    least: 'REVIEWER',
    input: ({ open, version }: Targets) => ({
      claimId: open.id,
      revision: open.revision,
      versionId: version.id,
      start: 0,
      end: 5,
    }),
  },
} as const;
