import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { tellableClaims } from '#lib/db/confidential/guarded-uses.ts';
import { readLooks } from '#lib/db/confidential/looks.ts';
import { readApart, type ApartFrom } from '#lib/db/sources/source-apart.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { readRecord, type SourceRecordOfClaims } from '#lib/db/sources/source-record.ts';
import { readControlled, type ControlledSource } from '#lib/db/sources/controlled-sources.ts';
import { controlOf } from '#lib/domain/control.ts';
import { namingAtMost } from '#lib/db/sources/naming.ts';
import { readParties } from '#lib/db/sources/parties.ts';
import { readSource } from '#lib/db/sources/source-detail.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { EvidenceRole, Stance } from '#lib/domain/evidence.ts';
import type { Person } from '#lib/domain/shapes/claim-detail.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';
import { isPastDeadline, type Outcome } from '#lib/domain/response.ts';
import type { SourceKind } from '#lib/domain/source.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import type { Total } from '#lib/domain/words/total-words.ts';
import { claimsNaming, evidenceNaming } from './source-uses.ts';

interface Named {
  id: string;
  name: string;
}

/** A claim whose chain names the source. */
export interface NamingClaim {
  id: string;
  statement: string;
  confirmation: Confirmation;
  article: { id: string; headline: string };
  /** The cues under which it is named, such as “claims”. */
  cues: string[];
}

/** Evidence that the source published, or that cites it. */
export interface NamingEvidence {
  id: string;
  title: string;
  stance: Stance;
  role: EvidenceRole;
  published: boolean;
  cited: boolean;
  claim: { id: string; statement: string; articleId: string };
}

/** A time the source was asked about a claim. */
export interface TimeAsked {
  id: string;
  /** ISO 8601 in UTC. */
  askedAt: string;
  outcome: Outcome;
  /** Still awaited although its deadline has passed. */
  past: boolean;
  claim: { id: string; statement: string; articleId: string };
}

/** A time somebody was told the name of the source where it spoke off the record; ISO 8601 in UTC. */
export interface LookAtName {
  sequence: number;
  at: string;
  by: Person | null;
}

export interface SourcePage {
  source: SourceDetail;
  /** The sources it only looks like, each with the reason it is another all the same; newest first. */
  apart: ApartFrom[];
  /** Empty for those who may not see who looked. */
  looks: LookAtName[];
  /** Who controls it, who controls that one, and so on to the top. */
  controllers: (Named & { kind: SourceKind })[];
  /** Those it controls, those they control, and so on, nearest first; at most `shownBelow` of them. */
  below: ControlledSource[];
  /** There are more below than are given here. */
  moreBelow: boolean;
  /** The newest; `counts` has how many there are. */
  claims: NamingClaim[];
  evidence: NamingEvidence[];
  asked: TimeAsked[];
  /** `controls` counts the sources it controls itself, `speakers` the people who speak for it. */
  counts: { claims: Total; evidence: Total; asked: Total; controls: number; speakers: number };
  record: SourceRecordOfClaims;
}

/** Where a source is now that was merged into another. */
export interface MergedSource {
  mergedIntoId: string;
}

/** Claims, items of evidence and times asked on the page of a source. */
export const shownOnSource = 50;

/** Sources shown below the one that controls them. */
const shownBelow = 200;

async function chainAbove(tx: Tx, sourceId: string): Promise<SourcePage['controllers']> {
  const parties = await readParties(tx, [sourceId]);
  return controlOf(sourceId, parties)
    .path.slice(1)
    .flatMap((id) => parties.get(id) ?? [])
    .map(({ id, name, kind }) => ({ id, name, kind }));
}

async function readClaims(tx: Tx, sourceId: string): Promise<{ claims: NamingClaim[]; total: Total }> {
  const { ids, total } = await claimsNaming(tx, { sourceId, shown: shownOnSource });
  const rows = await tx.claim.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'desc' },
    select: {
      id: true,
      statement: true,
      confirmation: true,
      article: { select: { id: true, headline: true } },
      hops: { where: { sourceId }, orderBy: { position: 'asc' }, select: { cue: true } },
    },
  });
  const claims = rows.map(({ hops, ...claim }) => ({
    ...claim,
    cues: hops.map((hop) => hop.cue).filter(Boolean),
  }));
  return { claims, total };
}

