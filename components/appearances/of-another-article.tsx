'use client';

import { Unlink } from 'lucide-react';
import { useClaim } from '#components/claim/claim-context.ts';
import { useSendCommand } from '#components/sending/use-send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { may } from '#lib/domain/access/policy.ts';
import { appearanceSeen } from '#lib/domain/shapes/seen-in.ts';
import { claimDetailSchema, type ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { paths } from '#lib/web/paths.ts';
import { removeAppearanceChange } from './remove-change.ts';

/** Says of a claim that is seen in an article it only appears in whose it is, and takes it off there. */
export function OfAnotherArticle({ onRestored }: { onRestored: (claim: ClaimDetail) => void }) {
  const { claim, actor, change } = useClaim();
  const toast = useToast();
  const sendBack = useSendCommand('The claim was not put back');
  const seen = appearanceSeen(claim);
  if (!seen) return null;
  const target = { claimId: claim.id, appearanceId: seen.id };

  async function restore() {
    const sent = await sendBack('restore-appearance', target, claimDetailSchema);
    if (sent.ok) onRestored(sent.value);
  }

  async function takeOff() {
    const { kind } = await change(removeAppearanceChange(target.appearanceId));
    if (kind !== 'saved') return;
    toast.show({
      tone: 'ok',
      title: 'Claim taken off this article',
      description: claim.statement,
      action: { label: 'Undo', run: () => void restore() },
    });
  }

  return (
    <div className="border-b border-rule px-4.5 py-3">
      <Notice
        action={
          may(actor, 'claim.record') && (
            <Button size="sm" icon={<Unlink aria-hidden="true" />} onClick={() => void takeOff()}>
              Take off
            </Button>
          )
        }
      >
        A claim of{' '}
        <a href={paths.article(claim.articleId, claim.id)} className="underline underline-offset-2">
          <bdi>{claim.headline}</bdi>
        </a>
        , which stands here too. What is recorded here counts there.
      </Notice>
    </div>
  );
}
