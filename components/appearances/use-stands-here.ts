'use client';

import { useSendCommand } from '#components/sending/use-send-command.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import type { RecurringClaim } from '#lib/domain/recurring/recurring-claim.ts';
import { claimDetailSchema, type ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';

/** Says that a claim stands on a passage of a version too, which can be undone; `onChange` gets the claim as it is then. */
export function useStandsHere(
  versionId: string,
  onChange: (claim: ClaimDetail) => void,
): (claim: RecurringClaim, at: Span) => Promise<void> {
  const send = useSendCommand('It was not said that the claim stands here');
  const sendBack = useSendCommand('The claim was not taken off');
  const toast = useToast();

  async function takeOff({ id, appearances }: ClaimDetail) {
    const appearance = appearances.find(({ anchor }) => anchor.versionId === versionId);
    const target = { claimId: id, appearanceId: appearance?.id };
    const sent = await sendBack('remove-appearance', target, claimDetailSchema);
    if (sent.ok) onChange(sent.value);
  }

  return async ({ id, statement }, { start, end }) => {
    const sent = await send('add-appearance', { claimId: id, versionId, start, end }, claimDetailSchema);
    if (!sent.ok) return;
    onChange(sent.value);
    toast.show({
      tone: 'ok',
      title: 'The claim stands here too',
      description: statement,
      action: { label: 'Undo', run: () => void takeOff(sent.value) },
    });
  };
}
