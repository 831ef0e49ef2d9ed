import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { totalFigure, type Total } from '#lib/domain/words/total-words.ts';
import type { Line, Part, Run } from './document.ts';
import { linked, ours, plain, quiet, shortened, within } from './runs.ts';

// What the parts of a status summary are made of.

/** Absolute addresses: of the dashboard, of it with everybody’s work, of the claims that filters show, of an article and of a claim. */
export interface SummaryLinks {
  dashboard: string;
  everybody: string;
  claims: (filters: ClaimFilters) => string;
  article: (articleId: string) => string;
  claim: (claimId: string) => string;
}

export interface NamedClaim {
  id: string;
  statement: string;
}

/** So much of a text as leaves the whole on two pages. */
export const longest = {
  workspace: 60,
  statement: 66,
  newest: 54,
  headline: 60,
  name: 40,
  person: 18,
  rating: 24,
};

export const exactly = (count: number): Total => ({ count, more: false });

export const heading = (text: string): Part => ({ kind: 'heading', level: 2, text });

export const aside = (text: string): Part => ({ kind: 'paragraph', look: 'plain', ...ours(quiet(text)) });

/** What is said of things that are not told one by one, leading to where they stand. */
export const others = (words: string, to: string): Part => ({
  kind: 'paragraph',
  look: 'plain',
  ...ours(linked(quiet(words), to)),
});

/** A number that leads to the claims it counts. */
export function number(total: Total, filters: ClaimFilters, links: SummaryLinks): Run {
  return linked(plain(totalFigure(total)), links.claims(filters));
}

/** A table of ours, by columns with their share of its width. */
export function table(columns: Readonly<Record<string, number>>, rows: Line[][]): Part {
  return {
    kind: 'table',
    columns: Object.entries(columns).map(([title, share]) => ({ title, share })),
    rows,
  };
}

export function claimRun({ id, statement }: NamedClaim, links: SummaryLinks, room = longest.statement): Run {
  return linked(plain(`“${within(shortened(statement, room))}”`), links.claim(id));
}
