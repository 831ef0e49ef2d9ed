import { searchText } from '#lib/domain/text/search-text.ts';
import { v7 } from 'uuid';
import { inPages } from '#lib/db/in-pages.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { printOf } from '#lib/domain/corroboration/copies/print-bytes.ts';
import type { TextPrint } from '#lib/domain/corroboration/copies/text-print.ts';
import { stageSchema, type Stage } from '#lib/domain/stage.ts';
import type { BlockKind, MarkedText } from '#lib/domain/text/blocks.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';
import type { CarriedAnchor, TextToCarry } from '#lib/domain/versions/carried-anchor.ts';
import { carryOver } from '#lib/domain/versions/carry-over.ts';
import { awaitsPerson, standsSurely, type AnchorState } from '#lib/domain/versions/passage-decision.ts';

/** Of each claim that stands in an article: what it is, and its passages in that article’s texts, the newest first. */
const partsIn = (articleId: string) =>
  ({
    id: true,
    stage: true,
    statement: true,
    deletedAt: true,
    anchors: {
      where: { version: { articleId } },
      orderBy: { version: { number: 'desc' } },
      select: {
        versionId: true,
        appearanceId: true,
        appearance: { select: { removedAt: true } },
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
  }) as const satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: ReturnType<typeof partsIn> }>;
type AnchorRow = Row['anchors'][number];

/** What a new text did to a claim's passage, and the claim's stage before. */
export interface CarriedClaim {
  claimId: string;
  stage: Stage;
  isDeleted: boolean;
  /** It was taken off this article, and is carried along so that it can be put back. */
  isTakenOff: boolean;
  state: AnchorState;
  /** Where it was for sure, and where it is, or may be, now. */
  before: { versionId: string; start: number; end: number; exact: string };
  after: { start: number; end: number; exact: string };
  /** A person has said before that the claim stands in the article no more. */
  isDropped: boolean;
  /** A text before had changed or lost it, and nobody has said where the claim stands. */
  waited: boolean;
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

function standing(row: Row): Standing[] {
  const sure = row.anchors.find(({ state }) => standsSurely(state)) ?? row.anchors.at(-1);
  return sure ? [{ row, sure }] : [];
}

function isTakenOff({ appearance }: AnchorRow): boolean {
  return appearance !== null && appearance.removedAt !== null;
}

/** The claims that stand in an article, or did: its own, deleted ones too, and others', taken off or not. */
async function rowsIn(tx: Tx, articleId: string): Promise<Row[]> {
  const appearing = await tx.appearance.findMany({ where: { articleId }, select: { claimId: true } });
  return tx.claim.findMany({
    where: { OR: [{ articleId }, { id: { in: appearing.map(({ claimId }) => claimId) } }] },
    select: partsIn(articleId),
    orderBy: { id: 'asc' },
  });
}

/** Passages of one text, which is that of a version. */
export interface PassagesOfText extends TextToCarry {
  versionId: string;
}

/** Claims of an article by the text in which each stood for sure last. */
export interface ClaimsOfText extends PassagesOfText {
  /** One for each passage, in their order. */
  claims: {
    id: string;
    statement: string;
    stage: Stage;
    exact: string;
    /** Or was taken off this article. */
    isDeleted: boolean;
    isDropped: boolean;
  }[];
}

/** The claims that stand in an article, as they are carried over to its next text. Locks nothing. */
export async function claimsToCarry(tx: Tx, articleId: string): Promise<ClaimsOfText[]> {
  const rows = await rowsIn(tx, articleId);
  const groups: ClaimsOfText[] = [];
  for (const [versionId, those] of Map.groupBy(rows.flatMap(standing), ({ sure }) => sure.versionId)) {
    groups.push({
      versionId,
      ...(await textOf(tx, versionId)),
      passages: those.map(({ sure: { start, end } }) => ({ start, end })),
      claims: those.map(({ row: { id, statement, stage, deletedAt, anchors }, sure }) => ({
        ...{ id, statement, exact: sure.exact, stage: stageSchema.parse(stage) },
        isDeleted: deletedAt !== null || isTakenOff(sure),
        isDropped: anchors[0]?.decision === 'DROPPED',
      })),
    });
  }
  return groups;
}

/** Names a passage of a version among those of others. */
export function passageKey(versionId: string, { start, end }: Span): string {
  return `${versionId} ${start} ${end}`;
}

/** What was worked out before the transaction, of passages by their text and place in it. */
export type CarriedBefore = ReadonlyMap<string, CarriedAnchor>;

/** Keeps what became of `groups` for the transaction that stores it. */
export function carriedBefore(
  groups: readonly PassagesOfText[],
  carried: readonly (readonly CarriedAnchor[])[],
): CarriedBefore {
  return new Map(
    groups.flatMap(({ versionId, passages }, group) =>
      passages.flatMap((passage, at) => {
        const result = carried[group]?.[at];
        return result ? [[passageKey(versionId, passage), result] as const] : [];
      }),
    ),
  );
}

function textOf(tx: Tx, versionId: string): Promise<{ text: string; kinds: BlockKind[] }> {
  return tx.articleVersion.findFirstOrThrow({
    where: { id: versionId },
    select: { text: true, kinds: true },
  });
}

/** Together as long as this, two texts are compared in a moment that others can wait. */
const shortTexts = 100_000;

/** What became of passages that were selected since the others were worked out; null where that takes long. */
export async function carriedSince(
  tx: Tx,
  those: readonly (Span & { versionId: string })[],
  before: CarriedBefore,
  version: MarkedText & { language: string },
): Promise<CarriedBefore | null> {
  const lacking = those.filter((passage) => !before.has(passageKey(passage.versionId, passage)));
  const found = new Map<string, CarriedAnchor>();
  for (const [versionId, passages] of Map.groupBy(lacking, (passage) => passage.versionId)) {
    const text = await textOf(tx, versionId);
    if (text.text.length + version.text.length > shortTexts) return null;
    const carried = carryOver(text, passages, version, version.language || null);
    for (const [at, result] of carried.entries()) {
      const passage = passages[at];
      if (passage) found.set(passageKey(versionId, passage), result);
    }
  }
  return found;
}

/**
 * Reads the claims that stand in an article, or did, and locks them in the order of their ids. The article is locked, and
 * whoever puts a claim on it holds it, so none is missed.
 */
async function lockedClaims(tx: Tx, articleId: string): Promise<Row[]> {
  await tx.$queryRaw`
    SELECT 1 AS locked FROM "Claim" c WHERE c."workspaceId" = current_workspace() AND c.id IN (
      SELECT o.id FROM "Claim" o WHERE o."workspaceId" = current_workspace() AND o."articleId" = ${articleId}::uuid
      UNION ALL SELECT p."claimId" FROM "Appearance" p WHERE p."workspaceId" = current_workspace()
        AND p."articleId" = ${articleId}::uuid)
    ORDER BY c.id FOR UPDATE`;
  return rowsIn(tx, articleId);
}

/**
 * Carries every claim that stands in an article over to a new text of it, from the newest text in which it stood for sure, and writes
 * an anchor of each. A claim that was dropped stays so. What became of the passages was worked out `before`; null where
 * so much else was recorded meanwhile that it has to be worked out again.
 */
export async function carryClaims(
  tx: Tx,
  { workspaceId, articleId }: { workspaceId: string; articleId: string },
  version: MarkedText & { id: string; language: string },
  before: CarriedBefore,
): Promise<CarriedClaim[] | null> {
  const those = (await lockedClaims(tx, articleId)).flatMap(standing);
  const since = await carriedSince(
    tx,
    those.map(({ sure }) => sure),
    before,
    version,
  );
  if (!since) return null;
  const carried: CarriedClaim[] = [];
  const rows: Prisma.AnchorCreateManyInput[] = [];
  for (const { row, sure } of those) {
    const [latest] = row.anchors;
    const isDropped = latest?.decision === 'DROPPED';
    const key = passageKey(sure.versionId, sure);
    const result: CarriedAnchor = (isDropped ? undefined : (before.get(key) ?? since.get(key))) ?? {
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
      appearanceId: sure.appearanceId,
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
      isTakenOff: isTakenOff(sure),
      state: result.state,
      before: { versionId: sure.versionId, start: sure.start, end: sure.end, exact: sure.exact },
      after: { start, end, exact },
      isDropped,
      waited: latest !== undefined && awaitsPerson(latest),
    });
  }
  await inPages(rows, (data) => tx.anchor.createMany({ data }));
  return carried;
}

/** The print of a stored text; null where it has none, because it is no story. */
export async function printOfVersion(tx: Tx, versionId: string): Promise<TextPrint | null> {
  const row = await tx.versionPrint.findFirst({ where: { versionId }, select: { print: true } });
  return row && row.print.length > 0 ? printOf(row.print).shingles : null;
}
