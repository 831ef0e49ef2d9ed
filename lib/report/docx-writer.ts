import {
  BorderStyle,
  Bookmark,
  ColumnBreak,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  ExternalHyperlink,
  InternalHyperlink,
  type ICommentOptions,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { Block, ClaimBlock, ClaimNumber, Part, Line, Run } from '#lib/domain/report/document.ts';
import { blockKindWord } from '#lib/domain/text/blocks.ts';
import { columnWidth, pageWidth, passageStyles, statusShades } from './docx-look.ts';
import { docxPicture } from './docx-picture.ts';
import { textDirection } from '#lib/domain/text/direction.ts';

const styles = { plain: null, strong: null, quiet: 'QuietWords', code: 'Hash' } as const;

/** Words as a run, set from right to left where they are. */
export function words(text: string, more: object = {}): TextRun {
  return new TextRun({ text, rightToLeft: textDirection(text) === 'rtl', ...more });
}

/** Something that leads to a claim of the report, or to the web. */
function leading(to: string, children: TextRun[]): ParagraphChild {
  return to.startsWith('#')
    ? new InternalHyperlink({ anchor: to.slice(1), children })
    : new ExternalHyperlink({ link: to, children });
}

function runOf({ text, look, to }: Run): ParagraphChild {
  const style = to === null ? styles[look] : 'Hyperlink';
  const run = words(text, { bold: look === 'strong', ...(style !== null && { style }) });
  return to === null ? run : leading(to, [run]);
}

/** A line as a paragraph of a style. */
function paragraphOf(line: Line, more: Omit<IParagraphOptions, 'children' | 'text'> = {}): Paragraph {
  return new Paragraph({ ...more, bidirectional: line.dir === 'rtl', children: line.runs.map(runOf) });
}

function headingOf(
  { level, text }: Extract<Part, { kind: 'heading' }>,
  more: Pick<IParagraphOptions, 'spacing'> = {},
  before: readonly ParagraphChild[] = [],
): Paragraph {
  return new Paragraph({ ...more, heading: levels[level], children: [...before, new TextRun(text)] });
}

type Placed = Paragraph | Table;
type Passage = Extract<Part, { kind: 'passage' }>;

const levels = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

function table(widths: readonly [number, number], rows: (readonly [Paragraph[], Paragraph[]])[]): Table {
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    borders: noBorders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (children, index) =>
              new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  });
}

/** Things of one kind, a row each, under names that each page repeats. */
function rowsOf({ columns, rows }: Extract<Part, { kind: 'table' }>, space: number): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((share / whole) * space));
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'E4DFD4' } as const;
  const cells = (paragraphs: readonly Paragraph[]) =>
    paragraphs.map(
      (paragraph, index) =>
        new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children: [paragraph] }),
    );
  const titles = columns.map(({ title }) => new Paragraph({ style: 'CellHead', children: [words(title)] }));
  return new Table({
    width: { size: space, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 70, right: 70 },
    borders: { ...noBorders, bottom: line, insideHorizontal: line },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(titles) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: cells(row.map((cell) => paragraphOf(cell, { style: 'Cell' }))),
          }),
      ),
    ],
  });
}

function numberRun({ number, confirmation }: ClaimNumber): TextRun {
  const { color, fill } = statusShades[confirmation];
  return words(` ${number} `, { bold: true, size: 15, color, shading: { type: 'clear', fill } });
}

/** The article's text, the numbers of the claims that begin in each paragraph beside it. */
function passages(parts: readonly Passage[]): Table {
  return table(
    [pageWidth - 1200, 1200],
    parts.map(({ block, dir, stretches, begins }) => [
      [
        new Paragraph({
          style: passageStyles[block],
          bidirectional: dir === 'rtl',
          children: [
            ...(block === 'CAPTION' ? [words(`${blockKindWord(block)}: `, { bold: true })] : []),
            ...stretches.flatMap(({ text, marked, ends }) => [
              words(text, marked ? { shading: { type: 'clear', fill: 'F3EDDD' } } : {}),
              ...ends.map(({ number, to }) =>
                leading(to, [new TextRun({ text: String(number), style: 'ClaimNumber' })]),
              ),
            ]),
          ],
        }),
      ],
      [
        new Paragraph({
          children: begins.flatMap((number) => [leading(number.to, [numberRun(number)]), new TextRun(' ')]),
        }),
      ],
    ]),
  );
}

/** What stands one after the other on the page's whole width, or in columns beside each other. */
export interface Stretch {
  columns: number;
  placed: Placed[];
}

/**
 * Parts columns from what stands before and after them. It holds a space: without one LibreOffice takes a table that ends
 * columns for what follows.
 */
