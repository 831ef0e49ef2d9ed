import { normaliseLines, normaliseParagraphs, PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import { hasTooManyLines } from './count-lines.ts';
import { languageOf } from './language/detect-language.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHtmlDetails } from './html-details.ts';
import { findStory } from './find-story.ts';
import { readBlocks } from './html-text.ts';
import { parseHtml } from './html-tree.ts';
import {
  nothingStated,
  type ArticleFormat,
  type Block,
  type ImportedArticle,
  type ImportNotice,
  type StatedDetails,
} from './imported-article.ts';
import { MAX_ARTICLE_BYTES, MAX_PARAGRAPHS } from './limits.ts';
import { readMarkdownBlocks } from './markdown.ts';
import { imported, notImported, type ImportResult } from './problems.ts';
import { plainSubheads } from './plain-subheads.ts';
import { sortParagraphs } from './sort-paragraphs.ts';

interface Source {
  blocks: Block[];
  stated: StatedDetails;
  notices: ImportNotice[];
}

const startsAsHtml = /^\s{0,100}(?:<!doctype html|<html[\s>]|<\?xml[^<]{0,200}<(?:!doctype )?html)/iu;
const closingTags = /<\/(?:p|div|span|article|section|h[1-6]|body|li|a)>/giu;

/** A page saved or pasted as text: its first tag says so, or it closes many, which in Markdown is allowed. */
function isHtml(text: string, format: ArticleFormat): boolean {
  if (startsAsHtml.test(text.slice(0, 500))) return true;
  if (format === 'markdown') return false;
  const tags = text.match(closingTags)?.length ?? 0;
  return tags >= 3 && tags * 1000 >= text.length;
}

function readHtml(html: string, notices: ImportNotice[]): ImportResult<Source> {
  const tree = parseHtml(html);
  if (!tree.ok) return tree;
  const details = readHtmlDetails(tree.value);
  return imported({ blocks: findStory(tree.value, details), stated: details, notices });
}

/** What somebody selected is all of it story; nothing around it has to be told from it. */
function readPaste(html: string): ImportResult<Source> {
  const tree = parseHtml(html);
  if (!tree.ok) return tree;
  const stated: StatedDetails = { ...readHtmlDetails(tree.value), headline: null };
  return imported({
    blocks: readBlocks(tree.value, stated.language),
    stated,
    notices: [],
  });
}

function readMarkdown(text: string): ImportResult<Source> {
  const { stated, body, notices } = readFrontMatter(text);
  const blocks = readMarkdownBlocks(body);
  if (!blocks.ok) return blocks;
  return imported({ blocks: blocks.value, stated, notices });
}

const columns = /^\S[^\n]{0,200}?[^\s.!?:,;] {2,60}\S/u;

/** The rows of tables in a pasted text, whose cells are parted by tabs, or by spaces in several lines. */
function tableRows(raw: string): string[] {
  const lines = raw.split('\n').map((line) => line.trim());
  const spaced = lines.map((line) => columns.test(line));
  return normaliseParagraphs(
    lines.filter(
      (line, at) =>
        line.includes('\t') || (spaced[at] === true && (spaced[at - 1] === true || spaced[at + 1] === true)),
    ),
  );
}

const firstBreak = /^\s*(?<first>[^\n]{1,300})\n(?<next>[^\n])/u;

/** The first line of a wrapped paragraph: the next goes on in small letters, as under no headline. */
function beginsInMidSentence(raw: string): boolean {
  const { first = '', next = '' } = firstBreak.exec(raw)?.groups ?? {};
  return /^\p{Ll}$/u.test(next) && !/[.!?…:]["”’»]?\s*$/u.test(first);
}

function readText(raw: string): Source {
  const { text, unwrapped } = normaliseLines(raw);
  const rows = new Set(tableRows(raw));
  const paragraphs = text === '' ? [] : text.split(PARAGRAPH_BREAK);
  const subheads = plainSubheads(paragraphs);
  const blocks: Block[] = paragraphs.map((paragraph, index) => ({
    text: paragraph,
    ...(subheads.has(index) && { heading: true }),
    structured: rows.has(paragraph) || (index === 0 && beginsInMidSentence(raw)),
  }));
  return { blocks, stated: nothingStated, notices: unwrapped ? ['lines-joined'] : [] };
}

function readSource(text: string, format: ArticleFormat): ImportResult<Source> {
  const unixLines = text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
  if (format === 'html') return readHtml(unixLines, []);
  if (format === 'paste') return readPaste(unixLines);
  if (isHtml(unixLines, format)) return readHtml(unixLines, ['read-as-html']);
  if (hasTooManyLines(unixLines)) return notImported({ code: 'too-many-paragraphs', limit: MAX_PARAGRAPHS });
  return format === 'markdown' ? readMarkdown(unixLines) : imported(readText(unixLines));
}

function normaliseBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap(({ text, ...kind }) =>
    normaliseParagraphs([text]).map((clean) => ({ text: clean, ...kind })),
  );
}

/**
 * Reads a pasted or uploaded article: its details, its normalised text, and what was left out as not being part
 * of the story (which can be put back). Text that is a web page is read as one, with a notice. Refuses what is
 * empty, 5 MB or more as UTF-8, or a page without an article in it. Nothing is made up: what the source does
 * not clearly state is null.
 */
export function readArticle(input: { text: string; format: ArticleFormat }): ImportResult<ImportedArticle> {
  if (Buffer.byteLength(input.text, 'utf8') >= MAX_ARTICLE_BYTES)
    return notImported({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES });
  if (input.text.trim() === '') return notImported({ code: 'empty' });
  const source = readSource(input.text, input.format);
  if (!source.ok) return source;
  const { blocks, stated, notices } = source.value;
  const paragraphs = normaliseBlocks(blocks);
  if (paragraphs.length > MAX_PARAGRAPHS)
    return notImported({ code: 'too-many-paragraphs', limit: MAX_PARAGRAPHS });
  const sorted = sortParagraphs(paragraphs, stated);
  const text = sorted.kept.join(PARAGRAPH_BREAK);
  const readAsHtml = input.format === 'html' || input.format === 'paste' || notices.includes('read-as-html');
  if (text === '') return notImported({ code: readAsHtml ? 'no-text' : 'empty' });
  // To normalise may lengthen a text a little.
  if (Buffer.byteLength(text) >= MAX_ARTICLE_BYTES)
    return notImported({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES });
  const { language, corrected } = languageOf(text, stated.language);
  return imported({
    headline: sorted.headline,
    byline: sorted.byline,
    publisher: stated.publisher,
    address: stated.address,
    publishedOn: sorted.publishedOn,
    language,
    text,
    kinds: sorted.kinds,
    dropped: sorted.dropped,
    replaced: [],
    notices: [
      ...notices,
      ...(corrected ? ['language-corrected' as const] : []),
      ...(sorted.bylineGuessed ? ['byline-guessed' as const] : []),
      ...(text.includes('\uFFFD') ? ['broken-characters' as const] : []),
    ],
  });
}
