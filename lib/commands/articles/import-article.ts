import { v7 } from 'uuid';
import { articleWithText } from '#lib/db/articles/same-text.ts';
import { countedKinds, type MarkedText } from '#lib/domain/text/blocks.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { importMethodSchema } from '#lib/domain/shapes/article-detail.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { dayAsTime } from '#lib/domain/time-bounds.ts';
import { sha256Hex, textHashes } from '#lib/import/hash.ts';
import { articleFields, refusalOfPublishedOn } from './article-command.ts';
import { importedKinds, importedText, preparedText, prepareText, withSentences } from './imported-text.ts';
import { largestCommandBytes } from '#lib/commands/kernel/body-limits.ts';
import { line } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/** The live article that has this text already. Imports of one text wait for each other, so that none is missed. */
async function sameText(tx: Tx, workspaceId: string, marked: MarkedText) {
  const hashes = textHashes(marked);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`text ${hashes.whole} in ${workspaceId}`}, 0))`;
  return articleWithText(tx, hashes);
}

/**
 * Imports an article: its text, normalised and hashed, becomes version 1, with what each of its paragraphs is. Refuses a
 * text that is here already, unless `again` says that is meant.
 */
export const importArticle = defineCommand({
  name: 'import-article',
  permission: 'article.import',
  bodyLimit: largestCommandBytes,
  counted: 'imports',
  input: z.strictObject({
    text: importedText,
    kinds: importedKinds,
    ...articleFields,
    method: importMethodSchema.default('PASTE'),
    fileName: line('the file name', 255).default(''),
    again: z.boolean().default(false),
  }),
  prepare: async (input, actor) => {
    const prepared = await prepareText(input, actor);
    if (!prepared.ok) return prepared;
    return withSentences(prepared.value, actor, { before: null, language: input.language });
  },
  load: () => Promise.resolve({ policy: {} }),
  run: async (tx, { input, actor, now }) => {
    const { text: storable, kinds, again, method, fileName, publishedOn, ...fields } = input;
    const no = refusalOfPublishedOn(publishedOn, now);
    if (no) return refused(no);
    const { text, print, sentences } = preparedText(storable);
    const { workspaceId, userId } = actor;
    const sha256 = sha256Hex(text);
    const there = await sameText(tx, workspaceId, { text, kinds });
    if (there && !again) {
      return refused({ code: 'same-text', ...there });
    }
    const articleId = v7();
    const versionId = v7();
    const at = { createdAt: now, createdBy: userId, updatedAt: now };
    await tx.article.create({
      data: {
        workspaceId,
        id: articleId,
        ...fields,
        searchText: searchText(fields.headline),
        publishedOn: dayAsTime(publishedOn),
        ...at,
      },
    });
    const made = { importedAt: now, importedBy: userId };
    await tx.articleVersion.create({
      data: {
        workspaceId,
        id: versionId,
        articleId,
        number: 1,
        text,
        kinds,
        sha256,
        method,
        fileName,
        ...made,
      },
    });
    await tx.versionPrint.create({ data: { workspaceId, versionId, print } });
    await tx.versionSentences.create({ data: { workspaceId, versionId, ...sentences } });
    const { headline, publisher, address, language } = fields;
    const after = {
      headline,
      publisher,
      address,
      language,
      publishedOn,
      versionId,
      sha256,
      method,
      fileName,
      blocks: countedKinds(kinds),
    };
    return ok({
      value: { articleId, versionId, sha256 },
      events: [{ type: 'article.imported', entity: 'Article', entityId: articleId, articleId, after }],
    });
  },
});
