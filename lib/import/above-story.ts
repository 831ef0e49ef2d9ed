import type { Block } from './imported-article.ts';
import { sameWords } from './lines/recognise.ts';

/** The story begins no further below its headline than this. */
const MOST_BETWEEN = 60;
const MOST_CAPTIONS = 5;

/**
 * What a page has between its headline and its story and is part of the article: the standfirst and the captions of
 * pictures there. `page` is all of the page, `story` what was found of it; what is in that already is left where it is.
 */
function between(page: readonly Block[], story: readonly Block[], headline: string | null): Block[] {
  const isHeadline = ({ text, what }: Block) => what === undefined && sameWords(text, headline);
  const first = story.find((block) => block.what === undefined && !isHeadline(block));
  const headlines = [...page.keys()].filter((at) => page[at] && isHeadline(page[at]));
  const from = headlines.find((at) => page[at]?.heading === true) ?? headlines[0];
  if (first === undefined || from === undefined) return [];
  const to = page.findIndex(({ text }, at) => at > from && text === first.text);
  if (to === -1 || to - from > MOST_BETWEEN) return [];
  const known = new Set(story.map(({ text }) => text));
  const found = page
    .slice(from + 1, to)
    .filter(({ text, linked }) => !known.has(text) && linked !== true && !sameWords(text, headline));
  const standfirst = found.find(({ what, standfirst: says }) => what === undefined && says === true);
  const captions = found.filter(({ what }) => what === 'photo caption').slice(0, MOST_CAPTIONS);
  return found.filter((block) => block === standfirst || captions.includes(block));
}

/** The blocks of a story with those the page has above it (see `between`), below its headline where it has that. */
export function withAboveStory(
  page: readonly Block[],
  story: readonly Block[],
  headline: string | null,
): Block[] {
  const above = between(page, story, headline);
  const at = story.findIndex(({ text, what }) => what === undefined && sameWords(text, headline));
  return [...story.slice(0, at + 1), ...above, ...story.slice(at + 1)];
}
