import type { ClaimDetail } from './claim-detail.ts';
import type { KnownFacts } from './known.ts';
import type { WordingFacts } from './safe-wording.ts';

function responsesOf(claim: ClaimDetail): KnownFacts['responses'] {
  return claim.responses.map(({ party, outcome }) => ({ party: party.name, outcome }));
}

/** What safe wording is made from, of a claim. */
export function wordingFactsOf(claim: ClaimDetail): WordingFacts {
  return {
    statement: claim.statement,
    confirmation: claim.confirmation,
    override: claim.overrideNote !== null,
    hops: claim.hops.map(({ source, check, terms }) => ({ party: source.name, check, terms })),
    responses: responsesOf(claim),
  };
}

/** What is known or not of a claim is made from. */
export function knownFactsOf(claim: ClaimDetail): KnownFacts {
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
