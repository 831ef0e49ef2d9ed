import type { BlockKind } from '#lib/domain/text/blocks.ts';
import type { CarriedAnchor, TextToCarry } from '#lib/domain/versions/carried-anchor.ts';
import { carryOver } from '#lib/domain/versions/carry-over.ts';
import { imported, type ImportResult } from '#lib/import/problems.ts';

/** Passages of some texts, and the text they are carried over to; its language is a BCP 47 tag or null. */
export interface Carrying {
  texts: TextToCarry[];
  after: { text: string; kinds: BlockKind[] };
  language: string | null;
}

/** What became of the passages, by text and in their order. */
export function carriedOver({ texts, after, language }: Carrying): ImportResult<CarriedAnchor[][]> {
  return imported(texts.map((before) => carryOver(before, before.passages, after, language)));
}
