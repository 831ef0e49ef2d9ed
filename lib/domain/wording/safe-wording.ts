import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import { answerClauses, type Answer } from './answers.ts';
import { chainClause, type ChainClause, type WordedHop } from './chain-clause.ts';
import {
  asSentence,
  capitalised,
  isQuestion,
  looksForeign,
  quoted,
  speaksAsItself,
  withoutFullStop,
  workedIn,
} from './clause.ts';
import { withoutAttribution } from './own-attribution.ts';
import { statusRemarks, type Standing } from './status-remarks.ts';

/** What the wording is made from: recorded facts only. Hops run from the one said to know to our text. */
export interface WordingFacts extends Standing {
  statement: string;
  confirmation: Confirmation;
  hops: readonly WordedHop[];
  responses: readonly Answer[];
}

/** A passage to paste, or why there is none. */
export type Wording = { kind: 'sentence'; text: string } | { kind: 'none'; why: string };

/**
 * Why nothing may be published of this claim, whatever its status, or `null`: somebody spoke off the record, or the
 * statement names who must not be named. Source: domain.md, "Safe wording" and "Confidential".
 */
export function whyUnsaid({ hops }: Pick<WordingFacts, 'hops'>): string | null {
  if (hops.some(({ terms }) => terms === 'OFF_RECORD')) {
    return 'Someone in this chain spoke off the record, so there is nothing to publish.';
  }
  const given = hops.find(({ terms, named }) => named && terms !== 'ON_RECORD');
  if (!given) return null;
  return 'The statement gives away who spoke on background. Write it so that it stands without them.';
}

function none(why: string): Wording {
  return { kind: 'none', why };
}

/** Clauses after the first sentence: behind a semicolon where that is a clause too, else as sentences of their own. */
function joined(first: string, clauses: readonly string[], closed: boolean): Wording {
  const text = closed
    ? [first, ...clauses.map((clause) => asSentence(capitalised(clause)))].join(' ')
    : asSentence([first, ...clauses].join('; '));
  return { kind: 'sentence', text: capitalised(text) };
}

function namesIn(facts: WordingFacts): string[] {
  const told = facts.hops.filter(({ terms }) => terms === 'ON_RECORD');
  return [...told, ...facts.responses].map(({ party }) => party);
}

/** The statement as ours: it is confirmed, and nothing stands against it. */
function stated(facts: WordingFacts, replies: readonly string[]): Wording | null {
  const { statement } = facts;
  if (speaksAsItself(statement) || looksForeign(statement)) return null;
  const clause = workedIn(statement, namesIn(facts)).as === 'clause';
  if (!clause || replies.length === 0) return joined(asSentence(statement), replies, true);
  return joined(withoutFullStop(statement.trim()), replies, false);
}

/** Of whom the statement itself says that they say it, and what it says beside that. */
function repeated({ statement, hops }: WordingFacts): string | null {
  const [knower] = hops;
  return withoutAttribution(statement, knower?.terms === 'ON_RECORD' ? knower.party : null);
}

function said(facts: WordingFacts, chain: ChainClause, clauses: readonly string[]): Wording {
  const own = repeated(facts);
  // "KCNA says that I wrote": in a quotation of KCNA's, "I" would be somebody else.
  const rest = own === null || speaksAsItself(own) ? null : own;
  // What followed "says that" has the case it has inside a sentence.
  const names = rest === null ? [] : rest.split(' ').slice(0, 1);
  const statement = rest ?? facts.statement;
  const worked = workedIn(statement, [...namesIn(facts), ...names]);
  const told = [...chain.remarks, ...clauses];
  return worked.as === 'clause'
    ? joined(`${chain.lead} that ${worked.words}`, told, false)
    : joined(`${chain.lead}: ${quoted(statement)}`, told, true);
}

const leads: Partial<Record<Confirmation, string>> = {
  UNVERIFIED: 'it is not verified that',
  DISPUTED: 'it is disputed that',
  FALSE: 'it is false that',
  UNVERIFIABLE: 'it can’t be verified that',
};

/** Nobody is recorded as saying it: the status leads, and what is said follows it. */
function saidByNobody(facts: WordingFacts, remarks: readonly string[], replies: readonly string[]): Wording {
  if (speaksAsItself(facts.statement)) {
    return none('The statement speaks in the first or second person, and nobody is recorded as saying it.');
  }
  const lead = leads[facts.confirmation];
  const worked = workedIn(facts.statement, namesIn(facts));
  // More than one remark is an override, or evidence that fell away: then the statement stands apart, quoted.
  if (lead !== undefined && remarks.length === 1 && worked.as === 'clause') {
    return joined(`${lead} ${worked.words}`, replies, false);
  }
  const status = remarks.length === 0 ? 'this is confirmed' : remarks.join('; ');
  return joined(`${status}: ${quoted(facts.statement)}`, replies, true);
}

/**
 * One passage an editor can paste, built by rule from what is recorded, or the reason why there is none. The chain is
 * told whole, so that nobody's words come into another's mouth; what is not certain is said with every status; who
 * spoke on background is not named, who spoke on deep background is not mentioned.
 * Source: domain.md, "Safe wording".
 */
export function safeWording(facts: WordingFacts): Wording {
  const { statement, confirmation } = facts;
  const unsaid = whyUnsaid(facts);
  if (unsaid !== null) return none(unsaid);
  const wrong = facts.hops.find(({ check }) => check === 'MISATTRIBUTED');
  if (wrong) {
    return none(
      wrong.terms === 'ON_RECORD'
        ? `The attribution to ${wrong.party} was checked and is wrong, so it can’t be repeated.`
        : 'An attribution in this chain was checked and is wrong, so it can’t be repeated.',
    );
  }
  if (isQuestion(statement)) return none('The statement is a question. Write down what is claimed.');
  const hops = facts.hops.filter(({ terms }) => terms !== 'DEEP_BACKGROUND');
  const hidden = hops.length < facts.hops.length;
  const remarks = statusRemarks(confirmation, facts);
  const settled = confirmation === 'CONFIRMED' && remarks.length === 0;
  const ownVoice = settled ? stated(facts, answerClauses(facts.responses, [])) : null;
  if (ownVoice) return ownVoice;
  if (hidden && (hops.length > 0 || confirmation === 'RETRACTED')) {
    return none(
      'Someone in this chain spoke on deep background: leaving them out would put their words in another’s mouth.',
    );
  }
  const replies = answerClauses(
    facts.responses,
    hops.filter(({ terms }) => terms === 'ON_RECORD').map(({ party }) => party),
  );
  // "KCNA says that …" is judged as a whole: what is false then is that KCNA says so, which must not be told as so.
  const judged = confirmation !== 'UNVERIFIED' && confirmation !== 'RETRACTED' && repeated(facts) !== null;
  const tellers = judged ? hops.slice(1) : hops;
  if (tellers.length === 0) return saidByNobody(facts, remarks, replies);
  const chain = chainClause(tellers, confirmation === 'FALSE' || confirmation === 'RETRACTED');
  if (judged) {
    const rest = [...chain.remarks, ...(settled ? ['this is confirmed'] : remarks), ...replies];
    return joined(`${chain.lead}: ${quoted(statement)}`, rest, true);
  }
  return said(facts, chain, [...(settled ? ['this is confirmed'] : remarks), ...replies]);
}
