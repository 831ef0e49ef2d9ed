'use client';

import { Pencil, Plus } from 'lucide-react';
import { FirstAction } from '#components/claim/first-action.tsx';
import { holdsNothing } from '#components/claim/holds-nothing.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { useClaimForm } from '#components/claim/use-claim-form.ts';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { Section } from '#components/ui/section.tsx';
import { attributionWords } from '#lib/domain/words/attribution-words.ts';
import { ChainEditor } from './chain-editor.tsx';
import { isMisattributed } from '#lib/domain/attribution.ts';
import { ChainStep, HopItem } from './hop-item.tsx';

/** Who says so: the chain from the one said to know to this article. */
export function ChainSection({ mayEdit }: { mayEdit: boolean }) {
  const { claim, sectionLevel } = useClaim();
  const form = useClaimForm('chain');
  const open = form.open && mayEdit;
  useHotkeys({ w: { description: 'Who says so', run: form.show } }, { group: 'Claim', enabled: mayEdit });

  if (holdsNothing(claim) && !open) {
    return mayEdit ? (
      <FirstAction id={form.openerId} keys="w" verb="Add" onClick={form.show}>
        Who says so
      </FirstAction>
    ) : null;
  }
  const words = attributionWords(claim.hops);
  const wrong = isMisattributed(claim.hops);
  return (
    <Section
      title="Who says so"
      level={sectionLevel}
      aside={
        mayEdit &&
        !open && (
          <Button
            id={form.openerId}
            size="sm"
            keys="w"
            icon={claim.hops.length > 0 ? <Pencil /> : <Plus />}
            onClick={form.show}
          >
            {claim.hops.length > 0 ? 'Edit' : 'Add'}
            <span className="sr-only"> who says so</span>
          </Button>
        )
      }
    >
      {open ? (
        <ChainEditor key={form.key} form={form} />
      ) : (
        <>
          {claim.hops.length === 0 && (
            <p className="mb-3 text-ink-3">
              Nobody is named yet.{mayEdit && ' Say who knows this, and through whom.'}
            </p>
          )}
          <ol aria-label="Chain of attribution" className="relative">
            {claim.hops.map((hop, at) => (
              <HopItem key={at} hop={hop} evidence={claim.evidence} />
            ))}
            <ChainStep check="VERIFIED" last>
              <b className="font-semibold">This article</b>
            </ChainStep>
          </ol>
          {words && (
            <p className={cx('mt-2.5 text-xs', wrong ? 'font-semibold text-danger' : 'text-ink-2')}>
              {words}
            </p>
          )}
        </>
      )}
    </Section>
  );
}
