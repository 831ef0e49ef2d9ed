import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { correctionParts, correctionsOf } from './corrections.ts';
import { stepOf, stepParts } from './publication-steps.ts';
import type { Tx } from '#lib/db/transaction.ts';

const person = { select: { userId: true, user: { select: { name: true } } } } as const;
const parts = {
  importer: person,
  versions: { orderBy: { number: 'desc' }, take: 1 },
  steps: stepParts,
  corrections: correctionParts,
} as const satisfies Prisma.ArticleInclude;

type ArticleRow = Prisma.ArticleGetPayload<{ include: typeof parts }>;

async function articleOf(tx: Tx, row: ArticleRow): Promise<ArticleDetail> {
  const [version] = row.versions;
  if (!version) throw new Error(`Article ${row.id} has no text.`);
  const importer = await tx.member.findFirstOrThrow({ where: { userId: version.importedBy }, ...person });
  return {
    id: row.id,
    headline: row.headline,
    byline: row.byline,
    publisher: row.publisher,
    address: row.address,
    language: row.language,
    publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
    publicationState: row.publicationState,
    publicationNote: row.publicationNote,
    clearedAt: row.clearedAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    steps: row.steps.map(stepOf),
    corrections: await correctionsOf(tx, row.id, row.corrections),
    createdAt: row.createdAt.toISOString(),
    createdBy: { id: row.importer.userId, name: row.importer.user.name },
    revision: row.revision,
    version: {
      id: version.id,
      number: version.number,
      sha256: version.sha256,
      importedAt: version.importedAt.toISOString(),
      importedBy: { id: importer.userId, name: importer.user.name },
      method: version.method,
      fileName: version.fileName,
      text: version.text,
      kinds: version.kinds,
    },
  };
}

/** One article with its newest version, or `null` when it is not there, deleted or another workspace's. */
export async function readArticle(tx: Tx, articleId: string): Promise<ArticleDetail | null> {
  const row = await tx.article.findFirst({ where: { id: articleId, deletedAt: null }, include: parts });
  return row && articleOf(tx, row);
}

/** The article as `readArticle` gives it, with its row locked until the transaction ends. */
export async function lockArticle(tx: Tx, articleId: string): Promise<ArticleDetail | null> {
  await tx.$queryRaw`SELECT 1 AS locked FROM "Article" WHERE id = ${articleId}::uuid FOR UPDATE`;
  return readArticle(tx, articleId);
}

/** Keeps an article from being deleted until the transaction ends; false when it is not there. */
export async function holdArticle(tx: Tx, articleId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS held FROM "Article" WHERE id = ${articleId}::uuid AND "deletedAt" IS NULL FOR SHARE`;
  return rows.length === 1;
}
