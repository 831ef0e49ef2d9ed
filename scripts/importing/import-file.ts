import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { actorFor } from '#lib/auth/sessions/actor-for.ts';
import { importVersion } from '#lib/commands/articles/import-version.ts';
import { importArticle } from '#lib/commands/articles/import-article.ts';
import type { Settings } from '#lib/config/env.ts';
import { codeOf, Failure } from '#lib/config/failure.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { articleWithText } from '#lib/queries/articles/article-with-text.ts';
import { newerVersionOf } from '#lib/queries/articles/newer-version.ts';
import { articleOfText } from '#lib/queries/articles/same-text.ts';
import { withHeadline } from '#lib/domain/text/blocks.ts';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';
import { importProblemWords } from '#lib/import/problems.ts';
import type { FetchSettings } from '#lib/config/fetch-settings.ts';
import { readAddress } from '#lib/readers/read-address.ts';
import { readFileAside } from '#lib/readers/read-aside.ts';
import { importReport } from './import-report.ts';
import type { ImportArguments } from './import-arguments.ts';

/** What became of an import; `existing` when the text was here already and nothing was added. */
export interface ImportedFile {
  articleId: string;
  existing: boolean;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size, isFile } = await stat(file).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile) throw new Failure(`${file} is not a file.`);
    // Not even read: the rest of the machine needs its memory.
    if (size >= MAX_ARTICLE_BYTES) {
      throw new Failure(
        `${file}: ${importProblemWords({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES })}`,
      );
    }
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Failure(`There is no file ${file}.`);
    if (codeOf(error) === 'EACCES') throw new Failure(`${file} can’t be read by this account.`);
    throw error;
  }
}

/** The article at an address, or in a file, whose name is given then. */
async function read(file: string, folder: string, fetching: FetchSettings) {
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(file)) {
    const page = await readAddress('import', file, fetching);
    if (!page.ok) throw new Failure(`${file}: ${refusalWords(page.refusal)}`);
    return { article: page.value.article, fileName: '' };
  }
  const path = resolve(folder, file);
  const fileName = basename(path);
  const article = await readFileAside('import', { bytes: await bytesOf(path), fileName });
  if (!article.ok) throw new Failure(`${file}: ${importProblemWords(article.problem)}`);
  return { article: article.value, fileName };
}

/** The article in a file or at an address, with what was given about it over what is recognised, and what to tell of it. */
export async function readFileToImport(
  { file, fields }: Pick<ImportArguments, 'file' | 'fields'>,
  folder: string,
  { fetching }: Pick<Settings, 'fetching'>,
) {
  const { article, fileName } = await read(file, folder, fetching);
  const { headline, byline, publisher, address, language, publishedOn } = article;
  if (headline === null && fields.headline === undefined) {
    throw new Failure(`${file}: no headline was recognised. Give one with --headline.`);
  }
  const input = {
    ...withHeadline(article, fields.headline ?? headline),
    headline: headline ?? '',
    byline: byline ?? '',
    publisher: publisher ?? '',
    address: address ?? '',
    language: language ?? '',
    publishedOn,
    ...fields,
    method: 'SCRIPT',
    fileName,
  };
  return { input, report: importReport(article, fields) };
}

/** Stores the text as the next version of an article. */
async function importAsVersion(
  actor: Actor,
  { text, kinds, method, fileName }: Awaited<ReturnType<typeof readFileToImport>>['input'],
  { articleId, reason }: { articleId: string; reason: string },
): Promise<ImportedFile> {
  const article = await articleWithText(actor, articleId);
  if (!article) throw new Failure(`There is no article ${articleId} in this workspace.`);
  const { revision } = article;
  const made = { text, kinds, method, fileName, reason };
  const result = await importVersion.execute(actor, { articleId, revision, ...made });
  if (result.ok) return { articleId, existing: false };
  const { refusal } = result;
  if (refusal.code === 'same-text') return { articleId: refusal.articleId, existing: true };
  throw new Failure(refusalWords(refusal));
}

/**
 * Imports what `readFileToImport` read, as the person and in the workspace that are named. Throws a
 * `Failure` in words when they may not, or when something about the article is refused.
 */
export async function importFile(
  input: Awaited<ReturnType<typeof readFileToImport>>['input'],
  {
    workspace,
    as,
    again,
    versionOf = null,
  }: Pick<ImportArguments, 'workspace' | 'as' | 'again'> & Partial<Pick<ImportArguments, 'versionOf'>>,
): Promise<ImportedFile> {
  const actor = await actorFor(as, workspace);
  if (!actor) {
    throw new Failure(`Nobody called ${as} is an active member of a workspace called “${workspace}”.`);
  }
  if (versionOf) return importAsVersion(actor, input, versionOf);
  const sameAs = await articleOfText(actor, input);
  const newerOf = again || sameAs ? null : await newerVersionOf(actor, input);
  if (newerOf) {
    throw new Failure(
      `This looks like a newer version of “${newerOf.headline}”. Store it as that with --version-of ${newerOf.articleId} --reason '…', or as another article with --again.`,
    );
  }
  const result = await importArticle.execute(actor, { ...input, again });
  if (result.ok) return { articleId: result.value.articleId, existing: false };
  const { refusal } = result;
  if (refusal.code === 'same-text') return { articleId: refusal.articleId, existing: true };
  throw new Failure(refusalWords(refusal));
}
