import { z } from 'zod';
import { programFile } from '#lib/config/handed.ts';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import type { FetchedPage } from '#lib/fetching/request.ts';
import type { ArticleFile } from '#lib/import/decode.ts';
import { importedArticleSchema } from '#lib/import/import-preview.ts';
import type { ImportedArticle } from '#lib/import/imported-article.ts';
import { importProblemSchema, notImported, type ImportResult } from '#lib/import/problems.ts';
import { claimsFileAnswerSchema, type ClaimsFileResult } from '#lib/interchange/claims-file.ts';
import type { ClaimsFile } from '#lib/interchange/read-claims-file.ts';
import { storableText, storableTextSchema, type StorableText } from '#lib/import/storable-text.ts';
import type { MarkedText } from '#lib/domain/text/blocks.ts';
import { readerLimits } from './limits.ts';
import { carriedAnchorSchema, type CarriedAnchor } from '#lib/domain/versions/carried-anchor.ts';
import { sentenceBoundsSchema, type SentenceBounds } from '#lib/domain/versions/stated-sentences.ts';
import { carriedOver, type Carrying } from './carried-over.ts';
import { sentencesOf, type Sentencing } from './sentences-of.ts';
import { ProcessPool } from '#lib/aside/process-pool.ts';
import type { ReadingRequest } from './request.ts';

declare global {
  interface OnePerProcess {
    readers: ProcessPool<ReadingRequest>;
  }
}

function pool(): ProcessPool<ReadingRequest> {
  return onePerProcess('readers', () => new ProcessPool(programFile('reader'), readerLimits));
}

function answerOf<T>(value: z.ZodType<T>): z.ZodType<ImportResult<T>> {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), problem: importProblemSchema }),
  ]);
}

const articleAnswer = answerOf(importedArticleSchema);
const storableAnswer = answerOf(storableTextSchema);
const sentencesAnswer = answerOf(sentenceBoundsSchema);
const printAnswer = answerOf(z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array));
const carriedAnswer = answerOf(z.array(z.array(carriedAnchorSchema)));
/** Read here in the time it takes to send it elsewhere. */
const shortText = 50_000;

const problems = {
  'too-long': 'too-much-work',
  'too-large': 'too-much-work',
  interrupted: 'interrupted',
  busy: 'busy',
} as const;

async function read<T>(
  who: string,
  request: ReadingRequest,
  answer: z.ZodType<ImportResult<T>>,
  signal?: AbortSignal,
): Promise<ImportResult<T>> {
  const outcome = await pool().ask(who, request, signal);
  if (outcome.ok) return answer.parse(outcome.value);
  if (outcome.why === 'failed') throw new Error(`A reader failed: ${outcome.fault}`);
  return notImported({ code: problems[outcome.why] });
}

/**
 * As `readArticle` of a pasted text, or of one that was pasted with its markup, in a process of its own with bounded
 * memory and time: what exceeds them is refused. `who` asks is served in turn with others.
 */
export function readTextAside(
  who: string,
  text: string,
  withMarkup = false,
): Promise<ImportResult<ImportedArticle>> {
  return read(who, { kind: withMarkup ? 'article-paste' : 'article-text', input: text }, articleAnswer);
}

/** As `readAnyFile`, with the bounds of `readTextAside`. */
export function readFileAside(who: string, file: ArticleFile): Promise<ImportResult<ImportedArticle>> {
  return read(who, { kind: 'article-file', input: file }, articleAnswer);
}

/** As `printOfStored`, with the bounds of `readTextAside`; given up once `signal` says so. */
export function printStoredAside(
  who: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<ImportResult<Uint8Array<ArrayBuffer>>> {
  return read(who, { kind: 'stored-file', input: bytes }, printAnswer, signal);
}

/** As `readFetchedPage`, with the bounds of `readTextAside`. */
export function readPageAside(
  who: string,
  { bytes, mediaType, address }: FetchedPage,
): Promise<ImportResult<ImportedArticle>> {
  return read(who, { kind: 'fetched-page', input: { bytes, mediaType, address } }, articleAnswer);
}

/** As `storableText`, with the bounds of `readTextAside` where the text is not short. */
export function storableTextAside(who: string, text: string): Promise<ImportResult<StorableText>> {
  if (text.length <= shortText) return Promise.resolve(storableText(text));
  return read(who, { kind: 'storable-text', input: text }, storableAnswer);
}

/** As `carryOver` of each text, with the bounds of `readTextAside` where they are not short. */
export function carryAside(who: string, carrying: Carrying): Promise<ImportResult<CarriedAnchor[][]>> {
  const texts = carrying.texts.map(({ text, kinds, passages }) => ({ text, kinds, passages }));
  const length = texts.reduce((sum, { text }) => sum + text.length, carrying.after.text.length);
  if (length <= shortText) return Promise.resolve(carriedOver(carrying));
  return read(who, { kind: 'carry-over', input: { ...carrying, texts } }, carriedAnswer);
}

/** As `statedSentences`, with the bounds of `readTextAside` where the texts are not short. */
export function sentencesAside(who: string, sentencing: Sentencing): Promise<ImportResult<SentenceBounds>> {
  const { text, before, language } = sentencing;
  if (text.text.length + (before?.text.length ?? 0) <= shortText) {
    return Promise.resolve(sentencesOf(sentencing));
  }
  const plain = (of: MarkedText) => ({ text: of.text, kinds: [...of.kinds] });
  const input = { text: plain(text), before: before && plain(before), language };
  return read(who, { kind: 'sentences', input }, sentencesAnswer);
}

/** As `readClaimsFile`, with the bounds of `readTextAside`; `busy` where others are read first. */
export async function readClaimsAside(who: string, file: ClaimsFile): Promise<ClaimsFileResult | 'busy'> {
  const outcome = await pool().ask(who, { kind: 'claims-file', input: file });
  if (outcome.ok) return claimsFileAnswerSchema.parse(outcome.value);
  if (outcome.why === 'failed') throw new Error(`A reader failed: ${outcome.fault}`);
  if (outcome.why === 'busy') return 'busy';
  return { ok: false, problem: { code: outcome.why === 'interrupted' ? 'interrupted' : 'too-much-work' } };
}
