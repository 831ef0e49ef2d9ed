import {
  BorderStyle,
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
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
import type { Block, ClaimBlock, ClaimNumber, Part, Report, Line, Run } from '#lib/domain/report/document.ts';
import { blockKindWord } from '#lib/domain/text/blocks.ts';
import { docxNumbering, docxStyles, passageStyles, pageWidth, statusShades } from './docx-look.ts';
import { docxPicture } from './docx-picture.ts';
import { textDirection } from '#lib/domain/text/direction.ts';

const styles = { plain: null, strong: null, quiet: 'QuietWords', code: 'Hash' } as const;

/** Words as a run, set from right to left where they are. */
function words(text: string, more: object = {}): TextRun {
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
    width: { size: pageWidth, type: WidthType.DXA },
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
function rowsOf({ columns, rows }: Extract<Part, { kind: 'table' }>): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((share / whole) * pageWidth));
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'E4DFD4' } as const;
  const cells = (paragraphs: readonly Paragraph[]) =>
    paragraphs.map(
      (paragraph, index) =>
        new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children: [paragraph] }),
    );
  const titles = columns.map(({ title }) => new Paragraph({ style: 'Small', children: [words(title)] }));
  return new Table({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: widths,
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

/** Writes parts one after the other; numbered lists begin anew each, and what is open of a claim is a comment at it. */
class Writer {
  readonly #date: Date;
  readonly comments: ICommentOptions[] = [];
  #lists = 0;

  constructor(date: Date) {
    this.#date = date;
  }

  part(part: Part): Placed[] {
    switch (part.kind) {
      case 'heading':
        return [new Paragraph({ heading: levels[part.level], text: part.text })];
      case 'paragraph': {
        const style = { plain: 'Normal', quote: 'Quote', small: 'Small' }[part.look];
        return [paragraphOf(part, { style })];
      }
      case 'list': {
        this.#lists += 1;
        const numbering = { reference: part.ordered ? 'numbers' : 'dots', level: 0, instance: this.#lists };
        return part.items.map((item) => paragraphOf(item, { numbering }));
      }
      case 'facts':
        return [
          table(
            [1500, pageWidth - 1500],
            part.rows.map((row) => [
              [new Paragraph({ children: [new TextRun({ text: row.term, style: 'QuietWords' })] })],
              [paragraphOf(row)],
            ]),
          ),
        ];
      case 'table':
        return [rowsOf(part)];
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

  blocks(blocks: readonly Block[]): Placed[] {
    const text = blocks.filter((block) => block.kind === 'passage');
    return blocks.flatMap((block) => {
      if (block.kind === 'claim') return this.#claim(block);
      // Read one after the other: a table of prose is hard to edit, and to listen to.
      if (block.kind === 'beside') return block.columns.flat().flatMap((part) => this.part(part));
      if (block.kind !== 'passage') return this.part(block);
      return block === text[0] ? [passages(text)] : [];
    });
  }
}

function footer({ foot }: Report): Footer {
  const page = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Small',
        children: [new TextRun(`${foot} · `), new TextRun({ children: page })],
      }),
    ],
  });
}

/** A report as a Word document, with styles, headings and links within it. */
export function docx(report: Report): Promise<Buffer> {
  const { title, dir, kind, caution, madeAt, blocks } = report;
  const writer = new Writer(new Date(madeAt));
  const placed = writer.blocks(blocks);
  const made = new Document({
    title,
    subject: kind,
    creator: 'Corroborate',
    lastModifiedBy: 'Corroborate',
    styles: docxStyles,
    numbering: docxNumbering,
    ...(writer.comments.length > 0 && { comments: { children: writer.comments } }),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1020, bottom: 1130, left: 1133, right: 1133 },
          },
        },
        footers: { default: footer(report) },
        children: [
          new Paragraph({ style: 'Kind', children: [new TextRun(`${kind} · ${caution}`)] }),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            bidirectional: dir === 'rtl',
            children: [words(title)],
          }),
          ...placed,
        ],
      },
    ],
  });
  return Packer.toBuffer(made);
}
