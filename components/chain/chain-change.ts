import type { ClaimChange } from '#components/claim/claim-change.ts';
import { besideStored, type FormField } from '#components/claim/form-field.ts';
import type { Terms } from '#lib/domain/attribution.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { stageAfter } from '#lib/domain/stage.ts';
import { chainInput, chainWords, filledHops, type ChainDraft } from './chain-draft.ts';

/** What only the server can tell. Until it has, nobody is taken for safe to leave unnamed. */
function untold({
  terms,
}: {
  terms: Terms;
}): Pick<ClaimDetail['hops'][number], 'plural' | 'named' | 'shown'> {
  return { plural: false, named: terms !== 'ON_RECORD', shown: 'FULL' };
}

function hopsOf(chain: ChainDraft): ClaimDetail['hops'] {
  return filledHops(chain).flatMap(({ key, source, id, checkNote, ...hop }) =>
    source ? [{ ...hop, ...untold(hop), source, id: id ?? key, checkNote: checkNote.trim() || null }] : [],
  );
}

/** What the form of who says so writes. */
export const chainFields: readonly FormField<ChainDraft, ClaimDetail>[] = [
  {
    key: 'hops',
    label: 'Who says so',
    writes: ['hops'],
    text: false,
    mine: (chain, claim) => chainWords(hopsOf(chain), claim.evidence),
    stored: ({ hops }, claim) => chainWords(hops, claim.evidence),
    changed: 'Who says so changed',
  },
];

/** The change that writes `chain` over the claim's. */
export function chainChange(chain: ChainDraft, outdated: boolean): ClaimChange {
  const hops = hopsOf(chain);
  return {
    command: 'set-chain',
    what: 'Who says so',
    said: 'Who says so saved.',
    outdated,
    input: (current) => ({
      claimId: current.id,
      revision: current.revision,
      hops: chainInput(chain),
    }),
    optimistic: (current) => ({ ...current, hops, stage: stageAfter(current.stage, 'chain') }),
    conflict: (theirs) => besideStored(chainFields, chain, theirs, theirs),
  };
}
