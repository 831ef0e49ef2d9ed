import { recurringClaims } from '#lib/queries/claims/recurring-claims.ts';
import { termsOf } from '#lib/recurring/terms.ts';
import { figure, spread, type Figure } from './figure.ts';
import { names } from './names.ts';
import { onOwnDatabase } from './own-database.ts';
import { recordMany, type ManyClaims } from './recurring-claims.ts';
import { recall } from './recurring-exact.ts';

const shown = 10;
const queriesOfEach = 150;

async function measure(
  desk: ManyClaims,
  statements: readonly string[],
): Promise<{ times: number[]; recalls: number[] }> {
  const [times, answers]: [number[], string[][]] = [[], []];
  for (const statement of statements) {
    const began = performance.now();
    const found = await recurringClaims(desk.actor, { statement, language: 'en', most: shown });
    times.push(performance.now() - began);
    answers.push(found.map(({ id }) => id));
  }
  // Only then, because scoring a million claims leaves so much behind that collecting it would be measured too.
  const recalls = answers.map((ids, at) =>
    recall(
      desk.exact.scores(termsOf(statements[at] ?? '', 'en')),
      ids.map((id) => desk.numberOf.get(id) ?? -1),
      shown,
    ),
  );
  return { times, recalls };
}

function figuresOf(name: string, { times, recalls }: { times: number[]; recalls: number[] }): Figure[] {
  const mean = recalls.reduce((sum, one) => sum + one, 0) / recalls.length;
  return [...spread(name, times), figure(names.recall(name), mean * 100, '%', recalls.length)];
}

/** How long it takes to find recurring claims among `count`, and how many of those that exact BM25 finds are found. */
export async function measureRecurring(count = 1_000_000): Promise<Figure[]> {
  return onOwnDatabase(async (ownerUrl) => {
    const desk = await recordMany(ownerUrl, count, () => undefined);
    const recurring = desk.recurring.slice(0, queriesOfEach);
    const once = desk.once.slice(0, queriesOfEach);
    await measure(desk, desk.recurring.slice(queriesOfEach, queriesOfEach + 20));
    return [
      ...figuresOf(names.recurringOften, await measure(desk, recurring)),
      ...figuresOf(names.recurringOnce, await measure(desk, once)),
    ];
  });
}
