import type { Figure } from '#bench/figure.ts';

/** How well the product does on texts whose right answer is known. */
export interface TextMeasure {
  /** What is being measured, as in “Measuring …”. */
  what: string;
  /**
   * On the project's own texts, or on the public set in `folder` where that is given and of a kind this measure
   * reads; else nothing.
   */
  measure: (folder: string | undefined) => Promise<Figure[]>;
}
