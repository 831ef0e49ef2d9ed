import { z } from 'zod';
import { isMisattributed, hopCheckSchema, termsSchema, type Terms } from '#lib/domain/attribution.ts';
import { shownTo, untoldTerms, type Audience } from '#lib/domain/confidential/shown.ts';
import { capital, wordsInPlace } from '#lib/domain/confidential/words.ts';
import { dueTime, isOverdue, recordedDue } from '#lib/domain/due.ts';
import { publicationStateSchema } from '#lib/domain/publication.ts';
import type { Person } from '#lib/domain/shapes/claim-detail.ts';
import { isSettled, stageSchema, type Stage } from '#lib/domain/stage.ts';
import { confirmationSchema, type Confirmation } from '#lib/domain/values/confirmation.ts';
import { importanceSchema, type Importance } from '#lib/domain/values/importance.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { claimsOnDiscredited } from '#lib/db/twins/rests-on.ts';
import { audienceOf, type FilterContext } from './claims-list-where.ts';

/** One line of the claims list. Times are ISO 8601 in UTC. */
export interface ClaimRow {
  id: string;
  statement: string;
  article: { id: string; headline: string };
  confirmation: Confirmation;
  importance: Importance;
  stage: Stage;
  assignee: Person | null;
  /** Who is said to know, and through whom the article has it; names, first the one said to know. */
  sayers: string[];
  createdAt: string;
  /** The claim's own due time, or else its article's. */
  dueAt: string | null;
  /** That time while it counts, which it does no more once the claim is signed off or its article is out. */
  due: string | null;
  overdue: boolean;
  /** Its status goes against the evidence, by an editor's decision. */
  overridden: boolean;
  supportingOrigins: number;
  refutingOrigins: number;
  /** Among those origins is the thing itself, its record or a first-hand witness. */
  supportingPrimary: boolean;
  refutingPrimary: boolean;
  /** It rests on a discredited source. */
  discredited: boolean;
  /** One of its chain was checked and did not say it. */
  misattributed: boolean;
}

const moment = z.string().transform((at) => new Date(at).toISOString());

const lineSchema = z.object({
  id: z.string(),
  statement: z.string(),
  confirmation: confirmationSchema,
  importance: importanceSchema,
  stage: stageSchema,
  createdAt: moment,
  dueAt: moment.nullable(),
  overridden: z.boolean(),
  supportingOrigins: z.int(),
  refutingOrigins: z.int(),
  supportingPrimary: z.boolean(),
  refutingPrimary: z.boolean(),
  article: z.object({
    id: z.string(),
    headline: z.string(),
    dueAt: moment.nullable(),
    publicationState: publicationStateSchema,
  }),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
});
const hopSchema = z.object({
  claimId: z.string(),
  check: hopCheckSchema,
  terms: termsSchema,
  name: z.string(),
});
const linesRows = z
  .array(z.object({ lines: z.array(lineSchema), hops: z.array(hopSchema), discredited: z.array(z.string()) }))
  .length(1);

/**
 * The statement behind the lines of a page: one, because ten questions of the claims and of each thing they point at take
 * both sides longer than their answers.
 */
function linesSql(ids: readonly string[], audience: Audience): Sql {
  const asked = sql`unnest(${[...ids]}::uuid[])`;
  return sql`
    SELECT
      (SELECT coalesce(json_agg(json_build_object(
          'id', c.id, 'statement', c.statement, 'confirmation', c.confirmation, 'importance', c.importance,
          'stage', c.stage, 'createdAt', c."createdAt", 'dueAt', c."dueAt",
          'overridden', c."overrideNote" IS NOT NULL,
          'supportingOrigins', c."supportingOrigins", 'refutingOrigins', c."refutingOrigins",
          'supportingPrimary', c."supportingPrimary", 'refutingPrimary', c."refutingPrimary",
          'article', json_build_object('id', a.id, 'headline', a.headline, 'dueAt', a."dueAt",
            'publicationState', a."publicationState"),
          'assignee', CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END)
          ORDER BY asked.nth), '[]')
        FROM ${asked} WITH ORDINALITY AS asked (id, nth)
        JOIN "Claim" c ON c."workspaceId" = current_workspace() AND c.id = asked.id
        JOIN "Article" a ON a."workspaceId" = c."workspaceId" AND a.id = c."articleId"
        LEFT JOIN "User" u ON u.id = c."assigneeId") AS lines,
      (SELECT coalesce(json_agg(json_build_object('claimId', h."claimId", 'check', h."check", 'terms', h.terms,
          'name', s.name) ORDER BY h.position), '[]')
        FROM ${asked} AS asked (id)
        JOIN "Hop" h ON h."workspaceId" = current_workspace() AND h."claimId" = asked.id
        JOIN "Source" s ON s."workspaceId" = h."workspaceId" AND s.id = h."sourceId") AS hops,
      ARRAY(${claimsOnDiscredited(untoldTerms(audience), ids)}) AS discredited`;
}

/** How a party of a chain is called in a list: by name, or by the words for somebody not named here. */
function nameInPlace({ terms, name }: { terms: Terms; name: string }, audience: Audience): string {
  const shown = shownTo(audience, { kind: 'HOP', terms, confidential: false });
  return shown === 'FULL' ? name : capital(wordsInPlace(shown, terms));
}

/** The lines of these claims, in their order; a claim that is not there has none. */
export async function claimRows(tx: Tx, ids: readonly string[], context: FilterContext): Promise<ClaimRow[]> {
  const audience = audienceOf(context);
  const [found] = linesRows.parse(await tx.$queryRaw(linesSql(ids, audience)));
  const discredited = new Set(found?.discredited);
  const chains = Map.groupBy(found?.hops ?? [], ({ claimId }) => claimId);
  return (found?.lines ?? []).map(({ article, dueAt, ...line }) => {
    const hops = chains.get(line.id) ?? [];
    const { id, headline, publicationState } = article;
    const times = { dueAt, articleDueAt: article.dueAt };
    const due = dueTime({ ...times, settled: isSettled(line.stage), publicationState });
    return {
      ...line,
      article: { id, headline },
      sayers: hops.map((hop) => nameInPlace(hop, audience)),
      dueAt: recordedDue(times),
      due,
      overdue: isOverdue(due, context.now.toISOString()),
      discredited: discredited.has(line.id),
      misattributed: isMisattributed(hops),
    };
  });
}
