import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { articleDirection, textDirection } from '#lib/domain/text/direction.ts';
import { highlightRuns } from '#lib/domain/text/highlight-runs.ts';
import type { ClaimNumber, Part } from './document.ts';
import type { Numbered } from './facts.ts';
import { printable } from './runs.ts';

/** What a link within the report to a claim is. */
export function placeOf(number: number): string {
  return `claim-${number}`;
}

/** True when the claim's passage is in the text that the report shows. */
export function standsIn({ anchor }: ClaimDetail, { version }: ArticleDetail): boolean {
  return anchor.versionId === version.id && anchor.state !== 'ORPHANED';
}

function languageTag(language: string): string {
  try {
    return language === '' ? '' : new Intl.Locale(language).toString();
  } catch {
    return '';
  }
}

/** The article's text, a passage a paragraph, with the numbers of the claims that stand in it. */
export function articleText(article: ArticleDetail, claims: readonly Numbered[]): Part[] {
  const numbers = new Map<string, ClaimNumber>(
    claims.map(({ number, claim: { id, confirmation } }) => [
      id,
      { number, to: `#${placeOf(number)}`, confirmation },
    ]),
  );
  const numbersOf = (ids: Iterable<string>) => [...ids].flatMap((id) => numbers.get(id) ?? []);
  const highlights = claims
    .filter(({ claim }) => standsIn(claim, article))
    .map(({ claim: { id, anchor } }) => ({ claimId: id, start: anchor.start, end: anchor.end }));
  const { language, version } = article;
  const dir = articleDirection(language === '' ? null : language, version.text);
  const begun = new Set<string>();
  return highlightRuns(version.text, highlights, version.kinds).map(({ kind, runs, text }) => {
    const here = new Set(runs.flatMap(({ claimIds }) => claimIds));
    const begins = numbersOf([...here].filter((id) => !begun.has(id)));
    for (const id of here) begun.add(id);
    return {
      kind: 'passage',
      block: kind,
      dir: language === '' ? textDirection(text) : dir,
      language: languageTag(language),
      stretches: runs.map((run) => ({
        text: printable(run.text),
        marked: run.claimIds.length > 0,
        ends: numbersOf(run.endingClaimIds),
      })),
      begins,
    };
  });
}
