import { expect } from 'vitest';
import { importArticle } from '#lib/commands/articles/import-article.ts';
import { importClaims } from '#lib/commands/importing/import-claims.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import {
  claimsExportSchema,
  type ClaimsExport,
  type ExportedClaim,
} from '#lib/export/claims-export-schema.ts';
import { claimsJson } from '#lib/export/claims-json.ts';
import type { ReadClaims } from '#lib/interchange/claims-file.ts';
import { exportedClaims } from '#lib/queries/claims/export-claims.ts';
import { readClaimsAside } from '#lib/readers/read-aside.ts';
import { valueOf } from '#testing/newsroom.ts';
import { sampleLinks } from '#testing/sample-interchange.ts';

/** Why the tests take statuses over. */
export const note = 'We trust the desk that checked it.';

/** The claims of an article as JSON, as they leave the house. */
export async function exported(actor: Actor, articleId: string): Promise<ClaimsExport> {
  const exportedAt = new Date('2026-03-01T12:00:00.000Z');
  const batches = exportedClaims(actor, { articleId }, { exportedAt, permalink: sampleLinks.claim });
  const head = {
    exportedAt: exportedAt.toISOString(),
    wholeAtOnce: true,
    exportedBy: { id: actor.userId, name: 'Edda' },
    log: { sequence: 1, hash: 'a'.repeat(64) },
    address: sampleLinks.article,
    article: null,
    filters: null,
    filterWords: [],
  };
  let json = '';
  for await (const piece of claimsJson(head, batches)) json += piece;
  return claimsExportSchema.parse(JSON.parse(json));
}

/** A file as it is read for its preview. */
export async function readDocument(actor: Actor, text: string, document: unknown): Promise<ReadClaims> {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const answer = await readClaimsAside(actor.userId, { bytes, articleText: text, mapping: null });
  if (answer === 'busy' || !answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A document with each id as the how manieth it is, so that only what hangs together is compared. */
export function withoutIds(value: unknown): unknown {
  const known = new Map<string, number>();
  const json = JSON.stringify(value).replace(uuid, (id) => {
    const at = known.get(id) ?? known.size + 1;
    known.set(id, at);
    return `#${at}`;
  });
  return JSON.parse(json);
}

function without(value: object, keys: readonly string[]) {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/**
 * A claim without all that may differ after an import: who did what and when here, how far the work is, what was said
 * and decided about the article, and files and captured texts, which stay where they are.
 */
export function whatStays(claim: ExportedClaim) {
  const { sources, links, evidence, reason, ...rest } = claim;
  return {
    ...without(rest, mayDiffer),
    // The text is imported as it reads, without what its paragraphs are.
    anchor: without(rest.anchor, ['block']),
    reason: reason?.replaceAll(`\n\nTaken over: ${note}`, '') ?? null,
    hops: rest.hops,
    evidence: evidence.map((item) => without(item, ['captured', 'addedAt', 'addedBy'])),
    links: links.map(({ relation, direction, statement }) => ({ relation, direction, statement })),
    sources: sources.toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}
const mayDiffer = [
  'id',
  // It may be the article’s; its own is compared.
  'dueAt',
  'permalink',
  // It is imported into one article.
  'standsIn',
  'article',
  'confirmationSetBy',
  'confirmationSetAt',
  'stage',
  'bareReason',
  'signedOffBy',
  'signedOffAt',
  'assignee',
  'named',
  'corrections',
  'recordedAt',
  'recordedBy',
];

/** What an import into a new article with this text is sent, of a file without anything that is refused. */
export async function sentBy(actor: Actor, text: string, document: ClaimsExport) {
  const { claims, sources, links, refused } = await readDocument(actor, text, document);
  expect(refused).toEqual([]);
  const article = { text, headline: 'The same', again: true };
  const { articleId, versionId } = valueOf(await importArticle.execute(actor, article));
  const sent = claims.map(({ row, start, end, statement, importance, tags, status, findings }) => {
    return { row, start, end, statement, importance, tags, status, findings };
  });
  return { articleId, versionId, claims: sent, sources, links };
}

/** The same, imported with its statuses. */
export async function importedDocument(actor: Actor, text: string, document: ClaimsExport) {
  const input = { ...(await sentBy(actor, text, document)), takeOver: { note } };
  return { articleId: input.articleId, done: valueOf(await importClaims.execute(actor, input)) };
}
