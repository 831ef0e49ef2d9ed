import type { Targets } from './command-targets.ts';

const written = { publicText: 'It landed on the other pier.', reason: 'The harbour office wrote to us.' };
const published = ({ out }: Targets) => ({ articleId: out.id, revision: out.revision });
const standing = (targets: Targets) => ({ ...published(targets), correctionId: targets.correction.id });
const withdrawn = (targets: Targets) => ({
  ...published(targets),
  correctionId: targets.withdrawnCorrection.id,
});

/** The commands that publish an article and put right what is out, as the matrix tries them. */
export const publicationCommands = {
  'set-publication': {
    least: 'EDITOR',
    input: ({ article, open, found, ready, settled, onTerms }: Targets) => ({
      articleId: article.id,
      revision: article.revision,
      to: 'CLEARED',
      note: 'Three claims stay open.',
      named: [open, found, ready, settled, onTerms].map(({ id }) => ({
        claimId: id,
        note: 'It stays open.',
      })),
    }),
  },

  'record-correction': {
    least: 'EDITOR',
    input: (targets: Targets) => ({ ...published(targets), ...written }),
  },
  'amend-correction': {
    least: 'EDITOR',
    input: (targets: Targets) => ({ ...standing(targets), ...written, publicAt: null }),
  },
  'withdraw-correction': {
    least: 'EDITOR',
    input: (targets: Targets) => ({ ...standing(targets), reason: 'It was the first pier.' }),
  },
  'undo-withdraw-correction': { least: 'EDITOR', input: withdrawn },
} as const;
