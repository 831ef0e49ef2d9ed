import { createCorpus } from '../recurring-corpus.ts';

const searchesOfEach = 20;
/** Where in the vocabulary words stand: those that say nothing, then the others by how often they are used, then names. */
const general = 29;
const names = general + 60_000;

/** What a desk with very many claims is searched for, as it is typed, by the words that say what it is. */
export function searches(): Record<string, string[]> {
  const { vocabulary } = createCorpus(1);
  const word = (at: number): string => vocabulary[at] ?? '';
  const some = (typed: (nth: number) => string): string[] =>
    Array.from({ length: searchesOfEach }, (_, nth) => typed(nth));
  return {
    'one word': some((nth) => `${word(general + nth * 3)} `),
    'a word in one of a hundred': some((nth) => `${word(general + 60 + nth)} `),
    'two words': some((nth) => `${word(general + nth)} ${word(general + 40 + nth * 5)} `),
    'a rare word': some((nth) => `${word(names + 100_000 + nth * 997)} `),
    'a word that is in none': some((nth) => `qqx${String(nth)}zzw `),
    'two quoted common words': some((nth) => `"${word(nth % 27)} ${word((nth * 7 + 1) % 27)}"`),
    'two quoted words': some((nth) => `"${word(general + nth)} ${word(general + nth + 1)}"`),
    'the beginning of a word': some((nth) => word(general + 100 + nth * 9).slice(0, 4)),
  };
}
