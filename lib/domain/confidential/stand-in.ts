/**
 * What stands in place of a source's id on one claim: it leads nowhere, is the same on each read, and differs from
 * claim to claim, so that nobody learns from it that two claims go back to one source. A UUID of version 8.
 */
export function standInOn(claimId: string, place: number): string {
  return `${claimId.slice(0, 14)}8${claimId.slice(15, 24)}${place.toString(16).padStart(12, '0')}`;
}

/** What stands in place of the id of a source that is nowhere named. */
export const nobodysId = '00000000-0000-8000-8000-000000000000';
