/** What two texts have in common, what only the second has and what it lacks, as shares of all there is. */
export interface Match {
  common: number;
  added: number;
  missed: number;
}

const SHINGLE = 4;
const tokens = /[\p{L}\p{M}\p{N}_]+/gu;

/** Every run of four words of a text and how often it stands there; of a shorter text the whole. */
function shinglesOf(text: string): Map<string, number> {
  const words = text.match(tokens) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - SHINGLE + 1); at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/**
 * How well the text found on a page fits the one that is right, by the method of the public article extraction
 * benchmark: runs of four words, weighed so that a long text counts no more than a short one.
 */
export function match(right: string, found: string): Match {
  const [expected, actual] = [shinglesOf(right), shinglesOf(found)];
  let [common, added, missed] = [0, 0, 0];
  for (const shingle of new Set([...expected.keys(), ...actual.keys()])) {
    const [wanted, got] = [expected.get(shingle) ?? 0, actual.get(shingle) ?? 0];
    common += Math.min(wanted, got);
    added += Math.max(0, got - wanted);
    missed += Math.max(0, wanted - got);
  }
  const all = Math.max(1, common + added + missed);
  return { common: common / all, added: added / all, missed: missed / all };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

export interface Scores {
  precision: number;
  recall: number;
  f1: number;
}

/** Precision over the pages something was found on, recall over those with a text to find, and their F1. */
export function scoresOf(matches: readonly Match[]): Scores {
  const precision = mean(
    matches
      .filter(({ common, added }) => common + added > 0)
      .map(({ common, added }) => common / (common + added)),
  );
  const recall = mean(
    matches
      .filter(({ common, missed }) => common + missed > 0)
      .map(({ common, missed }) => common / (common + missed)),
  );
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
