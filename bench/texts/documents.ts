import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { names } from '#bench/names.ts';
import { spread, type Figure } from '#bench/figure.ts';
import { readAnyFile } from '#lib/import/entry/read-any-file.ts';
import type { TextMeasure } from './text-measure.ts';

const folder = join(import.meta.dirname, '../../testing/documents');

/** Of each kind of document one, of a page or two. */
const samples = {
  Word: 'libreoffice.docx',
  PDF: 'libreoffice.pdf',
  mail: 'newsletter.eml',
  'saved page': 'chromium.mhtml',
};
const times = 40;

async function readingOf([kind, fileName]: [string, string]): Promise<Figure[]> {
  const bytes = readFileSync(join(folder, fileName));
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    const read = await readAnyFile({ bytes: Uint8Array.from(bytes), fileName });
    taken.push(performance.now() - began);
    if (!read.ok) throw new Error(`${fileName} was refused: ${read.problem.code}`);
  }
  return spread(names.readDocument(kind), taken);
}

/** How long documents take to read, once their reader is loaded; a public set has none. */
export const documents: TextMeasure = {
  what: 'documents read',
  measure: async (given) => {
    if (given !== undefined) return [];
    const figures: Figure[] = [];
    for (const sample of Object.entries(samples)) figures.push(...(await readingOf(sample)));
    return figures;
  },
};
