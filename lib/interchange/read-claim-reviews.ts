import { mostImported, type SaidOfClaim } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import { confirmationWord, pointsOf, scale } from '#lib/domain/house-rating.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { asList, at, isOfType, lines, nothingSaid, oneLine, wordForWord } from './said-of-claim.ts';

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/**
 * The status that a rating means: by its name where that is a status of ours, else by its number where the scale is from
 * 1 to 5 and the number its end. What lies between says that something is wrong, and not which status that would be.
 */
function statusOf(rating: unknown): string {
  const name = oneLine(at(rating, 'alternateName') ?? at(rating, 'name'));
  const same = confirmations.find((one) => confirmationWord(one).toLowerCase() === name.toLowerCase());
  if (same) return same;
  const [value, worst, best] = ['ratingValue', 'worstRating', 'bestRating'].map((key) =>
    numberOf(at(rating, key)),
  );
  if ((worst ?? scale.worst) === scale.worst && (best ?? scale.best) === scale.best) {
    const point = confirmations.find((one) => pointsOf[one][0] === value);
    if (point) return point;
  }
  return name;
}

function saidBy(review: unknown, row: number): SaidOfClaim {
  const [item] = asList(at(review, 'itemReviewed'));
  return {
    ...nothingSaid(row),
    statement: oneLine(at(review, 'claimReviewed')) || oneLine(at(item, 'name')),
    exact: wordForWord(at(item, 'text')),
    confirmation: statusOf(asList(at(review, 'reviewRating'))[0]),
    reason: lines(at(review, 'reviewBody')),
  };
}

/** The claims in a document of schema.org’s `ClaimReview`, ours or another’s; `null` when it holds none. */
export function readClaimReviews(document: unknown): SaidOfClaim[] | null {
  const graph = at(document, '@graph');
  const nodes = [...asList(document), ...asList(graph)];
  const reviews = nodes.filter((node) => isOfType(node, 'ClaimReview'));
  // An export of an article none of whose claims is signed off is a document too, and an empty one.
  if (reviews.length === 0 && !(Array.isArray(graph) && graph.length === 0)) return null;
  return reviews.slice(0, mostImported + 1).map((review, index) => saidBy(review, index + 1));
}
