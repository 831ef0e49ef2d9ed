import type { LookAlike } from './look-alike.ts';
import { lookDifference } from './look-words.ts';

/** What a new name looks like and how the two differ: "Rеuters looks like Reuters. The e is Cyrillic." */
export function lookAlikePairWords({ given, like, source }: LookAlike): string {
  if (given === like)
    return `${given} is ${like === source.name ? 'in the register already' : `another name of ${source.name}`}.`;
  const whose = like === source.name ? '' : `, another name of ${source.name}`;
  return `${given} looks like ${like}${whose}. ${lookDifference(given, like)}`;
}

/** The same as a refusal, with what to do about it. */
export function lookAlikeWords([first]: readonly LookAlike[]): string {
  if (!first) return 'This name only looks different from one in the register.';
  return `${lookAlikePairWords(first)} Use that source, or say why this is another.`;
}
