import type { Outcome } from '#lib/domain/response.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** What came of asking a party. `plural` parties take a plural verb: "officials deny it". */
export interface Answer {
  party: string;
  plural: boolean;
  outcome: Outcome;
}

const words = {
  CONFIRMED: ({ party, plural }) => `${party} ${plural ? 'confirm' : 'confirms'} it`,
  DENIED: ({ party, plural }) => `${party} ${plural ? 'deny' : 'denies'} it`,
  DECLINED: ({ party }) => `${party} declined to comment`,
  NO_RESPONSE: ({ party }) => `${party} did not answer`,
  PENDING: ({ party, plural }) =>
    plural
      ? `${party} have been asked and have not answered`
      : `${party} has been asked and has not answered`,
} as const satisfies Record<Outcome, (answer: Answer) => string>;

// Who says it and is asked about it has then said both, or the same twice.
const ofSpeaker = {
  CONFIRMED: ({ party, plural }) => `asked about it, ${party} ${plural ? 'say' : 'says'} so again`,
  DENIED: ({ party, plural }) => `${party} ${plural ? 'have' : 'has'} also denied it`,
} as const satisfies Partial<Record<Outcome, (answer: Answer) => string>>;

const order: readonly Outcome[] = ['DENIED', 'CONFIRMED', 'DECLINED', 'NO_RESPONSE', 'PENDING'];

/** The answers as clauses, denials first; `speakers` are the parties that the words before say it. */
export function answerClauses(answers: readonly Answer[], speakers: readonly string[]): string[] {
  if (answers.length === 0) return [];
  return order.flatMap((outcome) =>
    answers
      .filter((answer) => answer.outcome === outcome)
      .map((answer) => {
        const own = outcome === 'CONFIRMED' || outcome === 'DENIED' ? ofSpeaker[outcome] : undefined;
        const told = { ...answer, party: isolated(answer.party) };
        return own && speakers.includes(answer.party) ? own(told) : words[outcome](told);
      }),
  );
}