async function readEvidence(tx: Tx, sourceId: string): Promise<{ evidence: NamingEvidence[]; total: Total }> {
  const { ids, total } = await evidenceNaming(tx, { sourceId, shown: shownOnSource });
  const rows = await tx.evidence.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'desc' },
    select: {
      id: true,
      title: true,
      stance: true,
      role: true,
      publisherId: true,
      citations: { where: { citedSourceId: sourceId }, select: { id: true } },
      claim: { select: { id: true, statement: true, articleId: true } },
    },
  });
  const evidence = rows.map(({ publisherId, citations, ...item }) => ({
    ...item,
    published: publisherId === sourceId,
    cited: citations.length > 0,
  }));
  return { evidence, total };
}

async function readAsked(tx: Tx, sourceId: string, now: Date): Promise<{ asked: TimeAsked[]; total: Total }> {
  const where = {
    deletedAt: null,
    claim: { deletedAt: null, ...tellableClaims(tx, sourceId) },
    partyId: sourceId,
  };
  const rows = await tx.responseRequest.findMany({
    where,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: shownOnSource,
    select: {
      id: true,
      askedAt: true,
      deadlineAt: true,
      outcome: true,
      claim: { select: { id: true, statement: true, articleId: true } },
    },
  });
  const asked = rows.map(({ askedAt, deadlineAt, ...row }) => ({
    ...row,
    askedAt: askedAt.toISOString(),
    past: isPastDeadline(
      { outcome: row.outcome, deadlineAt: deadlineAt?.toISOString() ?? null },
      now.toISOString(),
    ),
  }));
  const count = await tx.responseRequest.count({ where, take: namingAtMost + 1 });
  return { asked, total: { count: Math.min(count, namingAtMost), more: count > namingAtMost } };
}

async function readLooksBy(tx: Tx, sourceId: string): Promise<LookAtName[]> {
  const looks = await readLooks(tx, sourceId);
  const people = await readPeople(
    tx,
    looks.flatMap(({ actorId }) => actorId ?? []),
  );
  // On which claims stays out: it would tell the name behind each of them.
  return looks.map(({ sequence, at, actorId }) => ({
    sequence,
    at,
    by: actorId === null ? null : (people.get(actorId) ?? null),
  }));
}

/** The source that a merged one is by now, itself merged into no other; `null` of one that was not merged, or is not there. */
async function whereMerged(tx: Tx, sourceId: string): Promise<string | null> {
  const found = await tx.source.findFirst({ where: { id: sourceId }, select: { mergedIntoId: true } });
  if (!found || found.mergedIntoId === null) return null;
  return (await whereMerged(tx, found.mergedIntoId)) ?? found.mergedIntoId;
}

/**
 * A source with everything that rests on it; where it went, when it was merged into another; `null` when it
 * is not there for `actor`.
 */
export async function sourcePage(actor: Actor, sourceId: string): Promise<SourcePage | MergedSource | null> {
  return inWorkspace(actor, async (tx, now) => {
    const mergedIntoId = await whereMerged(tx, sourceId);
    if (mergedIntoId !== null) return hiddenIds(tx).includes(mergedIntoId) ? null : { mergedIntoId };
    const found = await readSource(tx, sourceId);
    if (!found) return null;
    const { claims, total: ofClaims } = await readClaims(tx, sourceId);
    const { evidence, total: ofEvidence } = await readEvidence(tx, sourceId);
    const { asked, total: ofAsked } = await readAsked(tx, sourceId, now);
    const below = await readControlled(tx, sourceId, shownBelow + 1);
    const under = { controlledById: sourceId, mergedIntoId: null, id: { notIn: hiddenIds(tx) } };
    const controls = await tx.source.count({ where: { ...under, kind: { not: 'PERSON' } } });
    const speakers = await tx.source.count({ where: { ...under, kind: 'PERSON' } });
    return {
      source: found.detail,
      apart: await readApart(tx, sourceId),
      looks: may(actor, 'name.trace') ? await readLooksBy(tx, sourceId) : [],
      controllers: await chainAbove(tx, sourceId),
      below: below.slice(0, shownBelow),
      moreBelow: below.length > shownBelow,
      claims,
      evidence,
      asked,
      counts: { claims: ofClaims, evidence: ofEvidence, asked: ofAsked, controls, speakers },
      record: await readRecord(tx, { sourceId }),
    };
  });
}
