import { normaliseText, PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import { findMain } from './html-main.ts';
import { readBlocks } from './html-text.ts';
import { parseHtml, textOf, type HtmlElement } from './html-tree.ts';
import { withAboveStory } from './above-story.ts';
import type { PageDetails } from './html-details.ts';
import type { Block } from './imported-article.ts';
import { withFurnitureMarked } from './page-furniture.ts';
import { isStory } from './lines/recognise.ts';
import { storyByReadability } from './story-by-readability.ts';

/** A story of fewer letters is looked for elsewhere too, and given up for one of so many times its length. */
const SHORT_STORY = 250;
/** A text in a page's data of fewer letters is a summary. */
const SUMMARY = 250;
const TIMES_LONGER = 2;
const SAMPLES = 20;
const SAMPLE_LETTERS = 24;
const ENOUGH_SAMPLES = 12;

const notLetters = /[^\p{L}\p{N}]+/gu;

function lettersOf(text: string): string {
  return text.replace(notLetters, '').toLowerCase();
}

function proseLetters(blocks: readonly Block[]): number {
  return blocks
    .filter(({ what, text }) => what === undefined && isStory(text))
    .reduce((sum, { text }) => sum + text.length, 0);
}

/** How many of some places of a text that a page states as its article's are in these blocks, at most `SAMPLES`. */
function samplesIn(blocks: readonly Block[], letters: string): number {
  const text = lettersOf(blocks.map((block) => (block.what === undefined ? block.text : '')).join(''));
  const step = Math.max(1, Math.floor((letters.length - SAMPLE_LETTERS) / (SAMPLES - 1)));
  return Array.from({ length: SAMPLES }, (_, at) =>
    letters.slice(at * step, at * step + SAMPLE_LETTERS),
  ).filter((sample) => text.includes(sample)).length;
}

/** Of pages one after the other, as a saved page is followed by its frames, the one with the most text. */
function largestPage(root: HtmlElement): HtmlElement {
  const pages = root.children
    .filter((child) => typeof child !== 'string')
    .filter(({ name }) => name === 'html');
  if (pages.length < 2) return root;
  const lengths = new Map(pages.map((page) => [page, textOf(page).length]));
  return pages.toSorted((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0))[0] ?? root;
}

/** A text given in data, where tags and entities may stand for themselves. */
function statedBlocks(body: string): Block[] {
  const tree = /<[a-z/]|&[a-z#]/iu.test(body) ? parseHtml(body.replaceAll('\n', '<br>')) : null;
  if (tree?.ok === true) return readBlocks(tree.value);
  return normaliseText(body)
    .split(PARAGRAPH_BREAK)
    .map((text) => ({ text }));
}

/**
 * The paragraphs of a page's story, with what is none of it marked: where Readability finds it, else where most
 * text in paragraphs is, with standfirst and captions that stand between it and the headline. `body` is the text its data give for it, if any: it decides between the two, and stands
 * where the page itself has no such text.
 */
export function findStory(
  document: HtmlElement,
  { body, language, headline }: Pick<PageDetails, 'body' | 'language' | 'headline'>,
): Block[] {
  const root = largestPage(document);
  const story = storyOf(root, body, language);
  return withAboveStory(readBlocks(root, language), story, headline);
}

function storyOf(root: HtmlElement, body: string | null, language: string | null): Block[] {
  const read = (element: HtmlElement) => withFurnitureMarked(readBlocks(element, language));
  const found = storyByReadability(root);
  const first = found === null ? [] : read(found);
  const letters = body === null ? '' : lettersOf(body);
  if (body === null || letters.length < SUMMARY) {
    const prose = proseLetters(first);
    if (prose >= SHORT_STORY) return first;
    const second = read(findMain(root));
    const best = proseLetters(second) > TIMES_LONGER * prose || first.length === 0 ? second : first;
    return best.length === 0 && body !== null ? statedBlocks(body) : best;
  }
  if (samplesIn(first, letters) >= ENOUGH_SAMPLES) return first;
  const second = read(findMain(root));
  return samplesIn(second, letters) >= ENOUGH_SAMPLES ? second : statedBlocks(body);
}
