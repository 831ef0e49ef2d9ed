import type { BlockKind } from '#lib/domain/text/blocks.ts';
import { AlignmentType, BorderStyle, LevelFormat, type IPropertiesOptions } from 'docx';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';

const sans = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Malgun Gothic' };
const serif = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman', eastAsia: 'Batang' };
const quiet = '5D584E';

/** Of the page between its margins, in twentieths of a point. */
export const pageWidth = 9640;

/** Between two columns, and what each of them has, in twentieths of a point. */
export const betweenColumns = 480;
export const columnWidth = (pageWidth - betweenColumns) / 2;

/** Text and ground of each status. */
export const statusShades = {
  UNVERIFIED: { color: '7A4F07', fill: 'FDF1D7' },
  CONFIRMED: { color: '17643D', fill: 'E3F4EA' },
  DISPUTED: { color: '4B3A9B', fill: 'ECE8FB' },
  FALSE: { color: '9A2318', fill: 'FBE6E4' },
  UNVERIFIABLE: { color: '565147', fill: 'ECEAE4' },
  RETRACTED: { color: '1F557F', fill: 'E4EEF7' },
} as const satisfies Record<Confirmation, { color: string; fill: string }>;

const heading = (size: number, before: number, after: number) => ({
  run: { font: sans, size, bold: true, color: '1D1B17' },
  paragraph: { spacing: { before, after, line: 264, lineRule: 'auto' as const }, keepNext: true },
});

const based = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });

/** The styles of a report: a reader changes them in one place for the whole document. */
export const docxStyles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: sans, size: 19, color: '1D1B17' },
      paragraph: { spacing: { after: 100, line: 276, lineRule: 'auto' } },
    },
    title: { run: { font: serif, size: 40, bold: true }, paragraph: { spacing: { after: 200 } } },
    heading1: { ...heading(40, 0, 200), run: { font: serif, size: 40, bold: true, color: '1D1B17' } },
    heading2: heading(24, 260, 80),
    heading3: { ...heading(23, 80, 80), run: { font: serif, size: 23, bold: true, color: '1D1B17' } },
    hyperlink: { run: { color: '3A4A63', underline: {} } },
  },
  paragraphStyles: [
    {
      ...based('Passage', 'Passage'),
      run: { font: serif, size: 21 },
      paragraph: { spacing: { after: 120, line: 312, lineRule: 'auto' } },
    },
    {
      ...based('PassageHeadline', 'Passage: headline'),
      run: { font: serif, size: 30, bold: true },
      paragraph: { spacing: { after: 120, line: 288, lineRule: 'auto' } },
    },
    {
      ...based('PassageStandfirst', 'Passage: standfirst'),
      run: { font: serif, size: 24, color: quiet },
      paragraph: { spacing: { after: 120, line: 300, lineRule: 'auto' } },
    },
    {
      ...based('PassageSubhead', 'Passage: subhead'),
      run: { font: serif, size: 23, bold: true },
      paragraph: { keepNext: true, spacing: { before: 120, after: 80 } },
    },
    {
      ...based('PassageCaption', 'Passage: caption'),
      run: { font: serif, size: 19, color: quiet },
      paragraph: {
        indent: { start: 160 },
        spacing: { after: 120, line: 288, lineRule: 'auto' },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 6, color: 'E4DFD4' } },
      },
    },
    {
      ...based('Quote', 'Quote'),
      run: { font: serif, size: 20, italics: true, color: quiet },
      paragraph: {
        indent: { start: 160 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 6, color: 'E4DFD4' } },
      },
    },
    { ...based('Small', 'Small'), run: { size: 16, color: quiet } },
    {
      ...based('Cell', 'Cell'),
      run: { size: 17 },
      paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: 'auto' } },
    },
    { ...based('CellHead', 'Cell: head'), basedOn: 'Cell', run: { size: 16, color: quiet } },
    { ...based('Kind', 'Kind'), run: { size: 16, bold: true, color: quiet } },
    { ...based('Status', 'Status'), run: { size: 17, bold: true }, paragraph: { keepNext: true } },
    {
      ...based('Caution', 'Caution'),
      paragraph: {
        indent: { start: 120 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 6, color: 'B7791F' } },
      },
    },
  ],
  characterStyles: [
    { id: 'QuietWords', name: 'Quiet words', basedOn: 'DefaultParagraphFont', run: { color: quiet } },
    { id: 'Hash', name: 'Hash', basedOn: 'DefaultParagraphFont', run: { color: quiet, size: 15 } },
    {
      id: 'ClaimNumber',
      name: 'Claim number',
      basedOn: 'DefaultParagraphFont',
      run: { font: sans, bold: true, superScript: true },
    },
  ],
};

const indent = { start: 360, hanging: 300 };

/** Numbered lists, each from 1 on. */
export const docxNumbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: 'numbers',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent } },
        },
      ],
    },
    {
      reference: 'dots',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent } },
        },
      ],
    },
  ],
};

/** The style of a block of the article’s text. */
export const passageStyles = {
  HEADLINE: 'PassageHeadline',
  STANDFIRST: 'PassageStandfirst',
  SUBHEAD: 'PassageSubhead',
  PARAGRAPH: 'Passage',
  CAPTION: 'PassageCaption',
} as const satisfies Record<BlockKind, string>;
