'use client';

import { Plus } from 'lucide-react';
import { FirstAction } from '#components/claim/first-action.tsx';
import { holdsNothing } from '#components/claim/holds-nothing.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { useClaimForm } from '#components/claim/use-claim-form.ts';
import { Button } from '#components/ui/button.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { Section } from '#components/ui/section.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import { EvidenceRow } from './evidence-row.tsx';

interface EvidenceSectionProps {
  mayAdd: boolean;
  mayEdit: boolean;
}

/** What speaks for and against the claim, and the form for more of it. */
export function EvidenceSection({ mayAdd, mayEdit }: EvidenceSectionProps) {
  const { claim, sectionLevel } = useClaim();
  const form = useClaimForm('evidence:new', { adds: true });
  const open = form.open && mayAdd;
  useHotkeys({ e: { description: 'Add evidence', run: form.show } }, { group: 'Claim', enabled: mayAdd });

  if (holdsNothing(claim) && !open) {
    return mayAdd ? (
      <FirstAction id={form.openerId} keys="e" verb="Add" onClick={form.show}>
        Evidence
      </FirstAction>
    ) : null;
  }
  return (
    <Section
      level={sectionLevel}
      title={claim.evidence.length > 0 ? `Evidence · ${claim.evidence.length}` : 'Evidence'}
      aside={
        mayAdd &&
        !open && (
          <Button id={form.openerId} size="sm" icon={<Plus />} keys="e" onClick={form.show}>
            Add<span className="sr-only"> evidence</span>
          </Button>
        )
      }
    >
      {claim.evidence.length === 0 && !open && (
        <p className="text-ink-3">Nothing yet{mayAdd ? '. Add a link, a file or a note.' : '.'}</p>
      )}
      {claim.evidence.length > 0 && (
        <ul>
          {claim.evidence.map((item) => (
            <EvidenceRow key={item.id} item={item} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      {open && (
        <div className="border-t border-rule pt-3 first:border-t-0 first:pt-0">
          <EvidenceForm key={form.key} form={form} />
        </div>
      )}
    </Section>
  );
}
