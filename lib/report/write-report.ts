import { setImmediate as letOthers } from 'node:timers/promises';
import type { Report } from '#lib/domain/report/document.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { typeset, type Patience, type Typeset } from './typeset.ts';

/** The formats a report is written in. */
export type WrittenAs = 'pdf' | 'docx' | 'html' | 'md';

/** How a report is written. */
export interface Write {
  /** Whoever asks is served in turn with others. */
  who: string;
  format: WrittenAs;
  /** Aborted once it is not wanted any more. */
  signal: AbortSignal;
  /** Left out, somebody waits for it. */
  patience?: Patience;
}

/** How long this process writes before it looks whether others wait for it, in milliseconds. */
const turnMs = 10;

async function joined(pieces: Iterable<string>): Promise<Uint8Array<ArrayBuffer>> {
  const written: Buffer[] = [];
  let began = performance.now();
  for (const piece of pieces) {
    written.push(Buffer.from(piece));
    if (performance.now() - began < turnMs) continue;
    await letOthers();
    began = performance.now();
  }
  return Buffer.concat(written);
}

/** Writes a report in one format: here, or in the typesetter's process. */
export async function writeReport(
  report: Report,
  { who, format, signal, patience = 'waited-for' }: Write,
): Promise<Typeset> {
  if (format === 'html') return { ok: true, bytes: await joined(html(report)) };
  if (format === 'md') return { ok: true, bytes: await joined(markdown(report)) };
  return typeset(who, { format, report }, { signal, patience });
}
