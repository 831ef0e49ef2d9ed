'use client';

import { Unlink } from 'lucide-react';
import type { ClaimChange } from '#components/claim/claim-change.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { useSendCommand } from '#components/sending/use-send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { may } from '#lib/domain/access/policy.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import { claimDetailSchema, type ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';

interface TakeOffProps {
  /** An article in which the claim appears. */
  articleId: string;
  /** Told of the claim once it is back; the panel it is in where nobody else is. */
  onRestored?: (claim: ClaimDetail) => void;
}

/** The change that takes a claim off an article that is not its own. */
function removeAppearanceChange(appearanceId: string): ClaimChange {
  return {
    command: 'remove-appearance',
    what: 'Taking the claim off',
    said: 'Claim taken off the article.',
    input: ({ id }) => ({ claimId: id, appearanceId }),
  };
}

/** Takes the claim off an article that is not its own, which can be undone; nothing for those who only read. */
export function TakeOff({ articleId, onRestored }: TakeOffProps) {
  const { claim, actor, change, onChange } = useClaim();
  const toast = useToast();
  const sendBack = useSendCommand('The claim was not put back');
  const appearance = claim.appearances.find(({ article }) => article.id === articleId);
  if (!appearance || !may(actor, 'claim.record')) return null;
  const target = { claimId: claim.id, appearanceId: appearance.id };
  const { headline } = appearance.article;

  async function restore() {
    const sent = await sendBack('restore-appearance', target, claimDetailSchema);
    if (sent.ok) (onRestored ?? onChange)(sent.value);
  }

  async function takeOff() {
    const { kind } = await change(removeAppearanceChange(target.appearanceId));
    if (kind !== 'saved') return;
    toast.show({
      tone: 'ok',
      title: `Claim taken off ${isolated(headline)}`,
      description: claim.statement,
      action: { label: 'Undo', run: () => void restore() },
    });
  }

  return (
    <Button
      size="sm"
      icon={<Unlink aria-hidden="true" />}
      aria-label={`Take off ${isolated(headline)}`}
      onClick={() => void takeOff()}
    >
      Take off
    </Button>
  );
}
