import type { ClaimDetail, ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import { isOverride } from '#lib/domain/override.ts';
import { isOnEarlierWording } from '#lib/domain/stage.ts';
import type { KnownFacts } from './known.ts';
import type { WordingFacts } from './safe-wording.ts';

type Hop = Pick<ClaimDetail['hops'][number], 'terms' | 'check' | 'plural' | 'named'> & {
  source: Pick<ClaimDetail['hops'][number]['source'], 'id' | 'name'>;
};
type Response = Pick<ResponseDetail, 'outcome' | 'askedAt' | 'answeredAt' | 'plural'> & {
  party: Pick<ResponseDetail['party'], 'id' | 'name'>;
};

type Item = Pick<ClaimDetail['evidence'][number], 'stance'> & {
  withdrawn: object | null;
  publisher: { id: string } | null;
};

/** What of a claim its wording is made from. */
export type WordedClaim = Pick<
  ClaimDetail,
  | 'id'
  | 'statement'
  | 'statementEditedAt'
  | 'confirmation'
  | 'confirmationSetAt'
  | 'stage'
  | 'overrideNote'
  | 'corroboration'
> & { hops: readonly Hop[]; responses: readonly Response[]; evidence: readonly Item[] };

/** Those of the chain who did not speak on the record: their names stay out of what is published. */
function unnamedIds({ hops }: WordedClaim): ReadonlySet<string> {
  return new Set(hops.filter(({ terms }) => terms !== 'ON_RECORD').map(({ source }) => source.id));
}

/** What a party that was asked more than once said last, or else what its last silence is. */
function standing(one: Response, other: Response): Response {
  if ((one.answeredAt === null) !== (other.answeredAt === null)) return one.answeredAt === null ? other : one;
  const at = ({ answeredAt, askedAt }: Response) => answeredAt ?? askedAt;
  return at(other) >= at(one) ? other : one;
}

function responsesOf(claim: WordedClaim): KnownFacts['responses'] {
  const unnamed = unnamedIds(claim);
  const byParty = new Map<string, Response>();
  for (const response of claim.responses) {
    const { id } = response.party;
    const before = byParty.get(id);
    if (!unnamed.has(id)) byParty.set(id, before ? standing(before, response) : response);
  }
  return [...byParty.values()].map(({ party, outcome, plural }) => ({ party: party.name, outcome, plural }));
}

function originsOf(claim: WordedClaim, side: 'supports' | 'refutes'): KnownFacts['origins'] {
  const unnamed = unnamedIds(claim);
  // An origin may go by the name of who controls its parties, which is none of its ids.
  const names = new Set(claim.hops.flatMap(({ source }) => (unnamed.has(source.id) ? [source.name] : [])));
  return claim.corroboration[side].origins.map(({ name, originId, partyIds }) =>
    names.has(name) || [originId, ...partyIds].some((id) => unnamed.has(id)) ? null : name,
  );
}

/** Those of the chain, on the record, that took back what they had published for the claim; each once. */
function withdrawnBy(claim: WordedClaim): string[] {
  const told = new Map(
    claim.hops.flatMap(({ source, terms }) => (terms === 'ON_RECORD' ? [[source.id, source.name]] : [])),
  );
  const publishers = claim.evidence.flatMap(({ stance, withdrawn, publisher }) =>
    stance === 'SUPPORTS' && withdrawn !== null && publisher ? [publisher.id] : [],
  );
  return [...new Set(publishers)].flatMap((id) => told.get(id) ?? []);
}

/** What safe wording is made from, of a claim. */
export function wordingFactsOf(claim: WordedClaim): WordingFacts {
  const { statement, confirmation, corroboration, overrideNote } = claim;
  return {
    statement,
    confirmation,
    supported: !isOverride(confirmation, corroboration.verdict),
    earlierWording: isOnEarlierWording(claim.confirmationSetAt, claim.statementEditedAt),
    overridden: overrideNote !== null,
    withdrawnBy: withdrawnBy(claim),
    hops: claim.hops.map(({ source, check, terms, plural, named }) => ({
      party: source.name,
      check,
      terms,
      plural,
      named,
    })),
    responses: responsesOf(claim),
  };
}

/** What is known or not of a claim is made from. */
export function knownFactsOf(claim: WordedClaim): KnownFacts {
  return {
    ...wordingFactsOf(claim),
    claimId: claim.id,
    stage: claim.stage,
    origins: originsOf(claim, 'supports'),
    againstOrigins: originsOf(claim, 'refutes'),
  };
}
