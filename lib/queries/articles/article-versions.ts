import { z } from 'zod';
import { notTakenOff } from '#lib/db/articles/standing-claims.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { VersionHead, WholeVersion } from '#lib/domain/shapes/article-versions.ts';
import type { Person } from '#lib/domain/shapes/claim-detail.ts';

/** The versions of an article, two of them whole. */
export interface ComparedVersions {
  headline: string;
  /** BCP 47; empty where unknown. */
  language: string;
  /** Newest first. */
  versions: VersionHead[];
  before: WholeVersion;
  after: WholeVersion;
  /** Those that stand on either, in the order of the newer text. */
  claims: { claimId: string; statement: string }[];
}

const heads = {
  id: true,
  number: true,
  sha256: true,
  importedAt: true,
  importedBy: true,
  method: true,
  fileName: true,
  reason: true,
} as const satisfies Prisma.ArticleVersionSelect;

const nobody: Person = { id: '', name: 'Someone who left' };

function headOf(
  { importedAt, importedBy, ...row }: Prisma.ArticleVersionGetPayload<{ select: typeof heads }>,
  people: ReadonlyMap<string, Person>,
): VersionHead {
  return { ...row, importedAt: importedAt.toISOString(), importedBy: people.get(importedBy) ?? nobody };
}

async function wholeVersion(tx: Tx, head: VersionHead): Promise<WholeVersion> {
  const row = await tx.articleVersion.findFirstOrThrow({
    where: { id: head.id },
    select: {
      text: true,
      kinds: true,
      anchors: {
        where: { claim: { deletedAt: null }, ...notTakenOff },
        orderBy: [{ start: 'asc' }, { end: 'desc' }, { claimId: 'asc' }],
        select: {
          claimId: true,
          start: true,
          end: true,
          exact: true,
          state: true,
          carriedAs: true,
          decision: true,
        },
      },
    },
  });
  return { ...head, ...row };
}

/**
 * The versions of an article, and two of them to compare by number: unless named, the newest and the one before. `null`
 * where the article or a named version is not there for `actor`.
 */
export async function articleVersions(
  actor: Actor,
  articleId: string,
  asked: { before: number | null; after: number | null },
): Promise<ComparedVersions | null> {
  if (!z.uuid().safeParse(articleId).success) return null;
  return inWorkspace(actor, async (tx) => {
    const article = await tx.article.findFirst({
      where: { id: articleId, deletedAt: null },
      select: {
        headline: true,
        language: true,
        versions: { orderBy: { number: 'desc' }, select: heads },
      },
    });
    if (!article) return null;
    const people = await readPeople(
      tx,
      article.versions.map(({ importedBy }) => importedBy),
    );
    const versions = article.versions.map((row) => headOf(row, people));
    const numbered = (number: number) => versions.find((version) => version.number === number);
    const newest = versions[0]?.number ?? 1;
    const afterNumber = asked.after ?? newest;
    const after = numbered(afterNumber);
    const before = numbered(asked.before ?? Math.max(1, afterNumber - 1));
    if (!before || !after) return null;
    const [old, next] = [await wholeVersion(tx, before), await wholeVersion(tx, after)];
    const ids = new Set([...next.anchors, ...old.anchors].map(({ claimId }) => claimId));
    const rows = await tx.claim.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, statement: true },
    });
    const statements = new Map(rows.map(({ id, statement }) => [id, statement]));
    const claims = [...ids].map((claimId) => ({ claimId, statement: statements.get(claimId) ?? '' }));
    const { headline, language } = article;
    return { headline, language, versions, before: old, after: next, claims };
  });
}
