import MarkdownIt, { type MarkdownIt as MarkdownParser, type Token } from 'markdown-it';
import { parseHtml } from './html-tree.ts';
import { readBlocks } from './html-text.ts';
import type { Block } from './imported-article.ts';
import { imported, type ImportResult } from './problems.ts';

const options = { html: true, linkify: false, typographer: false };
/** Deep enough for any real markup; the parser's time grows with it on brackets that never close. */
const NESTING = 20;
/** More brackets than this are no links of an article, and looking for their ends would take seconds. */
const MOST_BRACKETS = 10_000;

/** Tags within a line that say something about its words; others are left out, so that none swallows the rest. */
const inlineTag =
  /^<\/?(?:a|abbr|figcaption|b|br|cite|code|del|em|i|ins|mark|q|rp|rt|ruby|s|small|span|strike|strong|sub|sup|u|wbr)[\s/>]/iu;
/** Elements whose inside is read as bare letters up to their end, which need not be there. */
const bareInside = ['iframe', 'noembed', 'noframes', 'script', 'style', 'textarea', 'title', 'xmp'];

function closed(html: string): string {
  const lower = html.toLowerCase();
  const open = bareInside.filter((name) => lower.includes(`<${name}`) && !lower.includes(`</${name}`));
  return html.replaceAll(/<plaintext/giu, '') + open.map((name) => `</${name}>`).join('');
}

function parser(): MarkdownParser {
  const markdown = new MarkdownIt({ ...options, maxNesting: NESTING });
  const { rules } = markdown.renderer;
  const contentOf = (tokens: readonly Token[], at: number) => tokens[at]?.content ?? '';
  rules['html_block'] = (tokens, at) => closed(contentOf(tokens, at));
  rules['html_inline'] = (tokens, at) => {
    const tag = contentOf(tokens, at);
    return inlineTag.test(tag) ? tag : '';
  };
  rules['image'] = (tokens, at) =>
    `<figcaption>${markdown.utils.escapeHtml(contentOf(tokens, at))}</figcaption>`;
  return markdown;
}

const markdown = parser();
const markdownWithoutLinks = parser();
markdownWithoutLinks.inline.ruler.disable(['link', 'image']);

function parserFor(source: string): MarkdownParser {
  const brackets = source.match(/\[/gu)?.length ?? 0;
  return brackets > MOST_BRACKETS ? markdownWithoutLinks : markdown;
}

const noteText = /^(?<indent> {0,3})\[\^(?<note>[^\s\]]{1,40})\]:/gmu;
const noteMark = /\[\^(?<note>[^\s\]]{1,40})\](?!\()/gu;

const shortcode = /\{\{(?<mark>[<%])(?<inside>[^{}]{0,1000})[>%]\}\}/gu;
const liquidTag = /\{%[^{}%]{0,500}%\}/gu;
const captionIn = /\b(?:caption|title)\s?=\s?(?:"(?<double>[^"]{1,500})"|'(?<single>[^']{1,500})')/u;

/** What a site’s generator would put in their place is not known; of a picture its caption is. */
function withoutShortcodes(source: string): string {
  return source
    .replaceAll(shortcode, (_, __: string, inside: string) => {
      const { double, single } = captionIn.exec(inside)?.groups ?? {};
      const caption = double ?? single;
      return caption === undefined ? '' : `<figcaption>${markdown.utils.escapeHtml(caption)}</figcaption>`;
    })
    .replaceAll(liquidTag, '');
}

/** Marks of notes as they are in print, and no links to a place called `^1`. */
function withPlainNotes(source: string): string {
  return source.replaceAll(noteText, '$<indent>\\[$<note>\\]').replaceAll(noteMark, '\\[$<note>\\]');
}

/**
 * The paragraphs of a Markdown text, in order, read as the page it is written for (`readBlocks`): links as their
 * words, struck words apart, a table's row as one line. Refuses what `parseHtml` refuses.
 */
export function readMarkdownBlocks(source: string): ImportResult<Block[]> {
  const tree = parseHtml(parserFor(source).render(withPlainNotes(withoutShortcodes(source))));
  return tree.ok ? imported(readBlocks(tree.value)) : tree;
}
