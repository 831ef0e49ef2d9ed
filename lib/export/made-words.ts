import { moment } from '#lib/domain/report/moment.ts';
import type { ExportHead } from './claims-export-schema.ts';

/** Which claims an export holds, in words: of an article, or of the list with its filters. */
export function scopeWords({ article, filterWords }: ExportHead): string {
  if (article) return `Claims of “${article.headline}”`;
  return filterWords.length === 0 ? 'All claims' : `Claims with ${filterWords.join('; ')}`;
}

/** As of when, by whom, with which filters and on what log an export was made, in one line; and what may be newer. */
export function madeWords(head: ExportHead): string {
  const { exportedAt, exportedBy, log, wholeAtOnce } = head;
  const newer = wholeAtOnce ? '' : '. Claims after the first hundred may be newer';
  return `${moment(exportedAt)}, by ${exportedBy.name}. ${scopeWords(head)}. Log entry ${log.sequence}, head ${log.hash}${newer}`;
}
