import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { PublicationState } from '#lib/domain/publication.ts';
import type { CoverageCount } from '#lib/domain/versions/coverage.ts';

/** The `lang` of an article's text, where its language is a tag that browsers know. */
export function languageTag(language: string): string | undefined {
  try {
    return language === '' ? undefined : new Intl.Locale(language).toString();
  } catch {
    return undefined;
  }
}

/** Who wrote it and the day it came out, as far as known: “By a staff writer”, “15 August 2022”. */
export function bylineParts({
  byline,
  publishedOn,
}: Pick<ArticleDetail, 'byline' | 'publishedOn'>): string[] {
  const day =
    publishedOn &&
    new Date(publishedOn).toLocaleDateString('en-GB', {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
  return [byline, day].filter((part) => typeof part === 'string' && part !== '').map(String);
}

/** “12 of 40 sentences not looked at”. */
export function unlookedWords({ all, notYet }: Pick<CoverageCount, 'all' | 'notYet'>): string {
  const number = (count: number) => count.toLocaleString('en');
  return `${number(notYet)} of ${number(all)} ${all === 1 ? 'sentence' : 'sentences'} not looked at`;
}

export const publicationWord = {
  DRAFT: 'Draft',
  CLEARED: 'Cleared',
  PUBLISHED: 'Published',
  WITHDRAWN: 'Withdrawn',
} as const satisfies Record<PublicationState, string>;

interface StepWords {
  action: string;
  title: string;
  /** What it means. */
  says: string;
}

/** What an editor's step to a state is called. */
export function publicationStepWords(from: PublicationState, to: PublicationState): StepWords {
  switch (to) {
    case 'CLEARED':
      return {
        action: 'Clear for publication',
        title: 'Clear for publication',
        says: 'The article has been checked and may be published.',
      };
    case 'PUBLISHED':
      return from === 'WITHDRAWN'
        ? { action: 'Publish again', title: 'Publish again', says: 'The article is out once more.' }
        : {
            action: 'Mark as published',
            title: 'Mark as published',
            says: 'The article is out from now on.',
          };
    case 'WITHDRAWN':
      return { action: 'Withdraw', title: 'Withdraw the article', says: 'The article is no longer out.' };
    case 'DRAFT':
      return {
        action: 'Back to draft',
        title: 'Take back to draft',
        says: 'The article is no longer cleared for publication.',
      };
  }
}
