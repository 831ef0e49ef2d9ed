import pg from 'pg';
import type { Newsroom } from './newsroom.ts';

type Desk = Pick<Newsroom, 'ownerUrl' | 'workspaceId' | 'reviewer' | 'editor'>;

// Claims of every status, stage, importance and age up to five days, on articles with and without due times, in every
// state of publication, with and without assignees, chains of two and evidence that was counted and says too little.
// What is signed off was signed by someone who did not set the confirmation. The primes keep the properties from
// moving together.
function steps(desk: Desk, count: number): string[] {
  const workspace = `'${desk.workspaceId}'::uuid`;
  const key = `'${desk.workspaceId}'`;
  const reviewer = `'${desk.reviewer.userId}'::uuid`;
  const editor = `'${desk.editor.userId}'::uuid`;
  // A UUID that follows from a number, with its version and variant in place.
  const idOf = (thing: string, number: string) =>
    `overlay(overlay(md5(${key} || '${thing}' || (${number})) placing '7' from 13) placing '8' from 17)::uuid`;
  return [
    `INSERT INTO "Article" ("workspaceId", id, headline, "dueAt", "publicationState", "publishedAt", "createdBy")
   SELECT ${workspace}, ${idOf('article', 'g')}, 'Story number ' || g,
     CASE WHEN g % 3 > 0 THEN now() + ((g % 7 - 3) || ' hours')::interval END,
     (ARRAY['DRAFT', 'PUBLISHED', 'CLEARED', 'WITHDRAWN'])[1 + g % 4]::"PublicationState", now(), ${reviewer}
   FROM generate_series(0, greatest(${count} / 50, 8) - 1) g`,
    `INSERT INTO "ArticleVersion" ("workspaceId", id, "articleId", number, text, sha256, method, "importedBy")
   SELECT ${workspace}, id, id, 1, headline, encode(sha256(convert_to(headline, 'UTF8')), 'hex'), 'PASTE', ${reviewer}
   FROM "Article" WHERE "workspaceId" = ${workspace} AND headline LIKE 'Story number %'`,
    `INSERT INTO "Claim" ("workspaceId", id, "articleId", statement, "searchText", importance, confirmation,
     "confirmationReason", "confirmationSetBy", "confirmationSetAt", stage, "signedOffBy", "signedOffAt",
     "assigneeId", "dueAt", verdict, "createdAt", "createdBy")
   SELECT ${workspace}, ('01800000' || substr(md5(${key}), 1, 4) || '70008000' || lpad(to_hex(g), 12, '0'))::uuid,
     ${idOf('article', `g % greatest(${count} / 50, 8)`)},
     'Claim number ' || g || ' says something', 'claim number ' || g || ' says something',
     (ARRAY['HIGH', 'NORMAL', 'LOW', 'NORMAL'])[1 + g % 4]::"Importance", x.confirmation,
     CASE WHEN x.confirmation <> 'UNVERIFIED' THEN 'A reason' END,
     CASE WHEN x.confirmation <> 'UNVERIFIED' THEN ${reviewer} END,
     CASE WHEN x.confirmation <> 'UNVERIFIED' THEN now() END,
     x.stage, CASE WHEN x.stage = 'SIGNED_OFF' THEN ${editor} END, CASE WHEN x.stage = 'SIGNED_OFF' THEN now() END,
     CASE g % 3 WHEN 0 THEN NULL WHEN 1 THEN ${reviewer} ELSE ${editor} END,
     CASE WHEN g % 11 = 0 THEN now() + ((g % 13 - 6) || ' hours')::interval END,
     'INSUFFICIENT', now() - (120.0 * g / ${count} || ' hours')::interval, ${reviewer}
   FROM generate_series(1, ${count}) g CROSS JOIN LATERAL (SELECT
     (ARRAY['UNVERIFIED', 'UNVERIFIED', 'CONFIRMED', 'DISPUTED', 'FALSE', 'UNVERIFIABLE', 'RETRACTED'])
       [1 + g % 7]::"Confirmation" AS confirmation,
     (ARRAY['OPEN', 'IN_REVIEW', 'READY', 'SIGNED_OFF', 'OPEN'])[1 + g % 5]::"Stage" AS stage) x`,
    `INSERT INTO "Anchor" ("workspaceId", id, "claimId", "versionId", start, "end", exact, prefix, suffix)
   SELECT ${workspace}, gen_random_uuid(), id, "articleId", 0, 5, 'Story', '', ' number' FROM "Claim"
   WHERE "workspaceId" = ${workspace} AND statement LIKE 'Claim number %'`,
    `INSERT INTO "Source" ("workspaceId", id, kind, name, "searchText", "createdBy")
   SELECT ${workspace}, ${idOf('source', 'g')}, 'NEWS_AGENCY', 'Agency ' || g, 'agency ' || g, ${reviewer}
   FROM generate_series(0, 19) g`,
    `INSERT INTO "Hop" ("workspaceId", id, "claimId", position, "sourceId")
   SELECT ${workspace}, gen_random_uuid(), c.id, p, ${idOf('source', 'CASE p WHEN 0 THEN n % 10 ELSE 10 + n % 7 END')}
   FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM "Claim" WHERE "workspaceId" = ${workspace}) c
   CROSS JOIN generate_series(0, 1) p WHERE n % 4 > 0`,
    `INSERT INTO "Evidence" ("workspaceId", id, "claimId", kind, title, stance, role, "createdBy")
   SELECT ${workspace}, gen_random_uuid(), id, 'NOTE', '=HYPERLINK("x")', 'SUPPORTS', 'SECONDARY', ${reviewer} FROM "Claim"
   WHERE "workspaceId" = ${workspace}`,
  ];
}

/** Fills a newsroom with `count` claims at once, as its owner, and lets the planner know what is there. */
export async function manyClaims(desk: Desk, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: desk.ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
    for (const step of steps(desk, count)) await client.query(step);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}
