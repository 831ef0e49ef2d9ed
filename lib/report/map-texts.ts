import type { Block, Line, Part, Report } from '#lib/domain/report/document.ts';

type Change = (text: string) => string;

function line<L extends Pick<Line, 'runs'>>(one: L, change: Change): L {
  return { ...one, runs: one.runs.map((run) => ({ ...run, text: change(run.text) })) };
}

function part(one: Part, change: Change): Part {
  switch (one.kind) {
    case 'heading':
      return { ...one, text: change(one.text) };
    case 'paragraph':
      return line(one, change);
    case 'note':
      return { ...line(one, change), title: change(one.title) };
    case 'list':
      return { ...one, items: one.items.map((item) => line(item, change)) };
    case 'facts':
      return { ...one, rows: one.rows.map((row) => line(row, change)) };
    case 'table': {
      const columns = one.columns.map((column) => ({ ...column, title: change(column.title) }));
      return { ...one, columns, rows: one.rows.map((row) => row.map((cell) => line(cell, change))) };
    }
    case 'passage':
      return { ...one, stretches: one.stretches.map((run) => ({ ...run, text: change(run.text) })) };
    case 'figure': {
      const { picture } = one;
      const boxes = picture.boxes.map((box) => ({
        ...box,
        label: change(box.label),
        remark: change(box.remark),
      }));
      return { ...one, picture: { ...picture, boxes } };
    }
  }
}

function block(one: Block, change: Change): Block {
  if (one.kind === 'claim') {
    const remarks = one.remarks.map((remark) => line(remark, change));
    return {
      ...one,
      statement: change(one.statement),
      remarks,
      parts: one.parts.map((inner) => part(inner, change)),
    };
  }
  if (one.kind !== 'beside') return part(one, change);
  return { ...one, columns: one.columns.map((column) => column.map((inner) => part(inner, change))) };
}

/** The same report with every text that is shown changed; addresses and names for those who don't see stay. */
export function mapTexts(report: Report, change: Change): Report {
  return { ...report, title: change(report.title), blocks: report.blocks.map((one) => block(one, change)) };
}
