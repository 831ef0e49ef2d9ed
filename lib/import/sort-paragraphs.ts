import { isPublishersOwn, markedByline, unmarkedByline, type BylineParts } from './lines/authors.ts';
import { readDateLine } from './days/dates.ts';
import { cleanField } from './lines/fields.ts';
import type { BlockKind } from '#lib/domain/text/blocks.ts';
import { creditStart } from '#lib/domain/text/picture-credit.ts';
import type { Block, DroppedPart, StatedDetails } from './imported-article.ts';
import {
  couldBeHeadline,
  isBareName,
  isCreditLine,
  isPhotoCaption,
  isSentence,
  isStory,
  readByline,
  sameWords,
} from './lines/recognise.ts';

/** Below this many paragraphs down, nothing is a headline any more. */
const HEAD = 8;
const LAST_CREDITS = 3;
const LONGEST_BYLINE = 200;
const SHORTEST_STANDFIRST = 20;
const LONGEST_STANDFIRST = 700;
const sentenceLike = /\s\S+\s\S+\s\S+\s\S+\s.*[.!?。]$/u;

export interface SortedParagraphs {
  headline: string | null;
  byline: string | null;
  bylineGuessed: boolean;
  publishedOn: string | null;
  kept: string[];
  /** What each of those kept is; none of them a headline. */
  kinds: BlockKind[];
  dropped: DroppedPart[];
}

function couldBeByline(line: string): boolean {
  return readByline(line) !== null || unmarkedByline(line) !== null;
}

function guessHeadline(blocks: readonly Block[]): string | null {
  const head = blocks.slice(0, 3).filter(({ what, text }) => what === undefined && !isPhotoCaption(text));
  const block = head.find(({ text }) => readDateLine(text) === null && !couldBeByline(text));
  if (block === undefined || block.structured === true || blocks.length < 2) return null;
  const first = block.text;
  const repeated =
    blocks.slice(1, HEAD).some(({ text }) => text !== first && sameWords(text, first)) ||
    blocks[blocks.indexOf(block) + 1]?.text === first;
  return repeated || couldBeHeadline(first) ? first : null;
}

class Sorter {
  readonly kept: string[] = [];
  readonly kinds: BlockKind[] = [];
  readonly dropped: DroppedPart[] = [];
  headline: string | null;
  byline: string | null;
  bylineGuessed = false;
  publishedOn: string | null;
  readonly #publisher: string | null;
  #headlineSeen = false;
  #aboveStory = true;
  readonly #blocks: readonly Block[];
  readonly #captions = new Set<string>();
  readonly #lastOfStory: number;

  constructor(stated: StatedDetails, blocks: readonly Block[]) {
    this.headline = stated.headline ?? guessHeadline(blocks);
    this.byline = stated.byline;
    this.publishedOn = stated.publishedOn;
    this.#publisher = stated.publisher;
    this.#blocks = blocks;
    this.#lastOfStory = blocks.findLastIndex(({ what, text }) => what === undefined && isStory(text));
  }

  drop(what: DroppedPart['what'], text: string): void {
    this.dropped.push({ what, text, before: this.kept.length });
  }

  keep(text: string, kind: BlockKind): void {
    this.kept.push(text);
    this.kinds.push(kind);
  }

