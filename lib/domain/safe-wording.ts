import type { HopCheck, Terms } from './attribution.ts';
import type { Confirmation } from './confirmation.ts';
import type { Outcome } from './response.ts';
import { asClause, asSentence, capitalised } from './sentence-parts.ts';

/** What the wording is made from: recorded facts only. Hops run from the one said to know to our text. */
export interface WordingFacts {
  statement: string;
  confirmation: Confirmation;
  /** The confirmation goes against the evidence, by an editor's decision or because evidence fell away. */
  override: boolean;
  hops: readonly { party: string; check: HopCheck; terms: Terms }[];
  responses: readonly { party: string; outcome: Outcome }[];
}

/** A sentence to paste, or why there is none. */
export type Wording = { kind: 'sentence'; text: string } | { kind: 'none'; why: string };

/** Who says so, as far as it has been checked: the first party from which on every hop is verified. */
function speakerOf(hops: WordingFacts['hops']): WordingFacts['hops'][number] | undefined {
  let speaker: WordingFacts['hops'][number] | undefined;
  for (const hop of hops.toReversed()) {
    if (hop.check !== 'VERIFIED') break;
    speaker = hop;
  }
  return speaker;
}

function nameOf(speaker: WordingFacts['hops'][number]): string | null {
  if (speaker.terms === 'ON_RECORD') return speaker.party;
  return speaker.terms === 'BACKGROUND' ? 'a source speaking on background' : null;
}

/** "KCNA says …", with "is reported to say" where nobody has checked that they did. */
function attributed(facts: WordingFacts, verb: 'says' | 'said'): string | null {
  const speaker = speakerOf(facts.hops);
  const last = facts.hops.at(-1);
  if (speaker) {
    const name = nameOf(speaker);
    return name && `${name} ${verb} ${asClause(facts.statement)}`;
  }
  const name = last && nameOf(last);
  return name
    ? `${name} is reported to ${verb === 'says' ? 'say' : 'have said'} ${asClause(facts.statement)}`
    : null;
}

const answers = {
  CONFIRMED: (party) => `${party} confirms it`,
  DENIED: (party) => `${party} denies it`,
  DECLINED: (party) => `${party} declined to comment`,
  NO_RESPONSE: (party) => `${party} did not answer`,
  PENDING: (party) => `${party} has been asked and has not answered`,
} as const satisfies Record<Outcome, (party: string) => string>;

const order: readonly Outcome[] = ['DENIED', 'CONFIRMED', 'DECLINED', 'NO_RESPONSE', 'PENDING'];

function answered(responses: WordingFacts['responses']): string[] {
  return order.flatMap((outcome) =>
    responses.filter((each) => each.outcome === outcome).map(({ party }) => answers[outcome](party)),
  );
}

function joined(first: string, ...rest: string[]): Wording {
  const parts = rest.length > 0 ? [first.replace(/[.。．]+$/u, ''), ...rest] : [first];
  return { kind: 'sentence', text: asSentence(capitalised(parts.join('; '))) };
}

/**
 * One sentence an editor can paste, built by rule from what is recorded; a fact that is missing is left
 * out, never made up. Whoever spoke on background is not named, whoever spoke on deep background is not
 * mentioned, and nothing is offered when someone spoke off the record.
 * Source: domain.md, "Safe wording".
 */
export function safeWording(facts: WordingFacts): Wording {
  const { statement, confirmation, hops, override } = facts;
  if (hops.some((hop) => hop.terms === 'OFF_RECORD')) {
    return {
      kind: 'none',
      why: 'Someone in this chain spoke off the record, so there is nothing to publish.',
    };
  }
  const wrong = hops.find((hop) => hop.check === 'MISATTRIBUTED');
  if (wrong) {
    const name = nameOf(wrong);
    return {
      kind: 'none',
      why: name
        ? `The attribution to ${name} was checked and is wrong, so it can’t be repeated.`
        : 'An attribution in this chain was checked and is wrong, so it can’t be repeated.',
    };
  }
  const says = attributed(facts, 'says');
  const said = attributed(facts, 'said');
  const clause = asClause(statement);
  const replies = answered(facts.responses);
  switch (confirmation) {
    case 'CONFIRMED':
      // An override is the editor's word against the count, so the words stay with who said them.
      if (!override) return joined(statement.trim());
      return says
        ? joined(says, ...replies)
        : joined(`it has not been independently confirmed that ${clause}`, ...replies);
    case 'UNVERIFIED':
      if (!says) return joined(`it is not verified that ${clause}`, ...replies);
      return replies.length > 0 ? joined(says, ...replies) : joined(says, 'this is not verified');
    case 'DISPUTED':
      return says
        ? joined(says, 'this is disputed', ...replies)
        : joined(`it is disputed that ${clause}`, ...replies);
    case 'FALSE':
      return said ? joined(said, 'this is false') : joined(`it is false that ${clause}`);
    case 'UNVERIFIABLE':
      return says
        ? joined(says, 'this can’t be verified', ...replies)
        : joined(`it can’t be verified that ${clause}`, ...replies);
    case 'RETRACTED':
      return said
        ? joined(said, 'this was later withdrawn')
        : joined(`it was said, and later withdrawn, that ${clause}`);
  }
}
