import { carryOver } from '#lib/domain/versions/carry-over.ts';
import { numbers } from '#testing/numbers.ts';
import { carryDrafts } from '#testing/versions/carried.ts';
import { longText } from './article-text.ts';
import { figure, spread, type Figure } from './figure.ts';
import { names } from './names.ts';

const claims = 300;
const tries = 20;
const editsOfEach = 40;
const reworded = ['small rewording', 'large rewording', 'all reworded'] as const;

/** The text with every fifth word of some of its sentences another: of that `share`. */
function changedText(text: string, share: number): string {
  const next = numbers(7);
  const changed = (sentence: string) =>
    next() < share ? sentence.replace(/\p{L}+/gu, (word) => (next() < 0.2 ? 'otherwise' : word)) : sentence;
  return text.replace(/[^.]+\./gu, changed);
}

function timesOf(share: number): number[] {
  const { text, sentences } = longText(1);
  const passages = Array.from({ length: claims }, (_, at) => {
    const { start = 0, end = 0 } = sentences[Math.floor((at * sentences.length) / claims)] ?? {};
    return { start, end };
  });
  const after = changedText(text, share);
  carryOver(text, passages, after, 'en');
  return Array.from({ length: tries }, () => {
    const began = performance.now();
    carryOver(text, passages, after, 'en');
    return performance.now() - began;
  });
}

/** How well claims are carried over to a new version of their text, and how long that takes. */
export function measureVersions(): Figure[] {
  const kinds = carryDrafts(2, editsOfEach);
  const all = [...kinds.values()].flatMap(({ target, others }) => [target, others]);
  const sum = (of: 'edits' | 'passages' | 'unchanged' | 'found') =>
    all.reduce((total, each) => total + each[of], 0);
  const wrong = all.flatMap((each) => each.wrong);
  if (wrong.length > 0) console.log(['', 'Anchored where they are not:', ...wrong].join('\n'));
  return [
    figure(names.carriedWrongly, wrong.length, '', sum('passages')),
    figure(names.carriedUnchanged, (sum('found') / sum('unchanged')) * 100, '%', sum('unchanged')),
    ...reworded.map((kind) => {
      const { rightFirst = 0, changed = 0 } = kinds.get(kind)?.target ?? {};
      return figure(names.carriedReworded(kind), (rightFirst / changed) * 100, '%', changed);
    }),
    ...spread(names.carryOver, timesOf(0.1)),
    ...spread(names.carryOverRewritten, timesOf(1)),
  ];
}
