import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { totalFigure, type Total } from '#lib/domain/words/total-words.ts';
import type { Line, Part, Run } from './document.ts';
import { linked, ours, plain, quiet, shortened, within } from './runs.ts';

// What the parts of a status summary are made of.

/** Absolute addresses: of the dashboard, of the claims that filters show, of an article and of a claim. */
export interface SummaryLinks {
  dashboard: string;
  claims: (filters: ClaimFilters) => string;
  article: (articleId: string) => string;
  claim: (claimId: string) => string;
}

export interface NamedClaim {
  id: string;
  statement: string;
}

/** So much of a statement or a headline as leaves the whole on two pages on most days. */
export const longest = { statement: 66, headline: 60, name: 40, person: 24, rating: 24 };

export const exactly = (count: number): Total => ({ count, more: false });

export const heading = (text: string): Part => ({ kind: 'heading', level: 2, text });

export const aside = (text: string): Part => ({ kind: 'paragraph', look: 'plain', ...ours(quiet(text)) });

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

export function claimRun({ id, statement }: NamedClaim, links: SummaryLinks): Run {
  return linked(plain(`“${within(shortened(statement, longest.statement))}”`), links.claim(id));
}
