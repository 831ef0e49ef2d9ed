import { type BlockKind, type MarkedText } from '#lib/domain/text/blocks.ts';
import { normaliseParagraphs, normaliseText, PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import type { ImportedArticle } from '#lib/import/imported-article.ts';
import { readBlocksOf } from '#lib/import/restore.ts';
import type { ImportEdits } from './import-draft.ts';

/** What a block is said to be: a kind, or no part of the text. */
export type BlockMark = BlockKind | 'LEFT_OUT';

/** A paragraph in the preview of an import. */
export interface PreviewBlock {
  /** Of the headline above the text, of one that was read, of one put back, or of one of the text edited by hand. */
  key: string;
  text: string;
  mark: BlockMark;
  /** It had been left out, by its index there. */
  restored: number | null;
}

const HEADLINE = 'headline';

/** True of the headline above the text, which is one or is left out. */
export function isHeadlineAbove({ key }: PreviewBlock): boolean {
  return key === HEADLINE;
}

function readBlocks(article: ImportedArticle, { fields, restored, marks }: ImportEdits): PreviewBlock[] {
  const [headline] = normaliseParagraphs([fields.headline]);
  const above: PreviewBlock[] =
    headline === undefined ? [] : [{ key: HEADLINE, text: headline, mark: 'HEADLINE', restored: null }];
  const read = readBlocksOf(article, new Set(restored)).map(
    ({ text, kind, at, isRestored }): PreviewBlock => ({
      key: `${isRestored ? 'restored' : 'kept'} ${String(at)}`,
      text,
      mark: kind,
      restored: isRestored ? at : null,
    }),
  );
  return [...above, ...read].map((block) => ({ ...block, mark: marks[block.key] ?? block.mark }));
}

/** The kinds of paragraphs that were edited by hand: those of the same words, or of what stood between the same. */
function kindsOfOwn(own: readonly string[], before: readonly PreviewBlock[]): BlockMark[] {
  const free = new Map<string, number[]>();
  for (const [at, { text }] of before.entries()) free.set(text, [...(free.get(text) ?? []), at]);
  const ownTexts = new Set(own);
  let next = 0;
  return own.map((text) => {
    const same = free.get(text)?.shift();
    if (same !== undefined) {
      next = same + 1;
      return before[same]?.mark ?? 'PARAGRAPH';
    }
    const stood = before[next];
    if (!stood || ownTexts.has(stood.text)) return 'PARAGRAPH';
    next += 1;
    return stood.mark;
  });
}

/** The paragraphs of an import as it stands: as read and edited, the headline above them, those left out by hand too. */
export function previewBlocks(article: ImportedArticle, edits: ImportEdits): PreviewBlock[] {
  const read = readBlocks(article, edits);
  if (edits.ownText === null) return read;
  const text = normaliseText(edits.ownText);
  const own = text === '' ? [] : text.split(PARAGRAPH_BREAK);
  const kinds = kindsOfOwn(
    own,
    read.filter(({ mark }) => mark !== 'LEFT_OUT'),
  );
  let headlines = 0;
  return own.map((paragraph, at): PreviewBlock => {
    const key = `own ${paragraph}`;
    const mark = edits.marks[key] ?? kinds[at] ?? 'PARAGRAPH';
    if (mark === 'HEADLINE') headlines += 1;
    return {
      key,
      text: paragraph,
      mark: mark === 'HEADLINE' && headlines > 1 ? 'PARAGRAPH' : mark,
      restored: null,
    };
  });
}

/** The edits with a block said to be something. There is one headline: another takes its place, in the list of articles too. */
export function marked(
  edits: ImportEdits,
  blocks: readonly PreviewBlock[],
  block: PreviewBlock,
  mark: BlockMark,
): ImportEdits {
  const marks = { ...edits.marks, [block.key]: mark };
  if (mark === 'LEFT_OUT' && block.restored !== null) {
    return { ...edits, restored: edits.restored.filter((at) => at !== block.restored) };
  }
  if (mark !== 'HEADLINE' || isHeadlineAbove(block)) return { ...edits, marks };
  for (const other of blocks) {
    if (other.key !== block.key && other.mark === 'HEADLINE')
      marks[other.key] = isHeadlineAbove(other) ? 'LEFT_OUT' : 'PARAGRAPH';
  }
  return { ...edits, marks, fields: { ...edits.fields, headline: block.text.slice(0, 300) } };
}

/** What will be stored of an import: its text, and what each paragraph of it is. */
export function keptBlocks(blocks: readonly PreviewBlock[]): MarkedText {
  const kept = blocks.flatMap(({ text, mark }) => {
    const [paragraph] = normaliseParagraphs([text]);
    return mark === 'LEFT_OUT' || paragraph === undefined ? [] : [{ text: paragraph, kind: mark }];
  });
  return {
    text: kept.map(({ text }) => text).join(PARAGRAPH_BREAK),
    kinds: kept.map(({ kind }) => kind),
  };
}
