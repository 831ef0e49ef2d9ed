import type { BlockKind } from '#lib/domain/text/blocks.ts';
import type { Replaced } from './bytes/utf8.ts';

/** `paste` is markup that was pasted: the part of a page or document that somebody chose. */
export type ArticleFormat = 'text' | 'markdown' | 'html' | 'paste';

export const droppedKinds = [
  'repeated headline',
  'byline',
  'date line',
  'photo caption',
  'credit line',
  'page furniture',
  'deleted words',
  'comment',
] as const;
export type DroppedKind = (typeof droppedKinds)[number];

/** A paragraph that was recognised as not being part of the story, and left out. */
export interface DroppedPart {
  what: DroppedKind;
  text: string;
  /** It stood before the kept paragraph of this index (0-based; the number of kept ones: at the end). */
  before: number;
}

export const importNotices = [
  'read-as-html',
  'lines-joined',
  'byline-guessed',
  'broken-characters',
  'encoding-guessed',
  'front-matter-unread',
  'pages-without-text',
  'attachments-unread',
  'bytes-replaced',
  'language-corrected',
  'address-unread',
] as const;
export type ImportNotice = (typeof importNotices)[number];

const noticeWords = {
  'read-as-html': 'This text is full of HTML, so it was read as a web page.',
  'lines-joined': 'The lines were wrapped at a column and were joined to paragraphs.',
  'byline-guessed': 'The byline was taken from a line that looks like a name. Check it.',
  'broken-characters': 'Some characters were broken in the source and are shown as �.',
  'encoding-guessed':
    'The file does not say how its characters are encoded. Check that names and quotes read well.',
  'pages-without-text':
    'Some pages of the PDF file are pictures without text (a scan). What stands there is missing here.',
  'attachments-unread': 'What was attached to the mail was not read.',
  'front-matter-unread': 'The block of details at the top could not be read and was left out.',
  'bytes-replaced': 'Some bytes of the file stand for no character and are shown as �.',
  'language-corrected': 'The source says another language than its text is plainly written in.',
  'address-unread': 'The address in the details at the top is none of a page, and was left out.',
} as const satisfies Record<ImportNotice, string>;

/** One sentence for the preview. */
export function importNoticeWords(notice: ImportNotice): string {
  return noticeWords[notice];
}

/** Where bytes were replaced, and which: “92 in “it ... s only””. */
export function replacedWords({ bytes, before, after }: Replaced): string {
  return `${bytes} in “${before}\uFFFD${after}”`;
}

/** What was recognised in an article; everything may be edited before it is saved. */
export interface ImportedArticle {
  headline: string | null;
  byline: string | null;
  publisher: string | null;
  /** Absolute, http or https. */
  address: string | null;
  /** ISO 8601 calendar date as the publisher wrote it; null where none was clearly stated. */
  publishedOn: string | null;
  /** BCP 47. */
  language: string | null;
  /** Normalised; with its headline above, what becomes version 1. */
  text: string;
  /** What each paragraph of the text is, in order; none of them a headline. */
  kinds: BlockKind[];
  /** What was left out, in the order of the source. */
  dropped: DroppedPart[];
  /** Where bytes of the file meant nothing, in order, at most a hundred. */
  replaced: Replaced[];
  notices: ImportNotice[];
}

/** The details a source states about itself, before its paragraphs are looked at. */
export interface StatedDetails {
  headline: string | null;
  byline: string | null;
  publisher: string | null;
  address: string | null;
  publishedOn: string | null;
  language: string | null;
  /** Where it is stated apart from the text, and belongs above it. */
  standfirst: string | null;
}

export const nothingStated: StatedDetails = {
  headline: null,
  byline: null,
  publisher: null,
  address: null,
  publishedOn: null,
  language: null,
  standfirst: null,
};

/** A paragraph as a parser found it; `what` where its markup already says that it is not part of the story. */
export interface Block {
  text: string;
  what?: DroppedKind | undefined;
  /** An item of a list or a row of a table: no headline, byline or date line, whatever it looks like. */
  structured?: boolean | undefined;
  /** All of it, or nearly, leads elsewhere. */
  linked?: boolean | undefined;
  heading?: boolean | undefined;
  /** All of it, or nearly, is set in bold. */
  bold?: boolean | undefined;
  /** Its markup says that it is the standfirst, wherever it stands. */
  standfirst?: boolean | undefined;
  /** It stands in what was found to be no part of the story around it. */
  aside?: boolean | undefined;
}
