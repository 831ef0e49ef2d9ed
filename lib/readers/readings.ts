import { readArticle } from '#lib/import/read-article.ts';
import { readFetchedPage } from '#lib/import/entry/read-fetched.ts';
import { readAnyFile } from '#lib/import/entry/read-any-file.ts';
import { readClaimsFile } from '#lib/interchange/read-claims-file.ts';
import { storableText } from '#lib/import/storable-text.ts';
import { carriedOver } from './carried-over.ts';
import { printOfStored } from './print-of-stored.ts';
import { sentencesOf } from './sentences-of.ts';

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
