import { inPages } from '#lib/db/in-pages.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { MarkedText } from '#lib/domain/text/blocks.ts';
import { isFoundAlone } from '#lib/domain/versions/carried-anchor.ts';
import { carriedSince, passageKey, type CarriedBefore, type PassagesOfText } from './carried-anchors.ts';

/** The newest text of an article, with the sentences said to make no claim in it. */
export interface NoClaimsOfText extends PassagesOfText {
  language: string;
}

/** What was said to make no claim in an article's newest text, as it is carried over to the next; null for no article. */
export async function noClaimsToCarry(tx: Tx, articleId: string): Promise<NoClaimsOfText | null> {
  const version = await tx.articleVersion.findFirst({
    where: { articleId, article: { deletedAt: null } },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      text: true,
      kinds: true,
      article: { select: { language: true } },
      noClaims: { select: { start: true, end: true }, orderBy: { start: 'asc' } },
    },
  });
  if (!version) return null;
  const { id, text, kinds, article, noClaims } = version;
  return { versionId: id, text, kinds, language: article.language, passages: noClaims };
}

/**
 * Carries what was said to make no claim over from the text `fromId` to the next: only a sentence that is found there
 * exactly and alone goes on so, whoever said it. Answers how many do and how many are to be looked at again; null where
 * so much was said meanwhile that it has to be worked out again.
 */
export async function carryNoClaims(
  tx: Tx,
  { workspaceId, fromId }: { workspaceId: string; fromId: string },
  version: MarkedText & { id: string; language: string },
  before: CarriedBefore,
): Promise<{ kept: number; again: number } | null> {
  const said = await tx.noClaim.findMany({ where: { versionId: fromId }, orderBy: { start: 'asc' } });
  const since = await carriedSince(tx, said, before, version);
  if (!since) return null;
  const rows = said.flatMap(({ saidAt, saidBy, ...old }): Prisma.NoClaimCreateManyInput[] => {
    const key = passageKey(fromId, old);
    const carried = before.get(key) ?? since.get(key);
    if (!carried || !isFoundAlone(carried)) return [];
    const { start, end } = carried.anchor;
    return [{ workspaceId, versionId: version.id, start, end, saidAt, saidBy }];
  });
  await inPages(rows, (data) => tx.noClaim.createMany({ data, skipDuplicates: true }));
  return { kept: rows.length, again: said.length - rows.length };
}
