import type { ClaimDetail } from './claim-detail.ts';
import type { KnownFacts } from './known.ts';
import type { WordingFacts } from './safe-wording.ts';

/** Those of the chain who did not speak on the record: their names stay out of what is published. */
function unnamedIds({ hops }: ClaimDetail): ReadonlySet<string> {
  return new Set(hops.filter(({ terms }) => terms !== 'ON_RECORD').map(({ source }) => source.id));
}

function responsesOf(claim: ClaimDetail): KnownFacts['responses'] {
  const unnamed = unnamedIds(claim);
  return claim.responses
    .filter(({ party }) => !unnamed.has(party.id))
    .map(({ party, outcome }) => ({ party: party.name, outcome }));
}

function originsOf(claim: ClaimDetail): KnownFacts['origins'] {
  const unnamed = unnamedIds(claim);
  return claim.corroboration.supports.origins.map(({ name, originId, partyIds }) =>
    [originId, ...partyIds].some((id) => unnamed.has(id)) ? null : name,
  );
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
    offRecord: claim.hops.some(({ terms }) => terms === 'OFF_RECORD'),
    origins: originsOf(claim),
    responses: responsesOf(claim),
  };
}
