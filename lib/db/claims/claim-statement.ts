import { raw, sql, type Sql } from '#lib/db/connection/sql.ts';
import { standingIn } from '#lib/db/articles/standing-claims.ts';

// Names are of this file alone, so they may stand in the statement as they are.

function columns(alias: string, names: string): string {
  return names
    .split(' ')
    .map((name) => `'${name}', ${alias}."${name}"`)
    .join(', ');
}

/** A subquery with the rows of `table` that belong to `owner`, oldest first unless another order is said, as JSON. */
function parts(
  table: string,
  [alias, key, owner]: [alias: string, key: string, owner: string],
  names: string,
  { order = 'id', where = '', more = '' }: { order?: string; where?: string; more?: string } = {},
): string {
  return `(SELECT coalesce(json_agg(json_build_object(${columns(alias, names)}${more}) ORDER BY ${alias}."${order}"), '[]')
    FROM "${table}" ${alias} WHERE ${alias}."workspaceId" = current_workspace() AND ${alias}."${key}" = ${owner} ${where})`;
}

const ofClaim = (alias: string): [string, string, string] => [alias, 'claimId', 'c.id'];
const ofItem = (alias: string): [string, string, string] => [alias, 'evidenceId', 'e.id'];
const there = (alias: string): string => `AND ${alias}."deletedAt" IS NULL`;

const evidence = parts(
  'Evidence',
  ofClaim('e'),
  'id kind title address fileName fileId publisherId stance role firstHand interested withdrawnAt withdrawnReason ' +
    'withdrawnBy confidential publishedOn excerpt captureId credibility createdAt createdBy revision',
  {
    where: there('e'),
    more: `,
    'file', (SELECT json_build_object('sha256', f.sha256, 'bytes', f.bytes, 'damage', f.damage,
        'print', encode(NULLIF(f.print, (SELECT k.print FROM "Capture" k
          WHERE k."workspaceId" = current_workspace() AND k.id = e."captureId")), 'base64'))
      FROM "StoredFile" f WHERE f."workspaceId" = current_workspace() AND f.id = e."fileId"),
    'capture', (SELECT json_build_object('print', encode(k.print, 'base64'))
      FROM "Capture" k WHERE k."workspaceId" = current_workspace() AND k.id = e."captureId"),
    'citations', ${parts('Citation', ofItem('t'), 'citedSourceId citedEvidenceId')},
    'captures', ${parts('Capture', ofItem('k'), 'id sha256 words capturedAt capturedBy')}`,
  },
);

/** How much of a text is read around a passage, in characters on each side: more than a long sentence. */
const aroundLength = 600;

const aroundOf = (anchor: string, version: string): string => `json_build_object(
          'text', substr(${version}.text, greatest(${anchor}.start - ${aroundLength}, 0) + 1,
            least(${anchor}.start, ${aroundLength}) + ${anchor}."end" - ${anchor}.start + ${aroundLength}),
          'start', least(${anchor}.start, ${aroundLength}),
          'end', least(${anchor}.start, ${aroundLength}) + ${anchor}."end" - ${anchor}.start)`;

// As many blocks are before a place as there are empty lines. The text is cut once: it may be as long as a book.
const block = String.raw`,
      'block', v.kinds[greatest(1, cardinality(string_to_array(left(v.text, s.start), E'\n\n')))]`;

// One anchor per version, of those with this appearance or none; the newest version's is the one that counts.
const anchorWith = (appearance: string, more: string): string => {
  const here = (alias: string): string => `${alias}."workspaceId" = current_workspace()
      AND ${alias}."claimId" = c.id AND ${alias}."appearanceId" ${appearance}`;
  return `(SELECT json_build_object(${columns('s', 'versionId start end exact prefix suffix state decision')},
      ${columns('v', 'number sha256')},
      'was', CASE WHEN s.state IN ('CHANGED', 'ORPHANED') AND s.decision IS NULL THEN (
        SELECT json_build_object('exact', w.exact, 'version', o.number, 'around', CASE WHEN s.state = 'CHANGED' THEN
          json_build_object('then', ${aroundOf('w', 'o')}, 'now', ${aroundOf('s', 'v')}) END)
        FROM "Anchor" w JOIN "ArticleVersion" o ON o."workspaceId" = current_workspace() AND o.id = w."versionId"
        WHERE ${here('w')} AND o.number < v.number AND w.state IN ('ANCHORED', 'MOVED')
        ORDER BY o.number DESC LIMIT 1) END${more})
    FROM "Anchor" s JOIN "ArticleVersion" v ON v."workspaceId" = current_workspace() AND v.id = s."versionId"
    WHERE ${here('s')} ORDER BY v.number DESC LIMIT 1)`;
};

