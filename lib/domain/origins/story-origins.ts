import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { OriginDetail } from '#lib/domain/corroboration/corroboration-detail.ts';
import { sideNames, type SideName } from '#lib/domain/corroboration/side-name.ts';

/** What one party or text carries of one claim. */
export interface Carried {
  claimId: string;
  side: SideName;
  /** Nothing is left on that side of the claim if this one is wrong. */
  alone: boolean;
  /** Items that go back to it. */
  reports: number;
}

/** A party or a text that claims of a story go back to, however many copies there are. */
export interface StoryOrigin {
  name: string;
  carries: Carried[];
  /** Claims that fall with it. */
  falling: number;
  claims: number;
  reports: number;
}

export interface StandingClaim {
  id: string;
  statement: string;
  confirmation: Confirmation;
  /** Its items for or against it, whether they count or not. */
  reports: number;
}

/** The claims of a story that stand on the same. */
export interface Standing {
  /** `origin` is a place among the story's origins. */
  on: { origin: number; side: SideName; alone: boolean }[];
  claims: StandingClaim[];
}

/** What the claims of a story stand on. */
export interface StoryOrigins {
  claims: number;
  /** All items for or against any of them, whether they count or not. */
  reports: number;
  /** What most falls with first, then what carries most. */
  origins: StoryOrigin[];
  /** By what they stand on, in the order of `origins`; those that stand on nothing last. */
  standings: Standing[];
}

type Claim = Pick<ClaimDetail, 'id' | 'statement' | 'confirmation' | 'corroboration'>;

/**
 * What tells an origin from those of other claims. One whom the reader may not see named stays on its own claim, and so
 * does whoever stands behind it: that two claims have it from the same would tell something of who it is.
 */
function keyOf(claimId: string, { kind, originId, partyIds }: OriginDetail, known: ReadonlySet<string>) {
  if (!partyIds.every((id) => known.has(id))) return `${claimId} ${kind} ${originId} ${partyIds.join(' ')}`;
  // A text is an item of one claim; told of others by the same parties, it is the same to who looks at a story.
  const shared = kind !== 'TEXT' && known.has(originId);
  return shared ? `${kind} ${originId}` : `${kind} ${partyIds.join(' ')}`;
}

interface Found {
  names: Set<string>;
  carries: Carried[];
}

function carriedBy(claim: Claim, known: ReadonlySet<string>, found: Map<string, Found>): void {
  for (const side of sideNames) {
    const { origins, onEveryWay } = claim.corroboration[side === 'SUPPORTS' ? 'supports' : 'refutes'];
    const alone = onEveryWay.length > 0;
    for (const origin of alone ? onEveryWay : origins) {
      const key = keyOf(claim.id, origin, known);
      const one = found.get(key) ?? { names: new Set(), carries: [] };
      one.names.add(origin.name);
      one.carries.push({ claimId: claim.id, side, alone, reports: origin.evidenceIds.length });
      found.set(key, one);
    }
  }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function originOf({ names, carries }: Found): StoryOrigin {
  const ids = (some: readonly Carried[]) => new Set(some.map(({ claimId }) => claimId)).size;
  return {
    name: [...names].sort(compare).join(', '),
    carries,
    falling: ids(carries.filter(({ alone }) => alone)),
    claims: ids(carries),
    reports: carries.reduce((sum, { reports }) => sum + reports, 0),
  };
}

const reportsOf = ({ corroboration: { supports, refutes } }: Claim) =>
  supports.reportIds.length + refutes.reportIds.length;

function standingsOf(claims: readonly Claim[], origins: readonly StoryOrigin[]): Standing[] {
  const on = new Map(claims.map(({ id }): [string, Standing['on']] => [id, []]));
  for (const [origin, { carries }] of origins.entries()) {
    for (const { claimId, side, alone } of carries) on.get(claimId)?.push({ origin, side, alone });
  }
  const order = (standing: Standing) =>
    // What falls with few stands before what others hold up too.
    standing.on.map(({ origin, alone }) => [origin, alone ? 0 : 1]).flat();
  const together = Map.groupBy(claims, ({ id }) =>
    (on.get(id) ?? []).map(({ origin, side, alone }) => `${origin} ${side} ${alone}`).join('\n'),
  );
  return [...together.values()]
    .map((same) => ({
      on: on.get(same[0]?.id ?? '') ?? [],
      claims: same.map((claim) => ({
        id: claim.id,
        statement: claim.statement,
        confirmation: claim.confirmation,
        reports: reportsOf(claim),
      })),
    }))
    .sort((one, other) => {
      if (one.on.length === 0 || other.on.length === 0) return other.on.length - one.on.length;
      const [a, b] = [order(one), order(other)];
      const at = a.findIndex((value, nth) => value !== b[nth]);
      return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
    });
}

/**
 * What the claims of a story stand on, as one: each origin once, however many claims go back to it and however many
 * copies of it there are, with what falls if it is wrong. Where one origin is all a claim has, those who alone pass it on
 * stand beside it, because it falls with them as well. `claims` are as the reader may see them, in the order they are to
 * be named; `known` are the ids of the sources that the reader may see named.
 */
export function storyOrigins(claims: readonly Claim[], known: ReadonlySet<string>): StoryOrigins {
  const found = new Map<string, Found>();
  for (const claim of claims) carriedBy(claim, known, found);
  const origins = [...found.values()]
    .map(originOf)
    .sort(
      (one, other) =>
        other.falling - one.falling || other.claims - one.claims || compare(one.name, other.name),
    );
  const reports = claims.reduce((sum, claim) => sum + reportsOf(claim), 0);
  return { claims: claims.length, reports, origins, standings: standingsOf(claims, origins) };
}
