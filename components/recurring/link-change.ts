import type { ClaimChange } from '#components/claim/claim-change.ts';
import type { ClaimLinkDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { ClaimRelation } from '#lib/domain/values/claim-link.ts';

/** How a link reads from the open claim, by relation and direction. */
export const relationWord = {
  SAME_AS: { TO: 'Says the same as', FROM: 'Says the same as' },
  CONTRADICTS: { TO: 'Contradicts', FROM: 'Contradicts' },
  UPDATES: { TO: 'Updates', FROM: 'Is updated by' },
} satisfies Record<ClaimRelation, Record<ClaimLinkDetail['direction'], string>>;

/** The change that says how the open claim stands to another. */
export function linkChange(otherClaimId: string, relation: ClaimRelation): ClaimChange {
  return {
    command: 'link-claims',
    what: 'The link',
    said: 'Claims linked.',
    input: (current) => ({ claimId: current.id, otherClaimId, relation }),
  };
}

/** The change that takes a link back. */
export function unlinkChange(linkId: string): ClaimChange {
  return {
    command: 'unlink-claims',
    what: 'Taking the link back',
    said: 'Link taken back.',
    input: (current) => ({ claimId: current.id, linkId }),
    optimistic: (current) => ({ ...current, links: current.links.filter(({ id }) => id !== linkId) }),
  };
}

/** The change that copies who says so, and the evidence, from another claim onto the open one. */
export function copyFindingsChange(fromClaimId: string): ClaimChange {
  return {
    command: 'copy-findings',
    what: 'The copy',
    said: 'Who says so and evidence copied.',
    input: (current) => ({ claimId: current.id, revision: current.revision, fromClaimId }),
    conflict: (theirs) => [
      {
        key: 'evidence',
        label: 'Evidence',
        mine: 'Add what the other claim has',
        theirs: theirs.evidence.length === 1 ? '1 item' : `${theirs.evidence.length} items`,
        text: false,
      },
    ],
  };
}
