import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, SectionType, TextRun } from 'docx';
import type { Report } from '#lib/domain/report/document.ts';
import { betweenColumns, docxNumbering, docxStyles } from './docx-look.ts';
import { words, Writer } from './docx-writer.ts';

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

const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1020, bottom: 1130, left: 1133, right: 1133 },
};

/** A report as a Word document, with styles, headings and links within it. */
export function docx(report: Report): Promise<Buffer> {
  const { title, dir, kind, caution, madeAt, blocks } = report;
  const writer = new Writer(new Date(madeAt));
  const head = [
    new Paragraph({ style: 'Kind', children: [new TextRun(`${kind} · ${caution}`)] }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      bidirectional: dir === 'rtl',
      children: [words(title)],
    }),
  ];
  const stretches = writer.stretches(head, blocks);
  const made = new Document({
    title,
    subject: kind,
    creator: 'Corroborate',
    lastModifiedBy: 'Corroborate',
    styles: docxStyles,
    numbering: docxNumbering,
    ...(writer.comments.length > 0 && { comments: { children: writer.comments } }),
    sections: stretches.map(({ columns, placed }, at) => ({
      properties: {
        page,
        type: at === 0 ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
        ...(columns > 1 && { column: { count: columns, space: betweenColumns } }),
      },
      // Those that follow have the first one's.
      ...(at === 0 && { footers: { default: footer(report) } }),
      children: placed,
    })),
  });
  return Packer.toBuffer(made);
}
