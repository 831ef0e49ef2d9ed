import { blockKindWord, blocks } from '#lib/domain/text/blocks.ts';
import { importNoticeWords, replacedWords, type ImportedArticle } from '#lib/import/imported-article.ts';

const LONGEST = 160;

const fields = [
  ['Headline', 'headline'],
  ['Byline', 'byline'],
  ['Publisher', 'publisher'],
  ['Address', 'address'],
  ['Published', 'publishedOn'],
  ['Language', 'language'],
] as const;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** What became of a file, in lines: what was recognised in it (or given instead), left out of it and noticed. */
export function importReport(
  article: ImportedArticle,
  given: Partial<Record<(typeof fields)[number][1], string>>,
): string[] {
  const { dropped, notices, replaced, text } = article;
  const parts = blocks(text, article.kinds);
  const paragraphs = parts.length;
  const named = parts.filter(({ kind }) => kind !== 'PARAGRAPH');
  const recognised = fields.map(([label, key]) => {
    const own = given[key];
    const value = own === undefined ? (article[key] ?? 'not recognised') : `${own} (given)`;
    return `  ${`${label}:`.padEnd(11)}${value}`;
  });
  return [
    'Recognised:',
    ...recognised,
    `  ${'Text:'.padEnd(11)}${paragraphs.toLocaleString('en')} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}, “${shortened(text.split('\n\n')[0] ?? '')}”`,
    ...named.map(({ kind, text: part }) => `  ${`${blockKindWord(kind)}:`.padEnd(11)}${shortened(part)}`),
    dropped.length === 0 ? 'Left out: nothing.' : `Left out (${String(dropped.length)}):`,
    ...dropped.map(({ what, text: part }) => `  ${what}: ${shortened(part)}`),
    notices.length === 0 ? 'Noticed: nothing.' : 'Noticed:',
    ...notices.map((notice) => `  ${importNoticeWords(notice)}`),
    ...replaced.map((run) => `  ${replacedWords(run)}`),
  ];
}
