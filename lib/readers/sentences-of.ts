import type { MarkedText } from '#lib/domain/text/blocks.ts';
import {
  packedSentences,
  statedSentences,
  type SentenceBounds,
} from '#lib/domain/versions/stated-sentences.ts';
import { imported, type ImportResult } from '#lib/import/problems.ts';

/** A text, and the one it takes the place of, if any; their language is a BCP 47 tag or null. */
export interface Sentencing {
  text: MarkedText;
  before: MarkedText | null;
  language: string | null;
}

/** The sentences of the text, as they are stored. */
export function sentencesOf({ text, before, language }: Sentencing): ImportResult<SentenceBounds> {
  return imported(packedSentences(statedSentences(text, before, language)));
}
