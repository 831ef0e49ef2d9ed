import type pg from 'pg';
import { v7 } from 'uuid';
import { createAnchor } from '#lib/domain/text/anchor.ts';
import { claimText } from '#lib/domain/recurring/claim-text.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import type { FilledDesk } from './desk.ts';
import { addChains, addEvidence } from './fill-chains.ts';
import { addEntries, addTerms } from './fill-words.ts';
import { insertRows } from './insert-rows.ts';
import { idColumns, iso, reasonOf, type MadeArticle } from './made-article.ts';
import type { Counted } from './patterns.ts';

function textOf({ claims }: MadeArticle): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  for (const [at, { statement }] of claims.entries()) {
    if (at > 0) text += at % 5 === 0 ? '\n\n' : ' ';
    starts.push(text.length);
    text += `${statement.text}.`;
  }
  return { text, starts };
}

async function addArticles(
  client: pg.Client,
  desk: FilledDesk,
  articles: readonly MadeArticle[],
): Promise<void> {
  const by = desk.reviewer.userId;
  await insertRows(
    client,
    'Article',
    {
      ...idColumns,
      headline: 'text',
      searchText: 'text',
      language: 'text',
      dueAt: 'timestamptz',
      publicationState: 'text',
      clearedAt: 'timestamptz',
      publishedAt: 'timestamptz',
      createdAt: 'timestamptz',
      updatedAt: 'timestamptz',
      createdBy: 'uuid',
    },
    articles.map((article) => {
      const out = article.state === 'DRAFT' ? null : iso(article.createdAt);
      return [
        desk.workspaceId,
        article.id,
        article.headline.text,
        article.headline.searchText,
        'en',
        iso(article.dueAt),
        article.state,
        out,
        out,
        iso(article.createdAt),
        iso(article.createdAt),
        by,
      ];
    }),
  );
  const versions = articles.map((article) => [
    desk.workspaceId,
    article.id,
    article.id,
    1,
    textOf(article).text,
    iso(article.createdAt),
    by,
  ]);
  await client.query(
    `INSERT INTO "ArticleVersion" ("workspaceId", id, "articleId", number, text, sha256, method, "importedAt", "importedBy")
     SELECT w, i, a, n, t, encode(sha256(convert_to(t, 'UTF8')), 'hex'), 'PASTE', at, by
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::timestamptz[], $7::uuid[]) v (w, i, a, n, t, at, by)`,
    [0, 1, 2, 3, 4, 5, 6].map((at) => versions.map((row) => row[at])),
  );
}

async function addClaims(
  client: pg.Client,
  desk: FilledDesk,
  articles: readonly MadeArticle[],
  counted: Counted,
): Promise<void> {
  await insertRows(
    client,
    'Claim',
    {
      ...idColumns,
      articleId: 'uuid',
      statement: 'text',
      searchText: 'text',
      importance: 'text',
      confirmation: 'text',
      confirmationReason: 'text',
      confirmationSetBy: 'uuid',
      confirmationSetAt: 'timestamptz',
      overrideNote: 'text',
      verdict: 'text',
      supportingOrigins: 'int',
      refutingOrigins: 'int',
      supportingPrimary: 'boolean',
      refutingPrimary: 'boolean',
      termCount: 'int',
      stage: 'text',
      signedOffBy: 'uuid',
      signedOffAt: 'timestamptz',
      assigneeId: 'uuid',
      dueAt: 'timestamptz',
      tags: 'lines',
      createdAt: 'timestamptz',
      updatedAt: 'timestamptz',
      createdBy: 'uuid',
    },
    articles.flatMap((article) =>
      article.claims.map((claim) => {
        const counts = counted.get(claim.pattern);
        const signed = claim.stage === 'SIGNED_OFF';
        return [
          desk.workspaceId,
          claim.id,
          article.id,
          claim.statement.text,
          claim.statement.searchText,
          claim.importance,
          claim.confirmation,
          reasonOf(claim),
          claim.setBy,
          claim.setBy && iso(claim.setAt),
          claim.note,
          counts?.verdict ?? null,
          counts?.supportingOrigins ?? 0,
          counts?.refutingOrigins ?? 0,
          counts?.supportingPrimary ?? false,
          counts?.refutingPrimary ?? false,
          claimText(claim.statement.terms, article.headline.terms).length,
          claim.stage,
          claim.signedOffBy,
          signed ? iso(claim.setAt) : null,
          claim.assigneeId,
          iso(claim.dueAt),
          claim.tags.join('\n'),
          iso(claim.createdAt),
          iso(claim.setAt ?? claim.createdAt),
          claim.createdBy,
        ];
      }),
    ),
  );
}

async function addPassages(
  client: pg.Client,
  desk: FilledDesk,
  articles: readonly MadeArticle[],
): Promise<void> {
  await insertRows(
    client,
    'Anchor',
    {
      ...idColumns,
      claimId: 'uuid',
      versionId: 'uuid',
      start: 'int',
      end: 'int',
      exact: 'text',
      searchText: 'text',
      prefix: 'text',
      suffix: 'text',
    },
    articles.flatMap((article) => {
      const { text, starts } = textOf(article);
      return article.claims.map((claim, at) => {
        const start = starts[at] ?? 0;
        const made = createAnchor(text, start, start + claim.statement.text.length + 1);
        if (!made.ok) throw new Error(`No passage can be made of "${claim.statement.text}".`);
        const { exact, prefix, suffix, ...place } = made.value;
        return [
          desk.workspaceId,
          v7({ msecs: claim.createdAt.getTime() }),
          claim.id,
          article.id,
          place.start,
          place.end,
          exact,
          searchText(exact),
          prefix,
          suffix,
        ];
      });
    }),
  );
}

/** Writes articles with all that their claims hold and all that is kept of them but the log. */
export async function addAll(
  client: pg.Client,
  desk: FilledDesk,
  articles: readonly MadeArticle[],
  counted: Counted,
): Promise<void> {
  const claims = articles.flatMap((article) => article.claims);
  await addArticles(client, desk, articles);
  await addClaims(client, desk, articles, counted);
  await addPassages(client, desk, articles);
  await addTerms(client, desk, articles);
  await addEntries(client, desk, claims);
  await addChains(client, desk, claims);
  await addEvidence(client, desk, claims);
}