const parting = (after: number) =>
  new Paragraph({
    spacing: { before: 0, after, line: 20, lineRule: 'exact' },
    children: [new TextRun({ text: '\u00A0', size: 2 })],
  });

/** Writes parts one after the other; numbered lists begin anew each, and what is open of a claim is a comment at it. */
export class Writer {
  readonly #date: Date;
  readonly comments: ICommentOptions[] = [];
  #lists = 0;

  constructor(date: Date) {
    this.#date = date;
  }

  part(part: Part, space = pageWidth): Placed[] {
    switch (part.kind) {
      case 'heading':
        return [headingOf(part)];
      case 'paragraph': {
        const style = { plain: 'Normal', quote: 'Quote', small: 'Small' }[part.look];
        return [paragraphOf(part, { style, spacing: { before: 60 } })];
      }
      case 'list': {
        this.#lists += 1;
        const numbering = { reference: part.ordered ? 'numbers' : 'dots', level: 0, instance: this.#lists };
        return part.items.map((item) => paragraphOf(item, { numbering }));
      }
      case 'facts':
        return [
          table(
            [1500, space - 1500],
            part.rows.map((row) => [
              [new Paragraph({ children: [new TextRun({ text: row.term, style: 'QuietWords' })] })],
              [paragraphOf(row)],
            ]),
          ),
        ];
      case 'table':
        return [rowsOf(part, space)];
      case 'note':
        return [
          new Paragraph({ style: 'Caution', keepNext: true, children: [words(part.title, { bold: true })] }),
          paragraphOf(part, { style: 'Caution' }),
        ];
      case 'figure':
        return [docxPicture(part.picture, part.name)];
      case 'passage':
        return [passages([part])];
    }
  }

  /** A stretch with comments on it, one each. */
  #commented(child: ParagraphChild, remarks: readonly Line[]): ParagraphChild[] {
    const ids = remarks.map((remark) => {
      const id = this.comments.length;
      const author = { author: 'Corroborate', initials: 'C', date: this.#date };
      this.comments.push({ id, ...author, children: [paragraphOf(remark)] });
      return id;
    });
    return [
      ...ids.map((id) => new CommentRangeStart(id)),
      child,
      ...ids.flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ]),
    ];
  }

  #claim({ id, number, statement, dir, confirmation, status, remarks, parts }: ClaimBlock): Placed[] {
    const { color, fill } = statusShades[confirmation];
    const title = words(`${number}. ${statement}`, { rightToLeft: dir === 'rtl' });
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_3,
        bidirectional: dir === 'rtl',
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 8, color: 'E4DFD4' } },
        spacing: { before: 280 },
        children: this.#commented(new Bookmark({ id, children: [title] }), remarks),
      }),
      new Paragraph({
        style: 'Status',
        children: [new TextRun({ text: ` ${status} `, color, shading: { type: 'clear', fill } })],
      }),
      ...parts.flatMap((part) => this.part(part)),
    ];
  }

  /**
   * What begins a report and its blocks, in stretches. What stands side by side is in columns of the page's own, not of a
   * table: it is read one after the other, and as easy to edit as the rest.
   */
  stretches(head: readonly Placed[], blocks: readonly Block[]): Stretch[] {
    const text = blocks.filter((block) => block.kind === 'passage');
    const stretches: Stretch[] = [{ columns: 1, placed: [...head] }];
    for (const block of blocks) {
      if (block.kind === 'beside') {
        stretches.at(-1)?.placed.push(parting(120));
        stretches.push(
          {
            columns: block.columns.length,
            placed: [...block.columns.flatMap((column, at) => this.#column(column, at)), parting(0)],
          },
          { columns: 1, placed: [] },
        );
      } else {
        stretches.at(-1)?.placed.push(...this.#single(block, text));
      }
    }
    return stretches.filter(({ placed }) => placed.length > 0);
  }

  /** The parts of a column; the heading that begins it leads to it, and has nothing above it in any of them. */
  #column(parts: readonly Part[], at: number): Placed[] {
    return parts.flatMap((part, index) =>
      index === 0 && part.kind === 'heading'
        ? [headingOf(part, { spacing: { before: 0 } }, at > 0 ? [new ColumnBreak()] : [])]
        : this.part(part, columnWidth),
    );
  }

  #single(block: Exclude<Block, { kind: 'beside' }>, text: readonly Passage[]): Placed[] {
    if (block.kind === 'claim') return this.#claim(block);
    if (block.kind !== 'passage') return this.part(block);
    return block === text[0] ? [passages(text)] : [];
  }
}
