import type { Confirmation } from './confirmation.ts';
import type { Outcome } from './response.ts';
import { asClause, asSentence, capitalised } from './sentence-parts.ts';
import type { Stage } from './stage.ts';

/** One claim of the article, as far as this needs it, in the order of the text. */
export interface KnownFacts {
  claimId: string;
  statement: string;
  confirmation: Confirmation;
  stage: Stage;
  override: boolean;
  /** Someone in its chain spoke off the record. */
  offRecord: boolean;
  /** Names of the independent origins that support it; `null` for one that must not be named. */
  origins: readonly (string | null)[];
  responses: readonly { party: string; outcome: Outcome }[];
}

/** One line, and the claim it is about. */
export interface KnownLine {
  claimId: string;
  text: string;
}

/** Both lists, and how many claims are in neither. */
export interface Known {
  known: KnownLine[];
  unknown: KnownLine[];
  leftOut: number;
}

const asked = {
  CONFIRMED: 'confirms it',
  DENIED: 'denies it',
  DECLINED: 'declined to comment',
  NO_RESPONSE: 'asked, no answer',
  PENDING: 'asked, no answer yet',
} as const satisfies Record<Outcome, string>;

function originWords(origins: KnownFacts['origins']): string {
  if (origins.length === 0) return 'no independent origin';
  const count = origins.length === 1 ? 'one origin' : `${origins.length} origins`;
  const named = origins.filter((name) => name !== null);
  if (named.length === 0) return count;
  const names = new Intl.ListFormat('en').format(named);
  return named.length === origins.length ? `${count}, ${names}` : `${count}, among them ${names}`;
}

const unknownLead = {
  UNVERIFIED: 'whether',
  DISPUTED: 'disputed, whether',
  UNVERIFIABLE: 'impossible to verify, whether',
  RETRACTED: 'since withdrawn, whether',
} as const;

function knownLine(facts: KnownFacts): KnownLine {
  const text =
    facts.confirmation === 'FALSE'
      ? asSentence(capitalised(`it is false that ${asClause(facts.statement)}`))
      : asSentence(facts.statement);
  const remarks = [
    ...(facts.override ? ['by an editor’s override'] : []),
    ...(facts.stage === 'SIGNED_OFF' ? [] : ['not signed off']),
  ];
  return { claimId: facts.claimId, text: remarks.length > 0 ? `${text} (${remarks.join(', ')})` : text };
}

function unknownLine(facts: KnownFacts, lead: string): KnownLine {
  const replies = facts.responses.map(({ party, outcome }) => ` ${party}: ${asked[outcome]}.`);
  const text = `${capitalised(lead)} ${asClause(facts.statement)}: ${originWords(facts.origins)}.${replies.join('')}`;
  return { claimId: facts.claimId, text };
}

/**
 * What we know and what we don't know of an article, one line a claim, in its order: known is what a
 * person confirmed or found false, everything else is not known, with the origins behind it and who was
 * asked. Built from recorded facts only; claims on which someone spoke off the record are left out, and
 * counted. Source: product.md and the report of interface.md.
 */
export function knownAndNot(claims: readonly KnownFacts[]): Known {
  const known: KnownLine[] = [];
  const unknown: KnownLine[] = [];
  const told = claims.filter(({ offRecord }) => !offRecord);
  for (const facts of told) {
    if (facts.confirmation === 'CONFIRMED' || facts.confirmation === 'FALSE') known.push(knownLine(facts));
    else unknown.push(unknownLine(facts, unknownLead[facts.confirmation]));
  }
  return { known, unknown, leftOut: claims.length - told.length };
}
