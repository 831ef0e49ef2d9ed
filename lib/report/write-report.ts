import type { Report } from '#lib/domain/report/document.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { typeset, type Typeset } from './typeset.ts';

/** The formats a report is written in. */
export type WrittenAs = 'pdf' | 'docx' | 'html' | 'md';

/** How a report is written. */
export interface Write {
  /** Whoever asks is served in turn with others. */
  who: string;
  format: WrittenAs;
  /** Aborted once nobody waits for it any more. */
  signal: AbortSignal;
}

/** Writes a report in one format: here, or in the typesetter's process. */
export async function writeReport(report: Report, { who, format, signal }: Write): Promise<Typeset> {
  if (format === 'html') return { ok: true, bytes: new TextEncoder().encode(html(report)) };
  if (format === 'md') return { ok: true, bytes: new TextEncoder().encode(markdown(report)) };
  return typeset(who, { format, report }, signal);
}
