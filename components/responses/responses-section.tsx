'use client';

import { Plus } from 'lucide-react';
import { FirstAction } from '#components/claim/first-action.tsx';
import { holdsNothing } from '#components/claim/holds-nothing.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { useClaimForm } from '#components/claim/use-claim-form.ts';
import { Button } from '#components/ui/button.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { Section } from '#components/ui/section.tsx';
import { AskForm } from './ask-form.tsx';
import { ResponseRow } from './response-row.tsx';

interface ResponsesSectionProps {
  /** Asking and answering go on after sign-off, and reopen the claim. */
  mayAsk: boolean;
  mayEdit: boolean;
  mayAddEvidence: boolean;
}

/** Whom we asked about the claim, and what they said. */
export function ResponsesSection({ mayAsk, mayEdit, mayAddEvidence }: ResponsesSectionProps) {
  const { claim, sectionLevel } = useClaim();
  const form = useClaimForm('response:new', { adds: true });
  const open = form.open && mayAsk;
  useHotkeys({ p: { description: 'Ask someone', run: form.show } }, { group: 'Claim', enabled: mayAsk });

  if (holdsNothing(claim) && !open) {
    return mayAsk ? (
      <FirstAction id={form.openerId} keys="p" onClick={form.show}>
        Ask
      </FirstAction>
    ) : null;
  }
  return (
    <Section
      level={sectionLevel}
      title={claim.responses.length > 0 ? `Asked · ${claim.responses.length}` : 'Asked'}
      aside={
        mayAsk &&
        !open && (
          <Button id={form.openerId} size="sm" icon={<Plus />} keys="p" onClick={form.show}>
            Ask
          </Button>
        )
      }
    >
      {claim.responses.length === 0 && !open && <p className="text-ink-3">Nobody has been asked yet.</p>}
      {claim.responses.length > 0 && (
        <ul>
          {claim.responses.map((response) => (
            <ResponseRow
              key={response.id}
              response={response}
              mayAsk={mayAsk}
              mayEdit={mayEdit}
              mayAddEvidence={mayAddEvidence}
            />
          ))}
        </ul>
      )}
      {open && (
        <div className="border-t border-rule pt-3 first:border-t-0 first:pt-0">
          <AskForm key={form.key} form={form} />
        </div>
      )}
    </Section>
  );
}
