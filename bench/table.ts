import { aimOf } from './names.ts';
import type { Figure } from './figure.ts';

function amount(value: number, unit: string): string {
  return `${value.toLocaleString('en-GB')} ${unit}`.trim();
}

/** A figure, its aim, what was measured, whether the aim is met, and how often it was tried. */
function cells({ name, value, unit, n }: Figure): string[] {
  const aim = aimOf(name);
  const measured = amount(value, unit);
  if (aim === undefined) return [name, '', measured, '', String(n)];
  const met = aim.bound === 'most' ? value <= aim.value : value >= aim.value;
  const sign = aim.bound === 'most' ? '≤' : '≥';
  return [name, `${sign} ${amount(aim.value, unit)}`, measured, met ? 'met' : 'not met', String(n)];
}

const heading = ['Figure', 'Aim', 'Measured', 'Aim met', 'Tries'];

function rows(figures: readonly Figure[]): string[][] {
  return [heading, ...figures.map(cells)];
}

/** Lines of cells, each column as wide as its widest. */
export function aligned(lines: readonly string[][], between: string): string[] {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines.map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(between));
}

/** The figures as columns of text. */
export function textTable(figures: readonly Figure[]): string {
  return aligned(rows(figures), '  ')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The figures as a table in Markdown. */
export function markdownTable(figures: readonly Figure[]): string {
  const [head = [], ...body] = rows(figures).map((line) => `| ${line.join(' | ')} |`);
  return [head, `|${heading.map(() => ' --- |').join('')}`, ...body].join('\n');
}
