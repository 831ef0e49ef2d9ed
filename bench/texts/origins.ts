import { basename } from 'node:path';
import { figure, type Figure } from '#bench/figure.ts';
import { names } from '#bench/names.ts';
import { markedFiles, readMarkedSentences, scoreOrigins } from '#testing/marked-origins.ts';
import type { TextMeasure } from './text-measure.ts';

function figuresOf(file: string): Figure[] {
  const sentences = readMarkedSentences(file);
  if (sentences.length === 0) return [];
  const { precision, recall, marked, suggested, wrong } = scoreOrigins(sentences);
  if (wrong.length > 0) console.log(['', `Otherwise than marked in ${basename(file)}:`, ...wrong].join('\n'));
  const name = `${names.origins}, ${basename(file, '.tsv')}`;
  return [
    figure(`${name}, precision`, precision * 100, '%', suggested),
    figure(`${name}, recall`, recall * 100, '%', marked),
  ];
}

/** Origins named in sentences, of every file of marked sentences in a folder (`language`, `origins` and `text`, by tabs). */
export const origins: TextMeasure = {
  what: 'origins named in sentences',
  measure: (folder) => Promise.resolve(markedFiles(folder).flatMap(figuresOf)),
};
