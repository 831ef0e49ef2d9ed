import { searchText } from '#lib/domain/text/search-text.ts';
import { v7 } from 'uuid';
import { inPages } from '#lib/db/in-pages.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { stageSchema, type Stage } from '#lib/domain/stage.ts';
import type { MarkedText } from '#lib/domain/text/blocks.ts';
import { carryOver, type CarriedAnchor } from '#lib/domain/versions/carry-over.ts';
import { standsSurely, type AnchorState } from '#lib/domain/versions/passage-decision.ts';

const parts = {
  id: true,
  stage: true,
  deletedAt: true,
  anchors: {
    orderBy: { version: { number: 'desc' } },
    select: {
      versionId: true,
      start: true,
      end: true,
      exact: true,
      prefix: true,
      suffix: true,
      state: true,
      decision: true,
      decidedBy: true,
      decidedAt: true,
    },
  },
} as const satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof parts }>;
type AnchorRow = Row['anchors'][number];

/** What a new text did to a claim's passage, and the claim's stage before. */
export interface CarriedClaim {
  claimId: string;
  stage: Stage;
  isDeleted: boolean;
  state: AnchorState;
  /** Where it was for sure, and where it is, or may be, now. */
  before: { versionId: string; start: number; end: number; exact: string };
  after: { start: number; end: number; exact: string };
  /** A person has said before that the claim stands in the article no more. */
  isDropped: boolean;
}

interface Standing {
  row: Row;
  /** The newest place where the claim stood for sure. */
  sure: AnchorRow;
}

function placeOf({ start, end, exact, prefix, suffix }: Omit<AnchorRow, 'state'> | Standing['sure']) {
  return { start, end, exact, prefix, suffix };
}

function newPlace(carried: CarriedAnchor, was: AnchorRow) {
  if (carried.state === 'CHANGED') return carried.candidate;
  // What is nowhere keeps how it read, and where.
  return carried.state === 'ORPHANED' ? placeOf(was) : carried.anchor;
}

/** Reads the claims of an article, deleted ones too, and locks them in the order of their ids. */
async function lockedClaims(tx: Tx, articleId: string): Promise<Row[]> {
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "Claim" WHERE "workspaceId" = current_workspace() AND "articleId" = ${articleId}::uuid
    ORDER BY id FOR UPDATE`;
  return tx.claim.findMany({ where: { articleId }, select: parts, orderBy: { id: 'asc' } });
}

/**
 * Carries every claim of an article over to a new text of it, from the newest text in which it stood for sure, and writes
 * an anchor of each. A claim that was dropped stays so.
 */
export async function carryClaims(
  tx: Tx,
  { workspaceId, articleId }: { workspaceId: string; articleId: string },
  version: MarkedText & { id: string; language: string },
): Promise<CarriedClaim[]> {
  const claims = await lockedClaims(tx, articleId);
  const standing = claims.flatMap((row): Standing[] => {
    const sure = row.anchors.find(({ state }) => standsSurely(state)) ?? row.anchors.at(-1);
    return sure ? [{ row, sure }] : [];
  });
  const carried: CarriedClaim[] = [];
  const rows: Prisma.AnchorCreateManyInput[] = [];
  for (const [versionId, those] of Map.groupBy(standing, ({ sure }) => sure.versionId)) {
    const before = await tx.articleVersion.findFirstOrThrow({
      where: { id: versionId },
      select: { text: true, kinds: true },
    });
    const found = carryOver(
      before,
      those.map(({ sure }) => sure),
      version,
      version.language || null,
    );
    for (const [at, { row, sure }] of those.entries()) {
      const [latest] = row.anchors;
      const isDropped = latest?.decision === 'DROPPED';
      const result: CarriedAnchor = (isDropped ? undefined : found[at]) ?? {
        state: 'ORPHANED',
        why: 'gone',
        candidates: [],
      };
      const place = newPlace(result, sure);
      const { decision, decidedBy, decidedAt } = latest ?? sure;
      rows.push({
        workspaceId,
        id: v7(),
        claimId: row.id,
        versionId: version.id,
        ...place,
        searchText: searchText(place.exact),
        state: result.state,
        carriedAs: result.state,
        ...(isDropped ? { decision, decidedBy, decidedAt } : {}),
      });
      const { start, end, exact } = place;
      carried.push({
        claimId: row.id,
        stage: stageSchema.parse(row.stage),
        isDeleted: row.deletedAt !== null,
        state: result.state,
        before: { versionId, start: sure.start, end: sure.end, exact: sure.exact },
        after: { start, end, exact },
        isDropped,
      });
    }
  }
  await inPages(rows, (data) => tx.anchor.createMany({ data }));
  return carried;
}
