import { analyse } from 'chardet';
import { formatOf, otherKind } from './file-kinds.ts';
import type { ArticleFormat, ImportNotice } from './imported-article.ts';
import { MAX_ARTICLE_BYTES } from './limits.ts';
import { imported, notImported, type ImportResult } from './problems.ts';
import { isPlausible } from './bytes/plausible.ts';
import { repairedUtf8, type Replaced } from './bytes/utf8.ts';

export interface ArticleFile {
  bytes: Uint8Array;
  fileName?: string | undefined;
  mediaType?: string | undefined;
}

export interface DecodedFile {
  text: string;
  format: ArticleFormat;
  /** As the Encoding Standard names it. */
  encoding: string;
  notices: ImportNotice[];
  /** Where bytes meant nothing, in order. */
  replaced: Replaced[];
}

const SAMPLE = 65_536;
const HEAD = 4096;
/** On chardet's scale of 0 to 100: what makes a guess certain by itself, with this lead over the next one. */
const CERTAIN = 50;
const LEAD = 10;
/** A weaker guess counts where nothing else comes near; noise scores 10 and below, with rivals alike. */
const LIKELY = 20;
const TIMES_THE_NEXT = 3;
/** More bytes than this that are no UTF-8 are no accident; nor are they beside few letters that are beyond ASCII. */
const MOST_BROKEN = 100;
const TIMES_THE_BROKEN = 10;

/** The encodings newsrooms meet in old files, by chardet's names; one not listed is not guessed. */
const guessable: Readonly<Record<string, string>> = {
  'windows-1251': 'windows-1251',
  'KOI8-R': 'koi8-r',
  'EUC-KR': 'euc-kr',
  'EUC-JP': 'euc-jp',
  Shift_JIS: 'shift_jis',
  GB18030: 'gb18030',
  Big5: 'big5',
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
  'windows-1250': 'windows-1250',
  'ISO-8859-2': 'iso-8859-2',
  'windows-1253': 'windows-1253',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
};

const declaredCharset = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([a-z0-9_:.-]{2,40})/iu;
const declaredXml = /^\s{0,20}<\?xml[^>]{0,100}encoding=["']([a-z0-9_:.-]{2,40})/iu;

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  // FF FE 00 00 is UTF-32, which no decoder here reads; as UTF-16 it would be full of NULs.
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function declaredEncoding(bytes: Uint8Array, mediaType: string | undefined): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const label =
    /charset=["']?([a-z0-9_:.-]{2,40})/iu.exec(mediaType ?? '')?.[1] ??
    declaredCharset.exec(head)?.[1] ??
    declaredXml.exec(head)?.[1];
  return label ?? null;
}

/** UTF-8 with a few broken bytes must be told, not read as Latin letters in disarray. */
function isDamagedUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return whole > 2 * broken;
}

function isClear(best: number, next: number): boolean {
  return (best >= CERTAIN && best - next >= LEAD) || (best >= LIKELY && best >= TIMES_THE_NEXT * next);
}

function guessedText(bytes: Uint8Array): { text: string; encoding: string } | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (isDamagedUtf8(sample)) return null;
  const [best, next] = analyse(sample);
  if (!best || !isClear(best.confidence, next?.confidence ?? 0)) return null;
  const encoding = Object.hasOwn(guessable, best.name) ? guessable[best.name] : undefined;
  if (encoding === undefined) return null;
  const text = decodeStrictly(bytes, encoding);
  return text === null || !isPlausible(text, encoding, bytes) ? null : { text, encoding };
}

/** As UTF-8 with a few broken bytes or NULs; null where there are too many, or nothing says that it is UTF-8. */
function repaired(bytes: Uint8Array, saysUtf8: boolean): Omit<DecodedFile, 'format'> | null {
  const { text, replaced, broken } = repairedUtf8(bytes);
  const wide = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  const asciiWithNuls = replaced.every((run) => /^[0 ]+$/u.test(run.bytes));
  // Beside broken bytes, what no writer types is a sign of a file that is no text.
  const amiss = broken + (text.match(/[\x01-\x08\x0E-\x1A\x1C-\x1F]/gu)?.length ?? 0);
  // One alone is an accident in a short text too.
  const few = amiss <= MOST_BROKEN && amiss <= Math.max(1, bytes.length / 100);
  if (!few || !(saysUtf8 || asciiWithNuls || wide >= TIMES_THE_BROKEN * broken)) return null;
  return { text, encoding: 'utf-8', notices: broken === 0 ? [] : ['bytes-replaced'], replaced };
}

function declaredOf({ bytes, mediaType }: Pick<ArticleFile, 'bytes' | 'mediaType'>, format: ArticleFormat) {
  return format === 'html' || mediaType !== undefined ? declaredEncoding(bytes, mediaType) : null;
}

function isUtf8(label: string): boolean {
  return /^utf-?8$/iu.test(label);
}

function saysUtf8(file: ArticleFile, format: ArticleFormat): boolean {
  return isUtf8(declaredOf(file, format) ?? '');
}

function decodeText(
  { bytes, mediaType }: ArticleFile,
  format: ArticleFormat,
): Omit<DecodedFile, 'format'> | null {
  const marked = markedEncoding(bytes);
  const certain = marked ?? 'utf-8';
  const text = decodeStrictly(bytes, certain);
  if (text !== null) return { text, encoding: certain, notices: [], replaced: [] };
  if (marked !== null) return null;
  const declared = declaredOf({ bytes, mediaType }, format);
  if (declared !== null && !isUtf8(declared)) {
    const declaredText = decodeStrictly(bytes, declared);
    return declaredText === null
      ? null
      : { text: declaredText, encoding: declared.toLowerCase(), notices: [], replaced: [] };
  }
  const guessed = declared === null ? guessedText(bytes) : null;
  return guessed
    ? { ...guessed, notices: ['encoding-guessed'], replaced: [] }
    : repaired(bytes, declared !== null);
}

/**
 * The text of an uploaded file: UTF-8, what a byte order mark or the page itself declares, else one of the older
 * encodings where it is recognised for certain. Refuses an empty file, 5 MB or more, other kinds of file (named
 * where known), and text whose encoding can't be told or whose bytes do not fit it; never guesses silently.
 */
export function decodeFile(file: ArticleFile): ImportResult<DecodedFile> {
  const { bytes } = file;
  if (bytes.length === 0) return notImported({ code: 'empty' });
  if (bytes.length >= MAX_ARTICLE_BYTES)
    return notImported({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES });
  const found = otherKind(bytes);
  if (found !== null) return notImported({ code: 'other-format', found });
  const format = formatOf(file.fileName, file.mediaType);
  const isUtf16 = markedEncoding(bytes)?.startsWith('utf-16') ?? false;
  const hasNuls = !isUtf16 && bytes.includes(0);
  if (format === null)
    return notImported({ code: hasNuls ? 'binary' : 'other-format', found: 'a kind of file' });
  const decoded = hasNuls ? repaired(bytes, saysUtf8(file, format)) : decodeText(file, format);
  if (hasNuls && decoded === null) return notImported({ code: 'binary' });
  return decoded === null ? notImported({ code: 'wrong-encoding' }) : imported({ ...decoded, format });
}
