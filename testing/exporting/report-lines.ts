import type { Block, Report } from '#lib/domain/report/document.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

// Where things are drawn is the layout's, which has tests of its own.
function drawn(key: string, value: unknown): unknown {
  return key === 'picture' ? '…' : value;
}

function lines(block: Block): string[] {
  if (block.kind === 'claim') {
    const { parts, ...head } = block;
    return [JSON.stringify(head), ...parts.flatMap((part) => lines(part).map((line) => `  ${line}`))];
  }
  if (block.kind === 'beside') {
    return block.columns.flatMap((column) => ['beside', ...column.flatMap(lines).map((line) => `  ${line}`)]);
  }
  return [JSON.stringify(block, drawn)];
}

/** A report's tree, a line a block, to compare with what it was; ids, hashes and times, which differ, are left out. */
export function reportLines({ blocks, ...head }: Report): string {
  const all = [JSON.stringify(head), ...blocks.flatMap(lines)].join('\n');
  return `${all
    .replace(uuid, '<id>')
    .replace(/[0-9a-f]{64}/g, '<hash>')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z|\d{1,2} [A-Z][a-z]{2} 20\d\d, \d\d:\d\d UTC/g, '<time>')
    .replace(/entry \d+/g, 'entry <number>')}\n`;
}
