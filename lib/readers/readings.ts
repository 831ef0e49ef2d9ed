import { storedPrint } from '#lib/domain/corroboration/copies/print-bytes.ts';
import { imported, type ImportResult } from '#lib/import/problems.ts';
import { readStoredText } from '#lib/import/entry/read-stored.ts';
import { readArticle } from '#lib/import/read-article.ts';
import { readFetchedPage } from '#lib/import/entry/read-fetched.ts';
import { readAnyFile } from '#lib/import/entry/read-any-file.ts';
import { readClaimsFile } from '#lib/interchange/read-claims-file.ts';
import { storableText } from '#lib/import/storable-text.ts';
import { carriedOver } from './carried-over.ts';
import { sentencesOf } from './sentences-of.ts';

/** The print of what a stored file says, to see copies by; nothing where no part of it is a story's. */
async function printOfStored(bytes: Uint8Array): Promise<ImportResult<Uint8Array<ArrayBuffer>>> {
  const text = await readStoredText(bytes);
  return text.ok ? imported(storedPrint(text.value)) : text;
}

/** What a reader can be asked for, by name. Loaded in its own process only. */
export const readings = {
  'article-text': (text: string) => readArticle({ text, format: 'text' }),
  'article-paste': (text: string) => readArticle({ text, format: 'paste' }),
  'article-file': readAnyFile,
  'stored-file': printOfStored,
  'fetched-page': readFetchedPage,
  'storable-text': storableText,
  'carry-over': carriedOver,
  sentences: sentencesOf,
  'claims-file': readClaimsFile,
};
