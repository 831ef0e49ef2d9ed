import type { Tx } from '#lib/db/transaction.ts';
import type { BinKind } from '#lib/domain/bin/bin.ts';
import type { Consequence } from '#lib/domain/bin/consequence.ts';
import { publicationStateSchema } from '#lib/domain/publication.ts';
import { isSettled } from '#lib/domain/stage.ts';

interface Deleted {
  kind: BinKind;
  id: string;
  claimId: string | null;
  articleId: string;
  partOf: string | null;
  deletedAt: Date;
}

const newest = {
  where: { appearanceId: null },
  orderBy: { version: { number: 'desc' } },
  take: 1,
  select: { state: true },
} as const;

function idsOf(rows: readonly Deleted[], kind: BinKind): string[] {
  return rows.flatMap((row) => (row.kind === kind ? row.id : []));
}

function readArticles(tx: Tx, rows: readonly Deleted[]) {
  return tx.article.findMany({
    where: { id: { in: rows.map(({ articleId }) => articleId) } },
    select: {
      id: true,
      deletedAt: true,
      publicationState: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { sha256: true } },
    },
  });
}

function readClaims(tx: Tx, rows: readonly Deleted[]) {
  return tx.claim.findMany({
    where: { id: { in: rows.flatMap(({ claimId }) => claimId ?? []) } },
    select: { id: true, deletedAt: true, stage: true, hops: { select: { sourceId: true } }, anchors: newest },
  });
}

type ArticleRow = Awaited<ReturnType<typeof readArticles>>[number];
type ClaimRow = Awaited<ReturnType<typeof readClaims>>[number];

function ofClaim(row: Deleted, article: ArticleRow, { hops, anchors }: ClaimRow): Consequence[] {
  const state = publicationStateSchema.parse(article.publicationState);
  return [
    ...(article.deletedAt ? [{ code: 'article-first', headline: row.partOf ?? '' } as const] : []),
    ...(state === 'DRAFT' ? [] : [{ code: 'went-out', state } as const]),
    ...(new Set(hops.map(({ sourceId }) => sourceId)).size < hops.length
      ? [{ code: 'party-twice' } as const]
      : []),
    ...(anchors[0]?.state === 'ORPHANED' ? [{ code: 'passage-lost' } as const] : []),
  ];
}

function ofPart(row: Deleted, claim: ClaimRow, cited: string | undefined): Consequence[] {
  return [
    ...(claim.deletedAt ? [{ code: 'claim-first', statement: row.partOf ?? '' } as const] : []),
    ...(isSettled(claim.stage) ? [{ code: 'signed-off' } as const] : []),
    ...(cited === undefined ? [] : [{ code: 'cited-first', title: cited } as const]),
  ];
}

/** What each of these deleted things would bring back, or waits for, by its id. */
export async function consequencesOf(tx: Tx, rows: readonly Deleted[]): Promise<Map<string, Consequence[]>> {
  const articles = new Map((await readArticles(tx, rows)).map((article) => [article.id, article]));
  const claims = new Map((await readClaims(tx, rows)).map((claim) => [claim.id, claim]));
  const broughtBack = await tx.claim.groupBy({
    by: ['articleId', 'deletedAt'],
    where: { articleId: { in: idsOf(rows, 'article') }, deletedAt: { not: null } },
    _count: true,
  });
  const again = await tx.articleVersion.findMany({
    where: {
      sha256: {
        in: idsOf(rows, 'article').flatMap((id) => articles.get(id)?.versions[0]?.sha256 ?? []),
      },
      article: { deletedAt: null },
    },
    select: { sha256: true, article: { select: { headline: true } } },
  });
  const citing = await tx.citation.findMany({
    where: { evidenceId: { in: idsOf(rows, 'evidence') }, citedEvidence: { deletedAt: { not: null } } },
    select: { evidenceId: true, citedEvidence: { select: { title: true } } },
  });
  const ofArticle = (row: Deleted): Consequence[] => {
    const count = broughtBack.find(
      ({ articleId, deletedAt }) => articleId === row.id && deletedAt?.getTime() === row.deletedAt.getTime(),
    )?._count;
    const sha256 = articles.get(row.id)?.versions[0]?.sha256;
    const same = again.find((version) => version.sha256 === sha256);
    return [
      ...(count ? [{ code: 'brings-claims', count } as const] : []),
      ...(same ? [{ code: 'same-text', headline: same.article.headline } as const] : []),
    ];
  };
  return new Map(
    rows.map((row): [string, Consequence[]] => {
      if (row.kind === 'article') return [row.id, ofArticle(row)];
      const [article, claim] = [articles.get(row.articleId), claims.get(row.claimId ?? '')];
      if (!article || !claim) return [row.id, []];
      if (row.kind === 'claim') return [row.id, ofClaim(row, article, claim)];
      const cited = citing.find(({ evidenceId }) => evidenceId === row.id)?.citedEvidence?.title;
      return [row.id, ofPart(row, claim, cited)];
    }),
  );
}
