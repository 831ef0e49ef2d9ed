import type { ClaimChange } from '#components/claim/claim-change.ts';

/** Two items of evidence, or two sources, by id. */
export type Pair = readonly [string, string];

/** What a person may say of two items or two anonymous sources, and how it is taken back. */
export const judgements = {
  'mark-copy': { what: 'Marking as copies', said: 'Counted as one text.', names: 'evidence' },
  'undo-mark-copy': { what: 'Taking back the mark', said: 'No longer marked as copies.', names: 'evidence' },
  'tell-apart': { what: 'Telling them apart', said: 'Counted apart.', names: 'evidence' },
  'undo-tell-apart': { what: 'Counting them as copies', said: 'No longer told apart.', names: 'evidence' },
  'tell-people-apart': { what: 'Telling them apart', said: 'Counted as different people.', names: 'sources' },
  'undo-tell-people-apart': {
    what: 'Taking it back',
    said: 'They may be one person again.',
    names: 'sources',
  },
} as const;
export type Judgement = keyof typeof judgements;

/** The change that says it of a pair; a judgement has a reason, taking one back has none. */
export function judgeChange(judgement: Judgement, [first, second]: Pair, reason?: string): ClaimChange {
  const { what, said, names } = judgements[judgement];
  const pair =
    names === 'evidence'
      ? { firstEvidenceId: first, secondEvidenceId: second }
      : { firstSourceId: first, secondSourceId: second };
  return {
    command: judgement,
    what,
    said,
    input: (current) => ({
      claimId: current.id,
      ...pair,
      ...(reason === undefined ? {} : { reason: reason.trim() }),
    }),
  };
}