  take(block: Block, index: number): void {
    const { text, structured = false } = block;
    // An element's name says that it is a date; what is a sentence is told by itself.
    const what = block.what === 'date line' && isSentence(text) ? undefined : block.what;
    if (what === 'byline') this.#takeMarkedByline(text);
    else if (what === 'date line') {
      if (!this.#takeDate(text)) this.drop(what, text);
    } else if (what === 'photo caption') this.#takeCaption(block, index);
    else if (this.#isStandfirst(block, index)) this.keep(text, 'STANDFIRST');
    // A headline that was taken for the page's furniture is one all the same.
    else if (what === 'page furniture' && this.#isFirstHeadline(text, index)) this.#takeHeadline(text);
    else if (what !== undefined) this.drop(what, text);
    else if (index < HEAD && sameWords(text, this.headline)) this.#takeHeadline(text);
    else if (isPhotoCaption(text)) this.#takeCaption(block, index);
    else if (structured || !this.#aboveStory || !this.#takeLineAboveStory(text)) {
      this.keep(text, block.heading === true ? 'SUBHEAD' : 'PARAGRAPH');
      if (isStory(text)) this.#aboveStory = false;
    }
  }

  /** A caption is kept once, with what it says; one of a link elsewhere, or of what follows the story, is not. */
  #takeCaption({ text, linked, aside }: Block, index: number): void {
    const isElsewhere = linked === true || (aside === true && index > this.#lastOfStory);
    if (isElsewhere || this.#captions.has(text)) this.drop('photo caption', text);
    else if (creditStart(text) === 0) this.drop('credit line', text);
    else this.keep(text, 'CAPTION');
    this.#captions.add(text);
  }

  /** Above the story, what its markup says is the standfirst, or a heading or bold line right below the headline. */
  #isStandfirst(
    { text, what, standfirst, heading, bold, structured, linked }: Block,
    index: number,
  ): boolean {
    if (!this.#aboveStory || structured === true || linked === true) return false;
    if (this.kinds.includes('STANDFIRST') || sameWords(text, this.headline)) return false;
    if (text.length < SHORTEST_STANDFIRST || text.length > LONGEST_STANDFIRST) return false;
    if (what !== undefined && what !== 'page furniture') return false;
    if (standfirst === true) return !couldBeByline(text) && readDateLine(text) === null;
    if (what !== undefined || !this.#headlineSeen || this.kinds.includes('PARAGRAPH')) return false;
    const next = this.#blocks.slice(index + 1).find((other) => other.what !== 'page furniture');
    if (heading === true) return next?.what !== undefined || sentenceLike.test(text);
    return bold === true && isStory(text) && next?.what === undefined && next?.bold === false;
  }

  #isFirstHeadline(text: string, index: number): boolean {
    return index < HEAD && !this.#headlineSeen && sameWords(text, this.headline);
  }

  #takeHeadline(text: string): void {
    if (this.#headlineSeen) this.drop('repeated headline', text);
    this.#headlineSeen = true;
  }

  /** An element of that name may hold the day beside the names, or a button. */
  #takeMarkedByline(text: string): void {
    const read = markedByline(text, this.#publishers());
    if (read !== null) this.#takeByline(read, text);
    else if (!this.#takeDate(text)) this.drop('byline', text);
  }

  #publishers(): string[] {
    return this.#publisher === null ? [] : [this.#publisher];
  }

  /** What a line says beside its names is listed; the whole line is, where its names are not the article's. */
  #takeByline({ names, days, rest }: BylineParts, text: string): void {
    const isHouse = isPublishersOwn(names, this.#publishers());
    if (this.byline === null && !isHouse) this.byline = cleanField(names, LONGEST_BYLINE);
    const isOurs = sameWords(names, this.byline);
    if (isOurs || isHouse) for (const day of days) this.#takeDate(day);
    if (isOurs) for (const words of rest) this.drop('byline', words);
    else this.drop('byline', text);
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
    const read = unmarkedByline(text);
    if (read !== null) this.#takeByline(read, text);
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
      this.kinds.pop();
      const behind = this.dropped.findIndex(({ before }) => before > this.kept.length);
      const part: DroppedPart = { what: 'credit line', text, before: this.kept.length };
      this.dropped.splice(behind === -1 ? this.dropped.length : behind, 0, part);
    }
    for (const part of this.dropped) part.before = Math.min(part.before, this.kept.length);
  }
}

/**
 * Tells an article's own paragraphs from what stands around them: headline (also repeated), byline and date line
 * above the story, credit lines at its end. Standfirst, subheads and captions are kept as such; a headline is put above
 * the text by `withHeadline`. What the source states about itself wins over what its lines look like. A source of
 * nothing but such lines is kept whole.
 */
export function sortParagraphs(blocks: readonly Block[], stated: StatedDetails): SortedParagraphs {
  const sorter = new Sorter(stated, blocks);
  const { standfirst } = stated;
  if (standfirst !== null && !blocks.some(({ text }) => sameWords(text, standfirst)))
    sorter.keep(standfirst, 'STANDFIRST');
  for (const [index, block] of blocks.entries())
    sorter.take(sameWords(block.text, standfirst) ? { ...block, standfirst: true } : block, index);
  sorter.takeCreditsOffTheEnd();
  const { headline, byline, bylineGuessed, publishedOn, kept, kinds, dropped } = sorter;
  if (kinds.some((kind) => kind !== 'CAPTION'))
    return { headline, byline, bylineGuessed, publishedOn, kept, kinds, dropped };
  return {
    headline: stated.headline,
    byline: stated.byline,
    bylineGuessed: false,
    publishedOn: stated.publishedOn,
    kept: blocks.map(({ text }) => text),
    kinds: blocks.map(({ what }) => (what === 'photo caption' ? 'CAPTION' : 'PARAGRAPH')),
    dropped: [],
  };
}
