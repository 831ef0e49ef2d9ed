import { notTakenOff } from './standing-claims.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { readPeople } from '#lib/db/people/people.ts';
import type { NoClaims } from '#lib/domain/shapes/no-claims.ts';
import type { MarkedText } from '#lib/domain/text/blocks.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';
import { coverage, type CoveredSentence } from '#lib/domain/versions/coverage.ts';
import {
  packedSentences,
  statedSentences,
  unpackedSentences,
  type SentenceBounds,
} from '#lib/domain/versions/stated-sentences.ts';

/** A text of an article by its number among them; the language is a BCP 47 tag or empty. */
interface NumberedVersion extends MarkedText {
  id: string;
  articleId: string;
  number: number;
  language: string;
}

async function sentencesFromText(tx: Tx, version: NumberedVersion): Promise<SentenceBounds> {
  const before = await tx.articleVersion.findFirst({
    where: { articleId: version.articleId, number: { lt: version.number } },
    orderBy: { number: 'desc' },
    select: { text: true, kinds: true },
  });
  return packedSentences(statedSentences(version, before, version.language || null));
}

/** The sentences of a text; found in it where it was stored before they were kept. */
export async function sentencesOfVersion(tx: Tx, version: NumberedVersion): Promise<SentenceBounds> {
  const stored = await tx.versionSentences.findFirst({
    where: { versionId: version.id },
    select: { bounds: true, fresh: true },
  });
  return stored ?? sentencesFromText(tx, version);
}

/** Finds and stores the sentences of texts that have none stored. */
export async function storeSentences(tx: Tx, versionIds: readonly string[]): Promise<void> {
  for (const id of versionIds) {
    const { article, workspaceId, ...version } = await tx.articleVersion.findFirstOrThrow({
      where: { id },
      select: {
        workspaceId: true,
        id: true,
        articleId: true,
        number: true,
        text: true,
        kinds: true,
        article: { select: { language: true } },
      },
    });
    const bounds = await sentencesFromText(tx, { ...version, language: article.language });
    await tx.versionSentences.createMany({
      data: [{ workspaceId, versionId: id, ...bounds }],
      skipDuplicates: true,
    });
  }
}

/** The sentences of a text of which somebody said that they make no claim, in order. */
export async function noClaimsOf(tx: Tx, versionId: string): Promise<NoClaims> {
  const rows = await tx.noClaim.findMany({
    where: { versionId },
    orderBy: [{ start: 'asc' }, { end: 'asc' }],
    select: { start: true, end: true, saidBy: true, saidAt: true },
  });
  const people = await readPeople(
    tx,
    rows.map(({ saidBy }) => saidBy),
  );
  return {
    versionId,
    without: rows.map(({ start, end, saidBy, saidAt }) => ({
      ...{ start, end, at: saidAt.toISOString() },
      by: people.get(saidBy) ?? { id: saidBy, name: 'Someone who left' },
    })),
  };
}

/** Where claims stand in a text: on the passages of those that are not deleted. */
export function claimedPassages(tx: Tx, versionId: string): Promise<Span[]> {
  return tx.anchor.findMany({
    // What is nowhere in this text keeps the place it had in another.
    where: { versionId, state: { not: 'ORPHANED' }, claim: { deletedAt: null }, ...notTakenOff },
    select: { start: true, end: true },
  });
}

/** The sentences of an article's newest text, with whether anybody has looked at each. */
export async function coverageOfVersion(
  tx: Tx,
  {
    id: articleId,
    version,
    language,
  }: { id: string; version: Omit<NumberedVersion, 'articleId' | 'language'>; language: string },
): Promise<CoveredSentence[]> {
  const sentences = unpackedSentences(await sentencesOfVersion(tx, { ...version, articleId, language }));
  const claims = await claimedPassages(tx, version.id);
  const without = await tx.noClaim.findMany({
    where: { versionId: version.id },
    select: { start: true, end: true },
  });
  return coverage(sentences, { claims, without });
}
