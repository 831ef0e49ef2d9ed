import { v7 } from 'uuid';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import { inPages } from '#lib/db/in-pages.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { EvidenceElsewhere, FindingsElsewhere } from '#lib/domain/interchange/findings-elsewhere.ts';
import { dayAsTime } from '#lib/domain/time-bounds.ts';

/** What was found on claims elsewhere, with the claims it is recorded on here, and what the sources are here. */
export interface ImportedFindings {
  workspaceId: string;
  userId: string;
  now: Date;
  sourceIds: ReadonlyMap<string, string>;
  claims: readonly { claimId: string; articleId: string; findings: FindingsElsewhere }[];
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error('What a file names was looked at before.');
  return id;
}

interface Rows {
  evidence: Prisma.EvidenceCreateManyInput[];
  citations: Prisma.CitationCreateManyInput[];
  hops: Prisma.HopCreateManyInput[];
  distinctPairs: Prisma.DistinctPairCreateManyInput[];
  copyPairs: Prisma.CopyPairCreateManyInput[];
  peoplePairs: Prisma.PeoplePairCreateManyInput[];
  responses: Prisma.ResponseRequestCreateManyInput[];
}

function rowsOf(all: ImportedFindings, { claimId, findings }: ImportedFindings['claims'][number]): Rows {
  const { workspaceId, userId, now, sourceIds } = all;
  const items = new Map(findings.evidence.map(({ key }) => [key, v7()]));
  const source = (key: string) => idOf(sourceIds, key);
  const item = (key: string) => idOf(items, key);
  const own = () => ({ workspaceId, id: v7(), claimId });
  const by = { createdAt: now, createdBy: userId };
  const inOrder = ({ first, second }: { first: string; second: string }, ids: (key: string) => string) =>
    [ids(first), ids(second)].sort();
  const pairs = (given: FindingsElsewhere['toldApart']) =>
    given.map((pair) => {
      const [firstEvidenceId = '', secondEvidenceId = ''] = inOrder(pair, item);
      return { ...own(), firstEvidenceId, secondEvidenceId, reason: pair.reason, ...by };
    });
  const citationsOf = ({ key, citedSources, citedEvidence }: EvidenceElsewhere) => {
    const about = () => ({ workspaceId, id: v7(), evidenceId: item(key) });
    return [
      ...[...new Set(citedSources)].map((cited) => ({ ...about(), citedSourceId: source(cited) })),
      ...[...new Set(citedEvidence)].map((cited) => ({ ...about(), citedEvidenceId: item(cited) })),
    ];
  };
  return {
    evidence: findings.evidence.map(({ key, publisher, withdrawn, publishedOn, ...said }) => {
      const { kind, title, address, stance, role, firstHand, interested, excerpt, credibility } = said;
      return {
        workspaceId,
        id: item(key),
        claimId,
        ...{ kind, title, address, stance, role, firstHand, interested, excerpt, credibility },
        publisherId: publisher === null ? null : source(publisher),
        publishedOn: dayAsTime(publishedOn),
        ...(withdrawn && {
          withdrawnAt: new Date(withdrawn.at),
          withdrawnReason: withdrawn.reason,
          withdrawnBy: userId,
        }),
        ...by,
        updatedAt: now,
      };
    }),
    citations: findings.evidence.flatMap(citationsOf),
    hops: findings.hops.map(({ source: key, checkEvidence, checkNote, ...said }, position) => ({
      ...own(),
      position,
      sourceId: source(key),
      ...said,
      checkNote: checkNote === '' ? null : checkNote,
      checkEvidenceId: checkEvidence === null ? null : item(checkEvidence),
    })),
    distinctPairs: pairs(findings.toldApart),
    copyPairs: pairs(findings.markedCopies),
    peoplePairs: findings.peopleApart.map((pair) => {
      const [firstSourceId = '', secondSourceId = ''] = inOrder(pair, source);
      return { ...own(), firstSourceId, secondSourceId, reason: pair.reason, ...by };
    }),
    responses: findings.responses.map(({ party, evidence, askedAt, deadlineAt, answeredAt, ...said }) => ({
      ...own(),
      partyId: source(party),
      ...said,
      askedAt: new Date(askedAt),
      deadlineAt: deadlineAt === null ? null : new Date(deadlineAt),
      answeredAt: answeredAt === null ? null : new Date(answeredAt),
      evidenceId: evidence === null ? null : item(evidence),
      ...by,
      updatedAt: now,
    })),
  };
}

/**
 * Records what was found on claims elsewhere on those they are here, of which nothing is recorded yet, and answers an
 * event for each. Everything that follows from it is worked out by the caller. What it names has to be looked at before
 * (`findingsProblem`), and the register locked.
 */
export async function writeFindings(tx: Tx, all: ImportedFindings): Promise<EventDraft[]> {
  const each = all.claims.map((claim) => ({ claim, rows: rowsOf(all, claim) }));
  const rows = each.map((one) => one.rows);
  const skipDuplicates = true;
  await inPages(
    rows.flatMap(({ evidence }) => evidence),
    (data) => tx.evidence.createMany({ data }),
  );
  await inPages(
    rows.flatMap(({ citations }) => citations),
    (data) => tx.citation.createMany({ data }),
  );
  await inPages(
    rows.flatMap(({ hops }) => hops),
    (data) => tx.hop.createMany({ data }),
  );
  await inPages(
    rows.flatMap(({ responses }) => responses),
    (data) => tx.responseRequest.createMany({ data }),
  );
  await inPages(
    rows.flatMap(({ distinctPairs }) => distinctPairs),
    (data) => tx.distinctPair.createMany({ data, skipDuplicates }),
  );
  await inPages(
    rows.flatMap(({ copyPairs }) => copyPairs),
    (data) => tx.copyPair.createMany({ data, skipDuplicates }),
  );
  await inPages(
    rows.flatMap(({ peoplePairs }) => peoplePairs),
    (data) => tx.peoplePair.createMany({ data, skipDuplicates }),
  );
  return each.map(({ claim: { claimId, articleId }, rows: { evidence, hops, responses } }) => ({
    type: 'claim.findings-imported',
    entity: 'Claim',
    entityId: claimId,
    articleId,
    claimId,
    after: { evidenceIds: evidence.map(({ id }) => id), hops: hops.length, responses: responses.length },
  }));
}
