import { v7 } from 'uuid';
import { searchText } from '#lib/domain/text/search-text.ts';
import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { importMethodSchema } from '#lib/domain/shapes/article-detail.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { dayAsTime } from '#lib/domain/time-bounds.ts';
import { sha256Hex } from '#lib/import/hash.ts';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';
import { importProblemWords } from '#lib/import/problems.ts';
import type { StorableText } from '#lib/import/storable-text.ts';
import { storableTextAside } from '#lib/readers/read-aside.ts';
import { articleFields, refusalOfPublishedOn } from './article-command.ts';
import { largestCommandBytes } from '#lib/commands/kernel/body-limits.ts';
import { line } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

const tooLarge = importProblemWords({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES });

const textSchema = z
  .string()
  .refine((text) => Buffer.byteLength(text) < MAX_ARTICLE_BYTES, { error: tooLarge, abort: true })
  .transform((text): StorableText => ({ text, print: null }));

/** The live article that has this text already. Imports of one text wait for each other, so that none is missed. */
async function sameText(tx: Tx, workspaceId: string, sha256: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`text ${sha256} in ${workspaceId}`}, 0))`;
  return tx.articleVersion.findFirst({
    where: { sha256, article: { deletedAt: null } },
    orderBy: { id: 'asc' },
    select: { article: { select: { id: true, headline: true } } },
  });
}

/**
 * Imports an article: its text, normalised and hashed, becomes version 1. Refuses a text that is here
 * already, unless `again` says that is meant.
 */
export const importArticle = defineCommand({
  name: 'import-article',
  permission: 'article.import',
  bodyLimit: largestCommandBytes,
  counted: 'imports',
  input: z.strictObject({
    text: textSchema,
    ...articleFields,
    method: importMethodSchema.default('PASTE'),
    fileName: line('the file name', 255).default(''),
    again: z.boolean().default(false),
  }),
  prepare: async (input, actor) => {
    const read = await storableTextAside(actor.userId, input.text.text);
    if (read.ok) return ok({ ...input, text: read.value });
    if (read.problem.code === 'busy') return refused({ code: 'too-much-at-once', retryAfterSeconds: 5 });
    const message = importProblemWords(read.problem);
    return refused({ code: 'invalid', problems: [{ path: ['text'], message }] });
  },
  load: () => Promise.resolve({ policy: {} }),
  run: async (tx, { input, actor, now }) => {
    const { text: storable, again, method, fileName, publishedOn, ...fields } = input;
    const { text, print } = storable;
    const no = refusalOfPublishedOn(publishedOn, now);
    if (no) return refused(no);
    if (print === null) throw new Error('An article is stored as it was prepared.');
    const { workspaceId, userId } = actor;
    const sha256 = sha256Hex(text);
    const there = await sameText(tx, workspaceId, sha256);
    if (there && !again) {
      return refused({ code: 'same-text', articleId: there.article.id, headline: there.article.headline });
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
      data: { workspaceId, id: versionId, articleId, number: 1, text, sha256, method, fileName, ...made },
    });
    await tx.versionPrint.create({ data: { workspaceId, versionId, print } });
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
    };
    return ok({
      value: { articleId, versionId, sha256 },
      events: [{ type: 'article.imported', entity: 'Article', entityId: articleId, articleId, after }],
    });
  },
});
