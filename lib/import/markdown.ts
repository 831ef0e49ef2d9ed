import MarkdownIt, { type MarkdownIt as MarkdownParser, type Token } from 'markdown-it';
import { parseHtml } from './html-tree.ts';
import { readBlocks } from './html-text.ts';
import type { Block } from './imported-article.ts';

const options = { html: true, linkify: false, typographer: false };
/** Deep enough for any real markup; the parser's time grows with it on brackets that never close. */
const NESTING = 20;
/** More brackets than this are no links of an article, and looking for their ends would take seconds. */
const MOST_BRACKETS = 10_000;

const markdown = new MarkdownIt({ ...options, maxNesting: NESTING });
const markdownWithoutLinks = new MarkdownIt({ ...options, maxNesting: NESTING });
markdownWithoutLinks.inline.ruler.disable(['link', 'image']);

function parserFor(source: string): MarkdownParser {
  const brackets = source.match(/\[/gu)?.length ?? 0;
  return brackets > MOST_BRACKETS ? markdownWithoutLinks : markdown;
}

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => {
      if (type === 'softbreak' || type === 'hardbreak') return ' ';
      return type === 'text' || type === 'text_special' || type === 'code_inline' ? content : '';
    })
    .join('');
}

function inlineBlocks(tokens: readonly Token[]): Block[] {
  const pictures = tokens.filter(({ type }) => type === 'image').map(({ content }) => content);
  return [
    { text: inlineText(tokens) },
    ...pictures.map((text) => ({ text, what: 'photo caption' as const })),
  ];
}

function htmlBlocks(source: string): Block[] {
  const tree = parseHtml(source);
  return tree.ok ? readBlocks(tree.value) : [];
}

/** The paragraphs of a Markdown text, in order: links as their words, markup gone, a table's row as one line. */
export function readMarkdownBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  let row: string[] | null = null;
  for (const token of parserFor(source).parse(source, {})) {
    if (token.type === 'tr_open') row = [];
    else if (token.type === 'tr_close') {
      blocks.push({ text: (row ?? []).join(' ') });
      row = null;
    } else if (token.type === 'inline') {
      const children = token.children ?? [];
      if (row) row.push(inlineText(children));
      else blocks.push(...inlineBlocks(children));
    } else if (token.type === 'html_block') blocks.push(...htmlBlocks(token.content));
    else if (token.type === 'fence' || token.type === 'code_block') {
      blocks.push(...token.content.split('\n').map((text) => ({ text })));
    }
  }
  return blocks;
}
