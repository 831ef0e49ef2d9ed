import type { CoverageCount } from '#lib/domain/versions/coverage.ts';

function number(count: number): string {
  return count.toLocaleString('en');
}

/** “1 sentence”, “1,200 sentences”. */
export function sentencesWords(count: number): string {
  return `${number(count)} ${count === 1 ? 'sentence' : 'sentences'}`;
}

/** “12 of 40 sentences looked at”; of those left, how many are new, where any are. */
export function coverageWords({ all, looked, notYetNew }: CoverageCount): string {
  const left =
    notYetNew > 0 ? `, ${number(notYetNew)} new ${notYetNew === 1 ? 'one is' : 'ones are'} not` : '';
  return `${number(looked)} of ${sentencesWords(all)} looked at${left}`;
}

/** “Nothing recorded here yet: 2 sentences, 1 of them new.” Empty where all were looked at. */
export function notYetWords({ notYet, notYetNew }: CoverageCount): string {
  if (notYet === 0) return '';
  const fresh = notYetNew > 0 ? `, ${number(notYetNew)} of them new` : '';
  return `Nothing recorded here yet: ${sentencesWords(notYet)}${fresh}.`;
}
