import { z } from 'zod';
import { importedKinds } from '#lib/commands/articles/imported-text.ts';
import { importVersion } from '#lib/commands/articles/import-version.ts';
import { largestCommandBytes } from '#lib/commands/kernel/body-limits.ts';
import { printOf } from '#lib/domain/corroboration/copies/print-bytes.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import type { PreviewedClaim, VersionPreview } from '#lib/domain/shapes/version-preview.ts';
import { problemOfKinds, type BlockKind } from '#lib/domain/text/blocks.ts';
import { PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import type { CarriedAnchor } from '#lib/domain/versions/carried-anchor.ts';
import { carriedKinds } from '#lib/domain/versions/carried-kinds.ts';
import { isOtherText } from '#lib/domain/versions/newer-version.ts';
import { importProblemWords, type ImportProblem } from '#lib/import/problems.ts';
import type { StorableText } from '#lib/import/storable-text.ts';
import { nextVersion, type NextVersion } from '#lib/queries/articles/next-version.ts';
import { carryAside, storableTextAside } from '#lib/readers/read-aside.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { jsonBody } from '#lib/web/json-body.ts';
import { refusalOfRate } from '#lib/web/rates.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

const sent = z.strictObject({ text: z.string(), kinds: importedKinds });

/** What was said of the paragraphs, where it goes with the text as it is stored. */
function kindsOf(kinds: BlockKind[], text: string): BlockKind[] | null {
  if (kinds.length === 0) return null;
  return problemOfKinds(kinds, text.split(PARAGRAPH_BREAK).length) === null ? kinds : null;
}

function refusalOf(problem: ImportProblem): Refusal {
  if (problem.code === 'busy') return { code: 'too-much-at-once', retryAfterSeconds: 5 };
  return { code: 'import-problem', sentence: importProblemWords(problem) };
}

function previewOf(
  { newest, groups }: NextVersion,
  { text, kinds, print }: StorableText & { kinds: BlockKind[] },
  carried: readonly (readonly CarriedAnchor[])[],
): VersionPreview {
  const claims = groups.flatMap(({ versionId, claims: those, passages }, group) =>
    those.flatMap(({ id, statement, stage, exact, isDeleted, isDropped }, at) => {
      const result = carried[group]?.[at];
      if (!result || isDeleted || isDropped) return [];
      const place = versionId === newest.id ? (passages[at] ?? null) : null;
      const claim: PreviewedClaim = { claimId: id, statement, stage, exact, place, carried: result };
      return [{ claim, start: passages[at]?.start ?? 0 }];
    }),
  );
  return {
    text,
    kinds,
    isSame: text === newest.text,
    isOther: print !== null && print.length > 0 && isOtherText(printOf(print).shingles, newest.print),
    claims: claims.toSorted((a, b) => a.start - b.start).map(({ claim }) => claim),
  };
}

/**
 * Says what a text would do to each claim of an article as its next version, without keeping it: the body is the text as
 * JSON. Answers with the text as it would be stored.
 */
export const POST = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const no = await importVersion.refusalOfRole(actor);
    if (no) return refusalResponse(no, requestId);
    const articleId = params['articleId'] ?? '';
    const tooOften = await refusalOfRate('imports', actor);
    if (tooOften) return refusalResponse(tooOften, requestId);
    const body = await jsonBody(request, { limitBytes: largestCommandBytes, owner: actor.userId });
    if (!body.ok) return refusalResponse(body.refusal, requestId);
    const asked = sent.safeParse(body.value);
    if (!asked.success) {
      const problems = [{ path: ['text'], message: 'Send the text.' }];
      return refusalResponse({ code: 'invalid', problems }, requestId);
    }
    const next = await nextVersion(actor, articleId);
    if (!next) return refusalResponse({ code: 'not-found' }, requestId);
    const storable = await storableTextAside(actor.userId, asked.data.text);
    if (!storable.ok) return refusalResponse(refusalOf(storable.problem), requestId);
    const { text } = storable.value;
    const language = next.language || null;
    const kinds = kindsOf(asked.data.kinds, text) ?? carriedKinds(next.newest, text);
    const carrying = { texts: next.groups, after: { text, kinds }, language };
    const carried = await carryAside(actor.userId, carrying);
    if (!carried.ok) return refusalResponse(refusalOf(carried.problem), requestId);
    return Response.json(
      { value: previewOf(next, { ...storable.value, kinds }, carried.value) },
      { headers: { 'cache-control': 'no-store' } },
    );
  },
});
