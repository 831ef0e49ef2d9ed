import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Outcome } from '#lib/domain/response.ts';
import { isSettled, type Stage } from '#lib/domain/stage.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import { asSentence, capitalised, looksForeign, quoted, speaksAsItself, workedIn } from './clause.ts';
import { whyUnsaid, type WordingFacts } from './safe-wording.ts';
import { statusRemarks } from './status-remarks.ts';

/** One claim of the article, as far as this needs it, in the order of the text. */
export interface KnownFacts extends WordingFacts {
  claimId: string;
  stage: Stage;
  /** Names of the independent origins that support it; `null` for one that must not be named. */
  origins: readonly (string | null)[];
  /** Those that refute it, alike. */
  againstOrigins: readonly (string | null)[];
}

/** One line, and the claim it is about. */
export interface KnownLine {
  claimId: string;
  text: string;
}

/** Both lists, and how many claims are in neither because nothing may be published of them. */
export interface Known {
  known: KnownLine[];
  unknown: KnownLine[];
  leftOut: number;
}

const answers = {
  CONFIRMED: { one: 'confirms it', many: 'confirm it' },
  DENIED: { one: 'denies it', many: 'deny it' },
  DECLINED: { one: 'declined to comment', many: 'declined to comment' },
  NO_RESPONSE: { one: 'asked, no answer', many: 'asked, no answer' },
  PENDING: { one: 'asked, no answer yet', many: 'asked, no answer yet' },
} as const satisfies Record<Outcome, { one: string; many: string }>;

function counted(origins: readonly (string | null)[]): string {
  const count = origins.length === 1 ? 'one origin' : `${origins.length} origins`;
  const named = origins.filter((name) => name !== null).map(isolated);
  if (named.length === 0) return count;
  const names = new Intl.ListFormat('en').format(named);
  return named.length === origins.length ? `${count}, ${names}` : `${count}, among them ${names}`;
}

function originWords({ origins, againstOrigins }: KnownFacts): string {
  if (againstOrigins.length === 0) return origins.length === 0 ? 'no independent origin' : counted(origins);
  if (origins.length === 0) return `against it ${counted(againstOrigins)}`;
  return `origins on both sides: for it ${counted(origins)}; against it ${counted(againstOrigins)}`;
}

function replies({ responses }: KnownFacts): string {
  return responses
    .map(
      ({ party, plural, outcome }) =>
        ` ${capitalised(isolated(party))}: ${answers[outcome][plural ? 'many' : 'one']}.`,
    )
    .join('');
}

function clauseOf(facts: KnownFacts): string | null {
  const told = facts.hops.filter(({ terms }) => terms === 'ON_RECORD');
  const worked = workedIn(
    facts.statement,
    [...told, ...facts.responses].map(({ party }) => party),
  );
  return worked.as === 'clause' ? worked.words : null;
}

function isKnown(facts: KnownFacts): boolean {
  const { confirmation, supported, overridden, earlierWording } = facts;
  const judged = confirmation === 'CONFIRMED' || confirmation === 'FALSE';
  return judged && supported && !overridden && !earlierWording;
}

function knownText(facts: KnownFacts): string {
  const { statement } = facts;
  if (facts.confirmation === 'FALSE') {
    const clause = clauseOf(facts);
    return clause === null
      ? `False: ${quoted(statement)}`
      : capitalised(asSentence(`it is false that ${clause}`));
  }
  return speaksAsItself(statement) || looksForeign(statement)
    ? `Confirmed: ${quoted(statement)}`
    : asSentence(statement);
}

const leads: Partial<Record<Confirmation, string>> = {
  UNVERIFIED: 'whether',
  DISPUTED: 'disputed, whether',
  UNVERIFIABLE: 'impossible to verify, whether',
};

function unknownText(facts: KnownFacts): string {
  const clause = clauseOf(facts);
  const lead = leads[facts.confirmation];
  if (clause !== null && lead !== undefined) return `${capitalised(lead)} ${clause}: ${originWords(facts)}.`;
  const remarks = statusRemarks(facts.confirmation, facts).map((remark) => asSentence(capitalised(remark)));
  return `${quoted(facts.statement)} ${remarks.join(' ')} ${asSentence(capitalised(originWords(facts)))}`;
}

/**
 * What we know and what we don't know of an article, one line a claim, in its order. Known is only what is confirmed
 * or found false, borne out by the evidence now, and not by override; all else is not known, with what is missing,
 * the origins on either side and who was asked. Claims of which nothing may be published are left out and counted.
 * Source: domain.md, "Safe wording".
 */
export function knownAndNot(claims: readonly KnownFacts[]): Known {
  const known: KnownLine[] = [];
  const unknown: KnownLine[] = [];
  const told = claims.filter((facts) => whyUnsaid(facts) === null);
  for (const facts of told) {
    const { claimId } = facts;
    if (isKnown(facts)) {
      const remark = isSettled(facts.stage) ? '' : ' (not signed off)';
      known.push({ claimId, text: `${knownText(facts)}${remark}${replies(facts)}` });
    } else {
      unknown.push({ claimId, text: `${unknownText(facts)}${replies(facts)}` });
    }
  }
  return { known, unknown, leftOut: claims.length - told.length };
}
