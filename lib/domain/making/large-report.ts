import type { ReportFormat } from './report-kind.ts';

/**
 * The most claims a report may hold to be made while its reader waits. What is laid out whole is bounded by memory
 * (300 claims as PDF take 840 MB); what is written row by row only by patience, at some thousand claims a second.
 */
const atOnce: Record<ReportFormat, number> = {
  pdf: 300,
  docx: 300,
  html: 1_000,
  md: 1_000,
  xlsx: 10_000,
  'csv-plain': 10_000,
  csv: 10_000,
  json: 10_000,
};

/**
 * The most characters that its claims and their evidence may have beside. PDF is set at some ten thousand a second on a
 * busy machine, and no report may take longer than a minute; data is written as it is read.
 */
const charactersAtOnce: Partial<Record<ReportFormat, number>> = {
  pdf: 150_000,
  docx: 1_000_000,
  html: 2_000_000,
  md: 2_000_000,
};

/** What a report would hold: how many claims, and how many characters these and their evidence have. */
export interface ReportSize {
  claims: number;
  characters: number;
}

/** How many characters claims and their evidence have in what a report says of them at length. */
export function charactersOf(
  claims: Iterable<{ statement: string; evidence: readonly { title: string; excerpt: string }[] }>,
): number {
  let characters = 0;
  for (const { statement, evidence } of claims) {
    characters += statement.length;
    for (const { title, excerpt } of evidence) characters += title.length + excerpt.length;
  }
  return characters;
}

/** Whether a report of that size is made beside the service, and not while its reader waits. */
export function isLarge(format: ReportFormat, { claims, characters }: ReportSize): boolean {
  return claims > atOnce[format] || characters > (charactersAtOnce[format] ?? Infinity);
}