// In articles that are there; what was taken off is left out.
const appearancesWith = (
  more: string,
): string => `(SELECT coalesce(json_agg(json_build_object(${columns('p', 'id articleId createdAt createdBy')},
      ${columns('a', 'headline')}, 'anchor', ${anchorWith('= p.id', more)}) ORDER BY p.id), '[]')
    FROM "Appearance" p
    JOIN "Article" a ON a."workspaceId" = current_workspace() AND a.id = p."articleId" AND a."deletedAt" IS NULL
    WHERE p."workspaceId" = current_workspace() AND p."claimId" = c.id AND p."removedAt" IS NULL)`;

const linkEnd = (own: string, other: string, direction: string): string => `
      SELECT id, relation, '${direction}' AS direction, "${other}" AS "otherId", "createdAt", "createdBy"
      FROM "ClaimLink" WHERE "workspaceId" = current_workspace() AND "${own}" = c.id`;

// From and to it; those to claims that are deleted are left out.
const links = `(SELECT coalesce(json_agg(json_build_object(${columns('l', 'id relation direction otherId createdAt createdBy')},
      ${columns('o', 'articleId statement confirmation stage')}, ${columns('a', 'headline')}) ORDER BY l.id), '[]')
    FROM (${linkEnd('fromClaimId', 'toClaimId', 'TO')} UNION ALL ${linkEnd('toClaimId', 'fromClaimId', 'FROM')}) l
    JOIN "Claim" o ON o."workspaceId" = current_workspace() AND o.id = l."otherId" AND o."deletedAt" IS NULL
    JOIN "Article" a ON a."workspaceId" = current_workspace() AND a.id = o."articleId")`;

// How it was named last when its article was cleared or published.
const named = `(SELECT json_build_object(${columns('s', 'to at by')}, ${columns('n', 'reasons note')})
    FROM "NamedClaim" n JOIN "PublicationStep" s ON s."workspaceId" = current_workspace() AND s.id = n."stepId"
    WHERE n."workspaceId" = current_workspace() AND n."claimId" = c.id ORDER BY n.id DESC LIMIT 1)`;

const pair = 'firstEvidenceId secondEvidenceId reason';

/** The claim `c` with all it holds, as one JSON object of SQL, and `more` of each of its anchors. */
const claimWith = (more: string): string => `json_build_object(${columns(
  'c',
  'id articleId statement importance confirmation confidence confirmationReason confirmationSetBy confirmationSetAt ' +
    'overrideNote statementEditedBy statementEditedAt stage bareReason signedOffBy signedOffAt assigneeId dueAt tags',
)}, ${columns('c', 'createdAt createdBy updatedAt revision')},
  'anchor', ${anchorWith('IS NULL', more)},
  'appearances', ${appearancesWith(more)},
  'hops', ${parts('Hop', ofClaim('h'), 'id sourceId cue mode terms check checkNote checkEvidenceId', { order: 'position' })},
  'evidence', ${evidence},
  'distinctPairs', ${parts('DistinctPair', ofClaim('d'), pair)},
  'copyPairs', ${parts('CopyPair', ofClaim('y'), pair)},
  'peoplePairs', ${parts('PeoplePair', ofClaim('p'), 'firstSourceId secondSourceId reason')},
  'responses', ${parts(
    'ResponseRequest',
    ofClaim('r'),
    'id partyId askedAt channel question deadlineAt outcome words answeredAt evidenceId createdAt createdBy revision',
    { where: there('r') },
  )},
  'links', ${links},
  'named', ${named})`;

const wholeClaim = claimWith('');

/** The same for exports: besides, what kind of block of its article's text a passage begins in. */
export const claimToExport = claimWith(block);

/** Which claims are read; deleted ones never are. Those of an article are its own and those that appear in it. */
export type WhichClaims = { ids: readonly string[] } | { articleId: string };

/**
 * Claims with all they hold, oldest first, each as JSON: one statement, because a claim has parts in ten tables, and one
 * text a claim, because what comes column by column is taken apart and put together twice on its way, and one text of
 * hundreds is so large that each of its copies has the collector go through all memory.
 */
export function claimStatement(which: WhichClaims, { toExport = false }: { toExport?: boolean } = {}): Sql {
  const chosen =
    'ids' in which
      ? sql`c.id = ANY(${[...which.ids]}::uuid[])`
      : sql`c.id IN (${standingIn(which.articleId)})`;
  return sql`
    SELECT (${raw(toExport ? claimToExport : wholeClaim)})::text AS claim FROM "Claim" c
    WHERE c."workspaceId" = current_workspace() AND c."deletedAt" IS NULL AND ${chosen} ORDER BY c.id`;
}
