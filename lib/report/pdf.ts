import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, Part, Report } from '#lib/domain/report/document.ts';
import type { WayPicture } from '#lib/domain/report/picture.ts';
import { fitForPaper } from './fit-for-paper.ts';
import { readFonts } from './fonts.ts';
import { pictureSvg } from './picture-svg.ts';

const look = readFileSync(join(import.meta.dirname, 'checked-copy.typ'), 'utf8');
const fonts = readFonts();
// An empty place: what is not given by name below is not there.
const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: fonts.blobs }] });

const lackingWords =
  'Signs that the fonts of this file have no letters for are shown as □. The HTML and the Word file of this report have them.';

function withLackingNote({ blocks, ...report }: Report): Report {
  const runs = [{ text: lackingWords, look: 'plain' as const, to: null }];
  return { ...report, blocks: [...blocks, { kind: 'paragraph', look: 'small', dir: 'ltr', runs }] };
}

/** The report with its pictures taken out of it, each known by its number. */
function withoutPictures(report: Report): { data: unknown; pictures: WayPicture[] } {
  const pictures: WayPicture[] = [];
  const part = (one: Part | Block): unknown => {
    if (one.kind === 'claim') return { ...one, parts: one.parts.map(part) };
    return one.kind === 'figure' ? { ...one, number: pictures.push(one.picture) - 1 } : one;
  };
  return { data: { ...report, blocks: report.blocks.map(part) }, pictures };
}

/** By the rules of PDF/UA-1; where a text breaks one, as a sign without a shape does, tagged all the same. */
function accessible(document: NodeTypstDocument): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(document, {});
  }
}

/**
 * A report as PDF: tagged, by the rules of PDF/UA-1, with bookmarks, links and its fonts. Texts go in as data, so that
 * none can be markup.
 */
export function pdf(report: Report): Buffer {
  const { report: fitted, lacking } = fitForPaper(report, fonts.covers);
  const { data, pictures } = withoutPictures(lacking ? withLackingNote(fitted) : fitted);
  compiler.mapShadow('/report.json', Buffer.from(JSON.stringify(data)));
  for (const [number, picture] of pictures.entries()) {
    compiler.mapShadow(`/picture-${number}.svg`, Buffer.from(pictureSvg(picture)));
  }
  try {
    const compiled = compiler.compile({ mainFileContent: look });
    const document = compiled.result;
    if (!document) throw new Error(`Typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
    return accessible(document);
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}
