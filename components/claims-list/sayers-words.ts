import { isolated } from '#lib/domain/text/direction.ts';

/** Who says so, short: the one said to know, and through whom the article has it. Names in the chain's order. */
export function sayersWords(sayers: readonly string[]): string {
  const [knows, ...through] = sayers.map(isolated);
  if (knows === undefined) return 'not said yet';
  const last = through.at(-1);
  if (last === undefined) return knows;
  return `${knows} ← ${through.length > 1 ? `… ← ${last}` : last}`;
}
