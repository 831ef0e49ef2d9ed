import type { LookAlike } from './look-alike.ts';
import { isolated } from './direction.ts';
import { lookDifference } from './look-words.ts';

/** What a new name looks like and how the two differ: "Rеuters looks like Reuters. The e is Cyrillic." */
export function lookAlikePairWords({ given, like, source }: LookAlike): string {
  const whose = like === source.name ? null : `another name of ${isolated(source.name)}`;
  if (given === like) return `${isolated(given)} is ${whose ?? 'in the register already'}.`;
  const pair = `${isolated(given)} looks like ${isolated(like)}${whose ? `, ${whose}` : ''}`;
  return `${pair}. ${lookDifference(given, like)}`;
}

/** The same as a refusal, with what to do about it. */
export function lookAlikeWords([first]: readonly LookAlike[]): string {
  if (!first) return 'This name only looks different from one in the register.';
  return `${lookAlikePairWords(first)} Use that source, or say why this is another.`;
}
