import { Zip } from 'fflate';
import { cellXml, columnLetters, styleOf, xmlText, type CellKind } from './cell-xml.ts';
import { sheetBeginning, sheetEnd, sheetFile, workbookParts } from './workbook-xml.ts';
import { ZippedPart } from './zipped-part.ts';

/** A column of a sheet: its name, what kind of thing stands in it, how wide it is in letters, and what that is. */
export interface SheetColumn<Row> {
  name: string;
  kind: CellKind;
  width: number;
  of: (row: Row) => string | number | null | undefined;
}

interface SheetKind<Row> {
  name: string;
  columns: readonly SheetColumn<Row>[];
}

/** As many rows as a sheet may have below its head. */
export const mostRows = 1_048_575;

interface WorkbookOptions {
  /** ISO 8601 in UTC. */
  at: string;
  /** For tests: when a sheet is full. */
  rowsPerSheet?: number;
}

interface OpenSheet {
  part: ZippedPart;
  rows: number;
  end: () => Promise<void>;
}

/**
 * A workbook (XLSX) that is written while it is sent. Of the sheet that is sent first nothing is kept; the others are
 * kept compressed until it is done, because an archive has one file after the other. A sheet that is full goes on in
 * another.
 */
export class Workbook {
  readonly #options: Required<WorkbookOptions>;
  readonly #archive: Zip;
  #out: Uint8Array[] = [];
  readonly #sheets: { name: string; file: string; kind: number; last: string }[] = [];
  #kinds = 0;
  readonly #waiting: ZippedPart[] = [];
  readonly #open = new Set<ZippedPart>();

  constructor({ at, rowsPerSheet = mostRows }: WorkbookOptions) {
    this.#options = { at, rowsPerSheet };
    this.#archive = new Zip((fault, piece) => {
      if (fault) throw fault;
      this.#out.push(piece);
    });
  }

  #part(name: string): ZippedPart {
    const part = new ZippedPart(name, this.#options.at);
    this.#open.add(part);
    return part;
  }

  /** A kind of sheet to which rows are added. What is `sent` first must be ended before another that is sent. */
  sheet<Row>({ name, columns }: SheetKind<Row>, sent: boolean) {
    const letters = columns.map((_, index) => columnLetters(index));
    const last = letters.at(-1) ?? 'A';
    let current: OpenSheet | null = null;
    let before = 0;
    const kind = this.#kinds;
    this.#kinds += 1;

    const opened = async (): Promise<OpenSheet> => {
      const full = before === 0 ? name : `${name} ${before + 1}`;
      before += 1;
      const file = sheetFile(this.#sheets.length + 1);
      const part = this.#part(file);
      const entry = { name: full, file, kind, last: '' };
      this.#sheets.push(entry);
      if (sent) part.putInto(this.#archive);
      else this.#waiting.push(part);
      const heads = columns.map(
        (column, index) =>
          `<c r="${letters[index]}1" s="${styleOf.header}" t="inlineStr"><is><t>${xmlText(column.name)}</t></is></c>`,
      );
      const widths = columns.map(({ width }) => width);
      await part.write(
        `${sheetBeginning(widths, kind === 0 && before === 1)}<row r="1">${heads.join('')}</row>`,
      );
      const sheet: OpenSheet = {
        part,
        rows: 0,
        end: async () => {
          entry.last = `${last}${sheet.rows + 1}`;
          await part.end(sheetEnd(entry.last));
          this.#open.delete(part);
        },
      };
      return sheet;
    };
    const rowXml = (row: Row, number: number) =>
      `<row r="${number}">${columns.map(({ kind, of }, index) => cellXml(`${letters[index] ?? ''}${number}`, of(row), kind)).join('')}</row>`;

    return {
      add: async (rows: readonly Row[]): Promise<void> => {
        for (let at = 0; at < rows.length;) {
          current ??= await opened();
          const some = rows.slice(at, at + this.#options.rowsPerSheet - current.rows);
          const from = current.rows + 2;
          await current.part.write(some.map((row, index) => rowXml(row, from + index)).join(''));
          current.rows += some.length;
          at += some.length;
          if (current.rows < this.#options.rowsPerSheet) continue;
          await current.end();
          current = null;
        }
      },
      /** Ends it; without rows it is there with its head. */
      end: async (): Promise<void> => {
        if (!current && before > 0) return;
        current ??= await opened();
        await current.end();
      },
    };
  }

  /** What can be sent now. */
  taken(): Uint8Array[] {
    const out = this.#out;
    this.#out = [];
    return out;
  }

  /** Ends it, once all its sheets are. */
  async end({ title, by }: { title: string; by: string }): Promise<void> {
    for (const part of this.#waiting) part.putInto(this.#archive);
    // Sheets of a kind stand together, in whatever order they were begun.
    const sheets = this.#sheets.toSorted((one, other) => one.kind - other.kind);
    const parts = workbookParts({ sheets, title, by, at: this.#options.at });
    for (const [name, text] of Object.entries(parts)) {
      const part = this.#part(name);
      part.putInto(this.#archive);
      await part.end(text);
    }
    this.#archive.end();
  }

  /** Lets go of what it holds, when nobody wants it any more. */
  close(): void {
    for (const part of this.#open) part.terminate();
  }
}
