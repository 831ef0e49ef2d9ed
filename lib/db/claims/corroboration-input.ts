import { z } from 'zod';
import type { ArticleUnderCheck, CorroborationInput, Party } from '#lib/domain/corroboration/input.ts';
import { printOf } from '#lib/domain/corroboration/copies/print-bytes.ts';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';
import { mayHaveBeenSeen } from '#lib/db/twins/seen-text.ts';
import { itemOf, pairsAmong, type CountedRow } from './claim-rows.ts';
import type { Tx } from '#lib/db/transaction.ts';

interface EvidencePairRow {
  firstEvidenceId: string;
  secondEvidenceId: string;
  reason: string;
}

/** What is read of a claim to count its evidence. */
export interface CountedClaim {
  /** Every article it stands in. */
  articleIds: readonly string[];
  evidence: readonly CountedRow[];
  distinctPairs: readonly EvidencePairRow[];
  copyPairs: readonly EvidencePairRow[];
  peoplePairs: readonly { firstSourceId: string; secondSourceId: string; reason: string }[];
}

/** What claims are counted with: who is who, the articles they stand in and the rule. */
export interface CountedWith {
  parties: ReadonlyMap<string, Party>;
  articles: ReadonlyMap<string, ArticleUnderCheck>;
  rule: WorkspaceRules;
}

const articleRows = z.array(
  z.object({
    id: z.string(),
    address: z.string(),
    headline: z.string(),
    dueAt: z.date().nullable(),
    prints: z.array(z.instanceof(Uint8Array)),
  }),
);

/** How many of an article's texts evidence is held against, the newest first. */
const mostTexts = 50;

/** An article that claims stand in, as their evidence is held against it, and as it is named. */
export type ArticleOfClaims = ArticleUnderCheck & { headline: string; dueAt: Date | null };

/** The articles with these ids as their evidence is held against them: their address and texts. */
export async function readArticlesUnderCheck(
  tx: Tx,
  articleIds: Iterable<string>,
): Promise<Map<string, ArticleOfClaims>> {
  const rows = await tx.$queryRaw`
    SELECT a.id, a.address, a.headline, a."dueAt", ARRAY(
      SELECT p.print FROM "ArticleVersion" v
      JOIN "VersionPrint" p ON p."workspaceId" = current_workspace() AND p."versionId" = v.id
      LEFT JOIN "ArticleVersion" next ON next."workspaceId" = current_workspace()
        AND next."articleId" = a.id AND next.number = v.number + 1
      WHERE v."workspaceId" = current_workspace() AND v."articleId" = a.id AND (next.id IS NULL OR ${mayHaveBeenSeen})
      ORDER BY v.number DESC LIMIT ${mostTexts}) AS prints
    FROM "Article" a WHERE a."workspaceId" = current_workspace() AND a.id = ANY(${[...new Set(articleIds)]}::uuid[])`;
  return new Map(
    articleRows
      .parse(rows)
      .map(({ id, prints, ...article }) => [
        id,
        { ...article, prints: prints.filter(({ length }) => length > 0).map(printOf) },
      ]),
  );
}

/** A claim's evidence as the corroboration rules take it. */
export function corroborationInputOf(
  claim: CountedClaim,
  { parties, articles, rule }: CountedWith,
): CorroborationInput {
  const evidence = claim.evidence.map(itemOf);
  return {
    evidence,
    parties,
    distinctPairs: pairsAmong(evidence, claim.distinctPairs),
    copyPairs: pairsAmong(evidence, claim.copyPairs),
    peopleApart: claim.peoplePairs.map(({ firstSourceId, secondSourceId, reason }) => ({
      sourceIds: [firstSourceId, secondSourceId],
      reason,
    })),
    articles: claim.articleIds.flatMap((id) => articles.get(id) ?? []),
    rule,
  };
}
