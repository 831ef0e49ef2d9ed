import { heldBackWords } from '#lib/domain/refusals/held-back.ts';
import { kindWords, reportFormats, reportKinds } from '#lib/domain/making/report-kind.ts';
import { problemWords, waitingWords } from '#lib/domain/making/report-problem.ts';
import { weekdays } from '#lib/domain/making/rhythm.ts';
import type { ReportListed, ScheduleListed } from '#lib/queries/reports/reports-page.ts';
import { isolated } from '#lib/domain/text/direction.ts';

type Named = Pick<ReportListed, 'kind' | 'format' | 'article' | 'filters'>;

/** What a report is of: “Checked copy: Kim and Putin exchange letters”. */
export function reportTitle({ kind, article, filters }: Named): string {
  if (reportKinds[kind].of === 'workspace') return kindWords[kind];
  if (article) return `${kindWords[kind]}: ${isolated(article.headline)}`;
  return filters === '' ? `${kindWords[kind]}: all claims` : `${kindWords[kind]}, filtered`;
}

/** How far it is: “250 of 1,200 claims read”. */
export function progressWords({ state, claims, claimsDone, problem }: ReportListed): string {
  if (state === 'WAITING') return (problem && waitingWords[problem]) ?? 'Waits for its turn';
  if (claims === null) return `${claimsDone.toLocaleString('en')} claims read`;
  if (claimsDone >= claims) return 'All claims read; the file is being written';
  return `${claimsDone.toLocaleString('en')} of ${claims.toLocaleString('en')} claims read`;
}

/** Why there is no file, for one that failed, was cancelled or removed, or is handed out no more. */
export function endWords({
  state,
  problem,
  heldBack,
}: Pick<ReportListed, 'state' | 'problem' | 'heldBack'>): string | null {
  switch (state) {
    case 'FAILED':
      return problemWords[problem ?? 'fault'];
    case 'CANCELLED':
      return 'This report was cancelled before it was made, so it has no file.';
    case 'REMOVED':
      return 'Its file was removed seven days after it was made. Make it again.';
    case 'WAITING':
    case 'MAKING':
      return null;
    case 'MADE':
      return heldBack && heldBackWords[heldBack];
  }
}

/** When a schedule comes: “Each Monday at 07:30 (Europe/Berlin)”. */
export function rhythmWords({ rhythm, weekday, atTime, timeZone }: ScheduleListed): string {
  if (rhythm === 'AT_DUE') return 'When the article is due';
  const day = rhythm === 'DAILY' ? 'day' : (weekdays[(weekday ?? 1) - 1] ?? '');
  return `Each ${day} at ${atTime ?? ''} (${timeZone})`;
}

/** Whom it goes to: “you and Edda”. */
export function recipientWords(recipients: readonly { id: string; name: string }[], userId: string): string {
  const names = recipients.map(({ id, name }) => (id === userId ? 'you' : isolated(name)));
  return new Intl.ListFormat('en').format(names);
}

/** “PDF”. */
export function formatWords({ format }: Pick<Named, 'format'>): string {
  return reportFormats[format].name;
}
