import { recordExport } from '#lib/commands/workspace/record-export.ts';
import { siteBase } from '#lib/config/auth-settings.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { noteWrittenNow } from '#lib/db/connection/replica.ts';
import { claimFilterParams, withoutMe, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { claimsFormats, type ClaimsFormatName } from '#lib/export/claims-formats.ts';
import { exportHeadOf } from '#lib/export/export-head.ts';
import { exportFileName } from '#lib/export/export-file-name.ts';
import { begunExport } from '#lib/queries/claims/export-claims.ts';
import { paths } from './paths.ts';

interface ClaimsFileRequest {
  actor: Actor;
  format: ClaimsFormatName;
  /** Without an article it is the claims list, with these filters. */
  articleId?: string | undefined;
  filters: ClaimFilters;
}

/** A file that is written as it is read. */
export interface WrittenFile {
  name: string;
  type: string;
  pieces: AsyncGenerator<Uint8Array>;
}

/** An export of claims, after the log says that it was made. Nothing of it is in memory but the batch being written. */
export async function claimsFile({
  actor,
  format,
  articleId,
  filters: asked,
}: ClaimsFileRequest): Promise<Result<WrittenFile>> {
  const { write, type, kind, ending } = claimsFormats[format];
  const filters = withoutMe(asked, actor.userId);
  const query = articleId === undefined ? claimFilterParams(filters).toString() : '';
  const made = await recordExport.execute(actor, {
    format: ending,
    articleId: articleId ?? null,
    filters: query,
  });
  if (!made.ok) return made;
  // What it holds is not older than what the log says of it.
  await noteWrittenNow();

  const { exportedAt, ...facts } = made.value;
  const { article } = facts;
  const base = siteBase();
  const { origin } = new URL(base);
  const { moment, claims } = await begunExport(actor, article ? { articleId: article.id } : { filters }, {
    exportedAt: new Date(exportedAt),
    // Put together: taken apart by the rules of addresses, each costs as much as a row of it.
    permalink: (claimId) => `${origin}${paths.claim(claimId)}`,
  });
  const head = exportHeadOf(moment.facts ?? facts, {
    exportedAt: moment.at.toISOString(),
    wholeAtOnce: moment.whole,
    filters,
    addresses: {
      article: (id) => new URL(paths.article(id), base).href,
      list: (told) => new URL(paths.claims(claimFilterParams(told)), base).href,
    },
  });
  const name = exportFileName(kind, article?.headline ?? null, exportedAt, ending);
  return ok({ name, type, pieces: write(head, claims) });
}
