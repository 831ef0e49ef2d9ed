import { z } from 'zod';
import { isAnonymous } from '#lib/domain/corroboration/people.ts';
import type { ClaimDetail, SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** Two anonymous sources of one claim, in any order. */
export const peopleTarget = { claimId: z.uuid(), firstSourceId: z.uuid(), secondSourceId: z.uuid() };

interface People {
  firstSourceId: string;
  secondSourceId: string;
}

/** The two as they are stored: the smaller id first. */
export function peopleInOrder({ firstSourceId: a, secondSourceId: b }: People): People {
  return a < b ? { firstSourceId: a, secondSourceId: b } : { firstSourceId: b, secondSourceId: a };
}

/** True when a person has said that the two are different people. */
export function arePeopleApart(claim: ClaimDetail, people: People): boolean {
  const { firstSourceId, secondSourceId } = peopleInOrder(people);
  return claim.peopleApart.some(({ sourceIds: [a, b] }) => a === firstSourceId && b === secondSourceId);
}

function anonymousOf(claim: ClaimDetail): Set<string> {
  const named = claim.evidence.flatMap(({ publisher, citedSources }): SourceRef[] => [
    ...(publisher ? [publisher] : []),
    ...citedSources,
  ]);
  return new Set(
    named
      .filter(({ kind, controlledBy }) => isAnonymous({ kind, controlledById: controlledBy?.id ?? null }))
      .map(({ id }) => id),
  );
}

/** Refuses one source twice, one with a name, and one that the claim's evidence does not name. */
export function refusalOfPeople(
  claim: ClaimDetail,
  { firstSourceId: a, secondSourceId: b }: People,
): Refusal | null {
  const there = anonymousOf(claim);
  return a !== b && there.has(a) && there.has(b) ? null : { code: 'not-anonymous-pair' };
}
