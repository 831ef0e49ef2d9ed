import type { BlockKind } from '#lib/domain/text/blocks.ts';
import type { Block, Line, Report, Run } from '#lib/domain/report/document.ts';

// Everything that Markdown (CommonMark, and tables, strikes, formulas, mentions and bare addresses of GitHub's) could take
// for markup.
const markup = /[\\`*_{}[\]()<>#+\-.!|~&$@]|:(?=\/\/)/g;

function escaped(text: string): string {
  return text.replace(markup, (sign) => `\\${sign}`);
}

function address(to: string): string {
  return to.replace(/[<>\s]/g, (sign) => encodeURIComponent(sign));
}

function written({ text, look, to }: Run): string {
  const words = look === 'code' ? `\`${text.replaceAll('`', 'ˋ')}\`` : escaped(text);
  // A sign of emphasis beside a space is none.
  const strong = look === 'strong' && words.trim() !== '' ? `**${words.trim()}**` : words;
  return to === null ? strong : `[${strong.trim()}](<${address(to)}>)`;
}

/** The text has no headings of its own here, which would stand among those of the report. */
const blockMarks = {
  HEADLINE: 'Headline: ',
  STANDFIRST: 'Standfirst: ',
  SUBHEAD: 'Subhead: ',
  PARAGRAPH: '',
  CAPTION: 'Caption: ',
} as const satisfies Record<BlockKind, string>;

function lineOf({ runs }: Pick<Line, 'runs'>): string {
  return runs.map(written).join('').trim();
}

const listed = (items: readonly Line[], ordered: boolean): string =>
  items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${lineOf(item)}`).join('\n');

function blockOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${escaped(block.text)}`];
    case 'paragraph':
      return [block.look === 'quote' ? `> ${lineOf(block)}` : lineOf(block)];
    case 'list':
      return [listed(block.items, block.ordered)];
    case 'facts':
      return [block.rows.map((row) => `- **${escaped(row.term)}:** ${lineOf(row)}`).join('\n')];
    case 'table':
      return [
        [
          `| ${block.columns.map(({ title }) => escaped(title)).join(' | ')} |`,
          `|${' --- |'.repeat(block.columns.length)}`,
          ...block.rows.map((row) => `| ${row.map(lineOf).join(' | ')} |`),
        ].join('\n'),
      ];
    case 'note':
      return [`> **${escaped(block.title)}**  \n> ${lineOf(block)}`];
    case 'figure':
      // Its stops and ways are the list that follows.
      return [];
    case 'passage':
      return [
        blockMarks[block.block] +
          block.stretches
            .map(
              ({ text, ends }) =>
                escaped(text) + ends.map(({ number, to }) => `[\\[${number}\\]](${to})`).join(''),
            )
            .join(''),
      ];
    case 'claim':
      return [
        `<a id="${block.id}"></a>`,
        `### ${block.number}\\. ${escaped(block.statement)}`,
        ...block.parts.flatMap(blockOf),
      ];
    case 'beside':
      return block.columns.flatMap((column) => column.flatMap(blockOf));
  }
}

/** A report as Markdown (CommonMark), in pieces. */
export function* markdown(report: Report): Generator<string> {
  yield `# ${escaped(report.title)}\n\n**${escaped(report.kind)}** · ${escaped(report.caution)}`;
  for (const block of report.blocks) {
    for (const part of blockOf(block)) if (part !== '') yield `\n\n${part}`;
  }
  yield `\n\n---\n\n${escaped(report.foot)}\n`;
}
