import type { ClaimDetail } from '#lib/domain/claim-detail.ts';
import { knownAndNot, type KnownFacts } from '#lib/domain/known.ts';
import type { WordingFacts } from '#lib/domain/safe-wording.ts';

function responsesOf(claim: ClaimDetail): WordingFacts['responses'] {
  return claim.responses.map(({ party, outcome }) => ({ party: party.name, outcome }));
}

/** What a claim has recorded, as the rule for its safe wording takes it. */
export function wordingFacts(claim: ClaimDetail): WordingFacts {
  return {
    statement: claim.statement,
    confirmation: claim.confirmation,
    override: claim.overrideNote !== null,
    hops: claim.hops.map(({ source, check, terms }) => ({ party: source.name, check, terms })),
    responses: responsesOf(claim),
  };
}

/** What a claim has recorded, as the rule for known and not known takes it. */
export function knownFacts(claim: ClaimDetail): KnownFacts {
  return {
    claimId: claim.id,
    statement: claim.statement,
    confirmation: claim.confirmation,
    stage: claim.stage,
    override: claim.overrideNote !== null,
    origins: claim.corroboration.supports.origins.map(({ name }) => name),
    responses: responsesOf(claim),
  };
}

/** What we know and don't know of an article as text to paste; `claims` in the order of the article. */
export function knownText(claims: readonly ClaimDetail[]): string {
  const { known, unknown } = knownAndNot(claims.map(knownFacts));
  const block = (title: string, lines: readonly { text: string }[]) =>
    lines.length === 0 ? [] : [[title, ...lines.map(({ text }) => `- ${text}`)].join('\n')];
  return [...block('What we know', known), ...block('What we don’t know', unknown)].join('\n\n');
}
