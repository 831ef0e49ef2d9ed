import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Block, Part, Report } from '#lib/domain/report/document.ts';
import type { WayPicture } from '#lib/domain/report/picture.ts';
import { pictureSvg } from './picture-svg.ts';
import { mapTexts } from './map-texts.ts';
import { createRequire } from 'node:module';
import { coveredBy } from './font-coverage.ts';

const fontFiles = [
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  'noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  'noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf',
  'nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
  'nanum-gothic/700Bold/NanumGothic_700Bold.ttf',
  'chocolate-classical-sans/400Regular/ChocolateClassicalSans_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

/** The fonts of a PDF: Latin, Cyrillic and Greek, Arabic, Devanagari, Hangul, Han and Kana, and emoji in outline. */
function readFonts(): { blobs: Buffer[]; covers: (codePoint: number) => boolean } {
  const { resolve } = createRequire(import.meta.url);
  const blobs = fontFiles.map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`)));
  return { blobs, covers: coveredBy(blobs) };
}

/** What stands for a sign that no font has a letter for. */
const unknown = '□';
/** What is seen in nothing but what is beside it. */
const silent = /[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/u;
const longest = 24;
// Scripts without spaces break anywhere by themselves.
const longWord = new RegExp(
  `[[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]--[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}]]{${longest + 16},}`,
  'gv',
);
/** To be copied and searched for as it is; a line holds it. */
const hash = /^[0-9a-f]{64}[.,;:)]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A word's letters, each with its marks; of one with more marks than any script writes, the marks by themselves. */
function lettersOf(word: string): string[] {
  return Array.from(graphemes.segment(word), ({ segment }) => segment).flatMap((letter) =>
    letter.length > longest ? Array.from(letter) : [letter],
  );
}

/** Lets a word that is longer than a line break. */
function breakable(text: string): string {
  return text.replace(longWord, (word) => {
    if (hash.test(word)) return word;
    return lettersOf(word)
      .map((letter, index) => (index > 0 && index % longest === 0 ? `\u200B${letter}` : letter))
      .join('');
  });
}

/** A report whose words fit a page and whose signs the fonts have; and whether any had to be left out. */
function fitForPaper(
  report: Report,
  covers: (codePoint: number) => boolean,
): { report: Report; lacking: boolean } {
  let lacking = false;
  const shown = (sign: string) => {
    if (silent.test(sign) || covers(sign.codePointAt(0) ?? 0)) return sign;
    lacking = true;
    return unknown;
  };
  const fitted = mapTexts(report, (text) => breakable(Array.from(text, shown).join('')));
  return { report: fitted, lacking };
}

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

/** A PDF has no place for a longer address, which is printed all the same. */
const longestLink = 4_000;
const linkable = (key: string, value: unknown): unknown =>
  key === 'to' && typeof value === 'string' && value.length > longestLink ? null : value;

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
  compiler.mapShadow('/report.json', Buffer.from(JSON.stringify(data, linkable)));
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
