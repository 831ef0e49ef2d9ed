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
  /** Names of the independent origins that support it. */
  origins: readonly string[];
  responses: readonly { party: string; outcome: Outcome }[];
}

/** One line, and the claim it is about. */
export interface KnownLine {
  claimId: string;
  text: string;
}

const asked = {
  CONFIRMED: 'confirms it',
  DENIED: 'denies it',
  DECLINED: 'declined to comment',
  NO_RESPONSE: 'asked, no answer',
  PENDING: 'asked, no answer yet',
} as const satisfies Record<Outcome, string>;

function originWords(origins: readonly string[]): string {
  if (origins.length === 0) return 'no independent origin';
  const names = new Intl.ListFormat('en').format(origins);
  return origins.length === 1 ? `one origin, ${names}` : `${origins.length} origins, ${names}`;
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
 * asked. Built from recorded facts only. Source: product.md and the report of interface.md.
 */
export function knownAndNot(claims: readonly KnownFacts[]): { known: KnownLine[]; unknown: KnownLine[] } {
  const known: KnownLine[] = [];
  const unknown: KnownLine[] = [];
  for (const facts of claims) {
    if (facts.confirmation === 'CONFIRMED' || facts.confirmation === 'FALSE') known.push(knownLine(facts));
    else unknown.push(unknownLine(facts, unknownLead[facts.confirmation]));
  }
  return { known, unknown };
}
