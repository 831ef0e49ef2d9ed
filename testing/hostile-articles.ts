import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';

const size = MAX_ARTICLE_BYTES - 1;

function filled(unit: string, before = '', after = ''): string {
  const room = size - Buffer.byteLength(before) - Buffer.byteLength(after);
  return `${before}${unit.repeat(Math.floor(room / Buffer.byteLength(unit)))}${after}`;
}

const numbered = (count: number, name: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => name(n));
const fences = numbered(2200, (n) => '`'.repeat(n + 1)).join(' ');
const attributes = numbered(600_000, (n) => `a${n.toString(36)}`).join(' ');

export interface HostileArticle {
  what: string;
  /** None for what is pasted. */
  fileName?: string;
  content: () => Uint8Array;
}

function file(what: string, fileName: string, text: () => string): HostileArticle {
  return { what, fileName, content: () => Buffer.from(text()) };
}

function paste(what: string, text: () => string): HostileArticle {
  return { what, content: () => Buffer.from(text()) };
}

/** Just under the largest article in each format, made to take as much memory or time as it can. */
export const hostileArticles: readonly HostileArticle[] = [
  file('line breaks alone', 'a.html', () => filled('<br>')),
  file('paragraphs that never close', 'a.html', () => filled('<p>x')),
  file('markup without a bottom', 'a.html', () => filled('<div>')),
  file('markup as deep as is taken, over and over', 'a.html', () =>
    filled(`${'<div class="share">'.repeat(390)}x${'</div>'.repeat(390)}`),
  ),
  file('half a million attributes', 'a.html', () => `<p ${attributes}>x`.slice(0, size)),
  file('one attribute of 5 MB', 'a.html', () => filled('a', '<p class="', '">x')),
  file('entities alone', 'a.html', () => filled('&NotEqualTilde;', '<p>')),
  file('a table of entities', 'a.html', () => filled('<!ENTITY a "&a;&a;">', '<!DOCTYPE x [')),
  file('comments that never close', 'a.html', () => filled('<!--')),
  file('scripts of linked data', 'a.html', () =>
    filled('<script type="application/ld+json">[[[1]]]</script>'),
  ),
  file('empty paragraphs in Markdown', 'a.md', () => filled('a\n\n')),
  file('front matter of 5 MB', 'a.md', () => filled('a: &b [*b]\n', '---\n', '\n---\nText')),
  file('quotes in quotes', 'a.md', () => filled('> ')),
  file('lists in lists', 'a.md', () => filled('- ')),
  file('emphasis that never closes', 'a.md', () => filled('*a **b ')),
  file('links that never close', 'a.md', () => filled('[a](')),
  file('code fences of every length', 'a.md', () => fences),
  file('a table of a million rows', 'a.md', () => filled('|a|\n', '|a|\n|-|\n')),
  file('one line of 5 MB', 'a.txt', () => filled('word ')),
  {
    what: 'UTF-16',
    fileName: 'a.txt',
    content: () => Buffer.from(`\uFEFF${'a\n\n'.repeat(800_000)}`, 'utf16le'),
  },
  {
    what: 'bytes of no encoding',
    fileName: 'a.txt',
    content: () => Buffer.from(filled('\u00ff').slice(1), 'latin1'),
  },
  paste('empty paragraphs', () => filled('a\n\n')),
  paste('halves of characters', () => filled('\u0000\ud800')),
  paste('marks on one letter', () => filled('\u0301\u0323', 'a')),
  paste('joiners', () => filled('👩\u200d')),
  paste('wrapped lines', () => filled('Some line of words that is wrapped here and goes on with\n')),
];
