import { z } from 'zod';
import { readSource } from '#lib/db/sources/source-detail.ts';
import type { SourceKind } from '#lib/domain/source.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { waysToSource, type WayRow } from '#lib/db/sources/ways-to-source.ts';
import { confirmationSchema, type Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { publicationStateSchema, type PublicationState } from '#lib/domain/publication.ts';
import { isSettled, stageSchema, type Stage } from '#lib/domain/stage.ts';

/** One way by which a claim rests on the source. */
export interface BlastWay {
  kind: WayRow['kind'];
  /** The source itself, or the one below it through which it controls what is said. */
  through: { id: string; name: string; kind: SourceKind };
  controlled: boolean;
  evidence: { id: string; title: string } | null;
}

export interface BlastClaim {
  id: string;
  statement: string;
  article: { id: string; headline: string };
  confirmation: Confirmation;
  stage: Stage;
  /** It would be reopened. */
  signedOff: boolean;
  ways: BlastWay[];
}

/** What rests on a source. */
export interface BlastRadius {
  source: { id: string; name: string; revision: number };
  /** Signed-off ones first, then the newest. */
  claims: BlastClaim[];
  articles: {
    id: string;
    headline: string;
    publicationState: PublicationState;
    claims: number;
    signedOff: number;
  }[];
}

const claimRows = z.array(
  z.object({
    id: z.string(),
    statement: z.string(),
    confirmation: confirmationSchema,
    stage: stageSchema,
    articleId: z.string(),
    headline: z.string(),
    publicationState: publicationStateSchema,
  }),
);

/** In one statement with one parameter, because a source may be behind more claims than a statement has parameters. */
async function claimsAt(tx: Tx, ids: readonly string[]) {
  const rows = await tx.$queryRaw`
    SELECT c.id, c.statement, c.confirmation, c.stage, a.id AS "articleId", a.headline, a."publicationState"
    FROM "Claim" c JOIN "Article" a ON a."workspaceId" = current_workspace() AND a.id = c."articleId"
    WHERE c."workspaceId" = current_workspace() AND c.id = ANY(${[...ids]}::uuid[]) ORDER BY c.id DESC`;
  return claimRows.parse(rows).map(({ articleId, headline, publicationState, ...claim }) => ({
    ...claim,
    article: { id: articleId, headline, publicationState },
  }));
}

function wayOf(row: WayRow, sourceId: string): BlastWay {
  const { kind, evidenceId, title } = row;
  return {
    kind,
    through: { id: row.sourceId, name: row.sourceName, kind: row.sourceKind },
    controlled: row.sourceId !== sourceId,
    evidence: evidenceId === null ? null : { id: evidenceId, title: title ?? '' },
  };
}

/**
 * Every claim, article and signed-off item that rests on a source: named in a chain, behind evidence,
 * cited by it, or any of these through a party it controls. `null` when the source is not there or merged.
 */
export async function blastRadius(actor: Actor, sourceId: string): Promise<BlastRadius | null> {
  return inWorkspace(
    actor,
    async (tx) => {
      const source = await readSource(tx, sourceId);
      if (!source || source.mergedIntoId !== null) return null;
      const ways = Map.groupBy(await waysToSource(tx, sourceId), ({ claimId }) => claimId);
      const rows = await claimsAt(tx, [...ways.keys()]);
      const claims = rows.map(({ article: { id, headline }, ...claim }) => ({
        ...claim,
        article: { id, headline },
        signedOff: isSettled(claim.stage),
        ways: (ways.get(claim.id) ?? []).map((row) => wayOf(row, sourceId)),
      }));
      const byArticle = Map.groupBy(rows, ({ article }) => article.id);
      const { id, name, revision } = source.detail;
      return {
        source: { id, name, revision },
        claims: claims.toSorted((a, b) => Number(b.signedOff) - Number(a.signedOff)),
        articles: [...byArticle.values()].flatMap((own) => {
          const article = own[0]?.article;
          const signedOff = own.filter(({ stage }) => isSettled(stage)).length;
          return article ? [{ ...article, claims: own.length, signedOff }] : [];
        }),
      };
    },
    { long: true },
  );
}
