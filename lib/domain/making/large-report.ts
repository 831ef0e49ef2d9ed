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

/** Whether a report of so many claims is made beside the service, and not while its reader waits. */
export function isLarge(format: ReportFormat, claims: number): boolean {
  return claims > atOnce[format];
}
