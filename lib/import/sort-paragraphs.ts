import { parseDate, readDateLine } from './days/dates.ts';
import { cleanField } from './fields.ts';
import type { Block, DroppedPart, StatedDetails } from './imported-article.ts';
import {
  couldBeHeadline,
  isBareName,
  isCreditLine,
  isPhotoCaption,
  isStory,
  readByline,
  sameWords,
} from './recognise.ts';

/** Below this many paragraphs down, nothing is a headline any more. */
const HEAD = 8;
const LAST_CREDITS = 3;

export interface SortedParagraphs {
  headline: string | null;
  byline: string | null;
  bylineGuessed: boolean;
  publishedOn: string | null;
  kept: string[];
  dropped: DroppedPart[];
}

function guessHeadline(blocks: readonly Block[]): string | null {
  const head = blocks.slice(0, 3).filter(({ what, text }) => what === undefined && !isPhotoCaption(text));
  const block = head.find(({ text }) => readDateLine(text) === null && readByline(text) === null);
  if (block === undefined || block.structured === true || blocks.length < 2) return null;
  const first = block.text;
  const repeated =
    blocks.slice(1, HEAD).some(({ text }) => text !== first && sameWords(text, first)) ||
    blocks[1]?.text === first;
  return repeated || couldBeHeadline(first) ? first : null;
}

class Sorter {
  readonly kept: string[] = [];
  readonly dropped: DroppedPart[] = [];
  headline: string | null;
  byline: string | null;
  bylineGuessed = false;
  publishedOn: string | null;
  readonly #publisher: string | null;
  #headlineSeen = false;
  #aboveStory = true;

  constructor(stated: StatedDetails, blocks: readonly Block[]) {
    this.headline = stated.headline ?? guessHeadline(blocks);
    this.byline = stated.byline;
    this.publishedOn = stated.publishedOn;
    this.#publisher = stated.publisher;
  }

  drop(what: DroppedPart['what'], text: string): void {
    this.dropped.push({ what, text, before: this.kept.length });
  }

  take({ text, what, structured = false }: Block, index: number): void {
    if (what === 'byline') this.#takeByline(readByline(text) ?? text, text);
    else if (what === 'date line') {
      if (!this.#takeDate(text)) this.drop(what, text);
    } else if (what !== undefined) this.drop(what, text);
    else if (index < HEAD && sameWords(text, this.headline)) this.#takeHeadline(text);
    else if (isPhotoCaption(text)) this.drop('photo caption', text);
    else if (structured || !this.#aboveStory || !this.#takeLineAboveStory(text)) {
      this.kept.push(text);
      if (isStory(text)) this.#aboveStory = false;
    }
  }

  #takeHeadline(text: string): void {
    if (this.#headlineSeen) this.drop('repeated headline', text);
    this.#headlineSeen = true;
  }

  #takeByline(names: string, text: string): void {
    if (sameWords(names, this.#publisher)) this.drop('byline', text);
    else if (this.byline === null) this.byline = cleanField(names, 200);
    else if (!sameWords(names, this.byline)) this.drop('byline', text);
  }

  #takeDate(text: string): boolean {
    const line = readDateLine(text);
    if (line === null) return false;
    if (line.kind === 'published' && this.publishedOn === null) this.publishedOn = line.date;
    else if (line.kind === 'updated' || line.date !== this.publishedOn) this.drop('date line', text);
    return true;
  }

  #takeLineAboveStory(text: string): boolean {
    if (this.#takeDate(text)) return true;
    const byline = readByline(text);
    const [who, when, ...more] = text.length > 200 ? [] : text.split(/ [|·•–—] /u);
    if (who !== undefined && when !== undefined && more.length === 0 && parseDate(when) !== null) {
      const names = readByline(who) ?? (isBareName(who) ? who : null);
      if (names === null) return false;
      this.#takeByline(names, who);
      return this.#takeDate(when);
    }
    if (byline !== null) this.#takeByline(byline, text);
    else if (sameWords(text, this.#publisher)) this.drop('byline', text);
    else if (this.#headlineSeen && this.byline === null && isBareName(text)) {
      this.byline = text;
      this.bylineGuessed = true;
    } else return sameWords(text, this.byline);
    return true;
  }

  takeCreditsOffTheEnd(): void {
    for (let taken = 0; taken < LAST_CREDITS && isCreditLine(this.kept.at(-1) ?? ''); taken += 1) {
      const text = this.kept.pop() ?? '';
      const behind = this.dropped.findIndex(({ before }) => before > this.kept.length);
      const part: DroppedPart = { what: 'credit line', text, before: this.kept.length };
      this.dropped.splice(behind === -1 ? this.dropped.length : behind, 0, part);
    }
    for (const part of this.dropped) part.before = Math.min(part.before, this.kept.length);
  }
}

/**
 * Tells an article's own paragraphs from what stands around them: headline (also repeated), byline and date line
 * above the story, photo captions anywhere, credit lines at its end. What the source states about itself wins
 * over what its lines look like. A source of nothing but such lines is kept whole.
 */
export function sortParagraphs(blocks: readonly Block[], stated: StatedDetails): SortedParagraphs {
  const sorter = new Sorter(stated, blocks);
  for (const [index, block] of blocks.entries()) sorter.take(block, index);
  sorter.takeCreditsOffTheEnd();
  const { headline, byline, bylineGuessed, publishedOn, kept, dropped } = sorter;
  if (kept.length > 0) return { headline, byline, bylineGuessed, publishedOn, kept, dropped };
  return {
    headline: stated.headline,
    byline: stated.byline,
    bylineGuessed: false,
    publishedOn: stated.publishedOn,
    kept: blocks.map(({ text }) => text),
    dropped: [],
  };
}
