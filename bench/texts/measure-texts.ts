import type { Figure } from '#bench/figure.ts';
import { step } from '#scripts/running/step.ts';
import { documents } from './documents.ts';
import { extraction } from './extraction.ts';
import { origins } from './origins.ts';
import { recurring } from './recurring.ts';
import type { TextMeasure } from './text-measure.ts';

/** One file each, in the order they are printed. */
const measures: readonly TextMeasure[] = [extraction, documents, origins, recurring];

/** Every measure on texts, of the project's own or of a public set in `folder`. */
export async function measureTexts(folder: string | undefined): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { what, measure } of measures) {
    figures.push(...(await step(`Measuring ${what}`, () => measure(folder))));
  }
  return figures;
}
