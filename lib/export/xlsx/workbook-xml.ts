import { xmlText } from './cell-xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageOf = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const quoted = (text: string) => xmlText(text).replaceAll('"', '&quot;');

// In the order of `styleOf`: a number, the head of a column, text in one line and in several, a moment, a day, and text
// that looks like a formula.
const looks = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" horizontal="left"/></xf>',
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" horizontal="left"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
];

const styles = [
  `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>`,
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDE9DF"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${looks.length}">${looks.join('')}</cellXfs></styleSheet>`,
];

interface Workbook {
  /** Its sheets in their order, each with where it stands in the archive, and its last cell. */
  sheets: readonly { name: string; file: string; last: string }[];
  title: string;
  by: string;
  /** ISO 8601 in UTC. */
  at: string;
}

function filterName({ name, last }: Workbook['sheets'][number], index: number): string {
  const to = last.replace(/^[A-Z]+/, (letters) => `$${letters}$`);
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${name}'!$A$1:${to}</definedName>`;
}

/** All parts of a workbook beside its sheets, by their names in the archive (ECMA-376). */
export function workbookParts({ sheets, title, by, at }: Workbook): Record<string, string> {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const links = (inside: string) =>
    `<Relationships xmlns="${packageOf}/relationships">${inside}</Relationships>`;
  const texts = {
    '[Content_Types].xml': [
      `<Types xmlns="${packageOf}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      part('xl/workbook.xml', `${sheetType}.sheet.main+xml`),
      part('xl/styles.xml', `${sheetType}.styles+xml`),
      part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      ...sheets.map(({ file }) => part(file, `${sheetType}.worksheet+xml`)),
      '</Types>',
    ],
    '_rels/.rels': [
      links(
        link('rId1', `${office}/officeDocument`, 'xl/workbook.xml') +
          link('rId2', `${packageOf}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ),
    ],
    'docProps/core.xml': [
      `<cp:coreProperties xmlns:cp="${packageOf}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
      ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(by)}</dc:creator>`,
      `<dcterms:created xsi:type="dcterms:W3CDTF">${at.slice(0, 19)}Z</dcterms:created></cp:coreProperties>`,
    ],
    'xl/workbook.xml': [
      `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>`,
      ...sheets.map(
        ({ name }, index) => `<sheet name="${quoted(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
      ),
      // LibreOffice takes a filter only with this name, as Excel writes it.
      `</sheets><definedNames>${sheets.map(filterName).join('')}</definedNames></workbook>`,
    ],
    'xl/_rels/workbook.xml.rels': [
      links(
        sheets.map(({ file }, index) => link(`rId${index + 1}`, `${office}/worksheet`, `/${file}`)).join('') +
          link(`rId${sheets.length + 1}`, `${office}/styles`, '/xl/styles.xml'),
      ),
    ],
    'xl/styles.xml': styles,
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, pieces]) => [name, declaration + pieces.join('')]),
  );
}

/** Where the sheet with this number, from 1 on, stands in the archive. */
export function sheetFile(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** The beginning of a sheet up to its rows: the first row stays in view. */
export function sheetBeginning(widths: readonly number[], first: boolean): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView ${first ? 'tabSelected="1" ' : ''}workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

/** The end of a sheet after its rows: each column can be filtered down to the last cell, `F12`. */
export function sheetEnd(lastCell: string): string {
  return `</sheetData><autoFilter ref="A1:${lastCell}"/></worksheet>`;
}
