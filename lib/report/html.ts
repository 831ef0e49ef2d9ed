import { createHash } from 'node:crypto';
import type { Block, ClaimBlock, ClaimNumber, Line, Part, Report, Run } from '#lib/domain/report/document.ts';
import { blockKindWord } from '#lib/domain/text/blocks.ts';
import { escapeMarkup as safe } from './escape-markup.ts';
import { htmlLook } from './html-look.ts';
import { pictureSvg } from './picture-svg.ts';

const tags = { plain: '', strong: 'strong', quiet: 'small', code: 'code' } as const;

function runOf({ text, look, to }: Run): string {
  const tag = tags[look];
  const words = tag === '' ? safe(text) : `<${tag}>${safe(text)}</${tag}>`;
  return to === null ? words : `<a href="${safe(to)}">${words}</a>`;
}

const inside = ({ runs }: Pick<Line, 'runs'>) => runs.map(runOf).join('');

function items(lines: readonly Line[], tag: 'ol' | 'ul'): string {
  return `<${tag}>${lines.map((line) => `<li dir="${line.dir}">${inside(line)}</li>`).join('')}</${tag}>`;
}

function numberLink({ number, to, confirmation }: ClaimNumber): string {
  return `<a class="n ${confirmation.toLowerCase()}" href="${to}">${number}</a>`;
}

function passage({ block, dir, language, stretches, begins }: Extract<Part, { kind: 'passage' }>): string {
  const lang = language === '' ? '' : ` lang="${safe(language)}"`;
  const text = stretches.map(({ text: words, marked, ends }) => {
    const after = ends.map(({ number, to }) => `<sup><a href="${to}">${number}</a></sup>`).join('');
    return (marked ? `<mark>${safe(words)}</mark>` : safe(words)) + after;
  });
  const called = block === 'CAPTION' ? `<span class="called" lang="en">${blockKindWord(block)}</span> ` : '';
  const look = block === 'PARAGRAPH' ? '' : ` class="${block.toLowerCase()}"`;
  return `<div class="passage"><p${look} dir="${dir}"${lang}>${called}${text.join('')}</p><aside>${begins.map(numberLink).join('')}</aside></div>`;
}

function tableOf({ columns, rows }: Extract<Part, { kind: 'table' }>): string {
  const head = columns.map(({ title }) => `<th scope="col">${safe(title)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((cell) => `<td dir="${cell.dir}">${inside(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function partOf(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}>${safe(part.text)}</h${part.level}>`;
    case 'paragraph': {
      const tag = part.look === 'quote' ? 'blockquote' : 'p';
      return `<${tag} dir="${part.dir}"${part.look === 'small' ? ' class="small"' : ''}>${inside(part)}</${tag}>`;
    }
    case 'list':
      return items(part.items, part.ordered ? 'ol' : 'ul');
    case 'facts':
      return `<dl>${part.rows.map((row) => `<dt>${safe(row.term)}</dt><dd>${inside(row)}</dd>`).join('')}</dl>`;
    case 'table':
      return tableOf(part);
    case 'note':
      return `<div class="note"><strong>${safe(part.title)}</strong><p dir="auto">${inside(part)}</p></div>`;
    case 'figure':
      return `<figure role="img" aria-label="${safe(part.name)}">${pictureSvg(part.picture)}</figure>`;
    case 'passage':
      return passage(part);
  }
}

function claimOf({ id, number, statement, dir, confirmation, status, parts }: ClaimBlock): string {
  return [
    `<section class="claim" id="${id}"><div class="at">${number}</div><div class="what">`,
    `<span class="status ${confirmation.toLowerCase()}">${safe(status)}</span>`,
    `<h3 dir="${dir}">${safe(statement)}</h3>${parts.map(partOf).join('')}</div></section>`,
  ].join('');
}

function blockOf(block: Block): string {
  if (block.kind === 'claim') return claimOf(block);
  if (block.kind !== 'beside') return partOf(block);
  return `<div class="beside">${block.columns.map((column) => `<div>${column.map(partOf).join('')}</div>`).join('')}</div>`;
}

// The page allows itself its one style and nothing else, wherever it is opened from.
const styleHash = createHash('sha256').update(htmlLook).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** A report as one HTML file that needs nothing else, runs nothing and prints well; in pieces. */
export function* html(report: Report): Generator<string> {
  yield [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${safe(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<meta name="referrer" content="no-referrer"><title>${safe(report.title)}</title><style>${htmlLook}</style></head><body><main>`,
    `<header><p class="kind"><span>${safe(report.kind)}</span><span>${safe(report.caution)}</span></p>`,
    `<h1 dir="${report.dir}">${safe(report.title)}</h1></header>`,
    '',
  ].join('\n');
  for (const block of report.blocks) yield `${blockOf(block)}\n`;
  yield `<footer>${safe(report.foot)}</footer></main></body></html>\n`;
}
