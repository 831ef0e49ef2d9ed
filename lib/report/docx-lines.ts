import {
  ExternalHyperlink,
  InternalHyperlink,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { Line, Run } from '#lib/domain/report/document.ts';
import { textDirection } from '#lib/domain/text/direction.ts';

const styles = { plain: null, strong: null, quiet: 'QuietWords', code: 'Hash' } as const;

/** Words as a run, set from right to left where they are. */
export function words(text: string, more: object = {}): TextRun {
  return new TextRun({ text, rightToLeft: textDirection(text) === 'rtl', ...more });
}

/** Something that leads to a claim of the report, or to the web. */
export function leading(to: string, children: TextRun[]): ParagraphChild {
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
export function paragraphOf(line: Line, more: Omit<IParagraphOptions, 'children' | 'text'> = {}): Paragraph {
  return new Paragraph({ ...more, bidirectional: line.dir === 'rtl', children: line.runs.map(runOf) });
}
