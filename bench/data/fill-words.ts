import type pg from 'pg';
import { everyClaim } from '#lib/db/recurring/claim-terms.ts';
import { vectorOf } from '#lib/db/searching/keep-entries.ts';
import { claimText } from '#lib/domain/recurring/claim-text.ts';
import type { MadeClaim } from './claims.ts';
import type { FilledDesk } from './desk.ts';
import { insertRows } from './insert-rows.ts';
import { reasonOf, type MadeArticle } from './made-article.ts';

/** The terms that claims are found again by. */
export async function addTerms(
  client: pg.Client,
  desk: FilledDesk,
  articles: readonly MadeArticle[],
): Promise<void> {
  await insertRows(
    client,
    'ClaimTerm',
    { workspaceId: 'uuid', term: 'text', bucket: 'int', claimId: 'uuid', frequency: 'int', length: 'int' },
    articles.flatMap(({ headline, claims }) =>
      claims.flatMap((claim) => {
        const { frequencies, length } = claimText(claim.statement.terms, headline.terms);
        const bucket = Number.parseInt(claim.id.slice(-2), 16);
        return [[everyClaim, 1] as const, ...frequencies].map(([term, often]) => [
          desk.workspaceId,
          term,
          bucket,
          claim.id,
          often,
          length,
        ]);
      }),
    ),
  );
}

/** What claims are found by. */
export async function addEntries(
  client: pg.Client,
  desk: FilledDesk,
  claims: readonly MadeClaim[],
): Promise<void> {
  const vectors = claims.map((claim) =>
    vectorOf({
      id: claim.id,
      language: 'en',
      texts: [
        { field: 'statement', said: claim.statement.text },
        ...claim.tags.map((said) => ({ field: 'tag', said }) as const),
        { field: 'passage', said: `${claim.statement.text}.` },
        { field: 'reason', said: reasonOf(claim) ?? '' },
        { field: 'reason', said: claim.note ?? '' },
      ],
      personIds: [
        ...new Set(
          [claim.createdBy, claim.assigneeId, claim.setBy, claim.signedOffBy].flatMap((who) => who ?? []),
        ),
      ],
    }),
  );
  await client.query(
    `INSERT INTO "SearchEntry" ("workspaceId", kind, id, vector)
     SELECT $1, 'CLAIM', e.id, array_to_tsvector(ARRAY[search_place($1, 'CLAIM')]) || e.vector::tsvector
     FROM unnest($2::uuid[], $3::text[]) e (id, vector)`,
    [desk.workspaceId, claims.map((claim) => claim.id), vectors],
  );
}
