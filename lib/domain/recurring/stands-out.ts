import type { TermStatistics } from './bm25.ts';

/** A claim as it was found: its place by BM25 is where it stands in the list. */
export interface FoundClaim {
  id: string;
  /** By BM25; only compared with other scores for the same statement. */
  score: number;
  /** The terms of what it states. */
  stated: readonly string[];
}

/** How far a claim stands out, each between 0 and 1 but `shared`. */
interface Standing {
  /** How much of what the claim states is in the statement, and the other way round. */
  ofClaim: number;
  ofStatement: number;
  /** By how much its score is above that of the best claim that says something else; 0 where that is the better one. */
  ahead: number;
  /** How much both say, in words as rare as can be. */
  shared: number;
}

// Chosen on one half of the project's pairs of posts and claims, and tried on the other; see docs/decisions.
const line = 0.3;
const shortness = 6;
const lead = 0.6;
// Two claims of which one holds this much of the other say the same.
const alike = 0.6;

// Among fewer claims than this a word says nothing about how common it is: with five, one in two has it by chance.
const fewest = 30;

function telling(holding: number, claims: number): number {
  const held = Math.max(holding, 1);
  return Math.log1p((Math.max(claims, held, fewest) - held + 0.5) / (held + 0.5));
}

/** What terms say, 1 for one that a single claim has. So much say those that nobody asked for, of which that is unknown. */
function weighing(terms: readonly string[], stats: TermStatistics): (term: string) => number {
  const rare = telling(1, stats.claims);
  const weights = new Map(
    terms.map((term) => [term, telling(stats.holding.get(term) ?? 0, stats.claims) / rare]),
  );
  return (term) => weights.get(term) ?? 1;
}

function sum(terms: Iterable<string>, weightOf: (term: string) => number): number {
  // In one order, because adding floating numbers in another gives another sum.
  return [...terms].sort().reduce((total, term) => total + weightOf(term), 0);
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...one].filter((term) => other.has(term));
}

function passes({ ofClaim, ofStatement, ahead, shared }: Standing): boolean {
  return shared > 0 && ofClaim + ofStatement + lead * ahead >= line + shortness / shared ** 2;
}

/**
 * Of the claims found for a statement, best first, those that stand out: by how much of the claim the statement says, how
 * much of the statement the claim says, and how far the claim is ahead of the best that says something else, together;
 * and the more, the less there is that both say, so that two words are never enough. All of it is relative to what the
 * rarest word would be worth, so that the same line holds on a desk of sixteen claims and of a million.
 */
export function standingOut(
  statement: readonly string[],
  found: readonly FoundClaim[],
  stats: TermStatistics,
): Set<string> {
  const weightOf = weighing(statement, stats);
  const asked = new Set(statement);
  const all = sum(asked, weightOf);
  const claims = found.map((claim) => ({ ...claim, terms: new Set(claim.stated) }));
  const saySame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
    const both = sum(common(one, other), weightOf);
    return both >= alike * Math.min(sum(one, weightOf), sum(other, weightOf));
  };
  const out = claims.filter(({ terms, score }) => {
    const shared = sum(common(terms, asked), weightOf);
    const rival = claims.find((other) => !saySame(terms, other.terms));
    return passes({
      ofClaim: shared / sum(terms, weightOf),
      ofStatement: shared / all,
      ahead: rival ? Math.max(1 - rival.score / score, 0) : 1,
      shared,
    });
  });
  return new Set(out.map(({ id }) => id));
}
