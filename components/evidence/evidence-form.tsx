'use client';

import { useRef, useState } from 'react';
import { useClaim } from '#components/claim/claim-context.ts';
import { FormFrame } from '#components/claim/form-frame.tsx';
import { useClaimDraft, type ClaimForm } from '#components/claim/use-claim-form.ts';
import { ConfirmDialog } from '#components/ui/overlay/confirm-dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { isSettled } from '#lib/domain/stage.ts';
import { addEvidenceChange, editEvidenceChange } from './evidence-change.ts';
import {
  emptyEvidence,
  evidenceDraftOf,
  evidenceDraftSchema,
  problemsOfEvidence,
  type EvidenceDraft,
  type EvidenceProblems,
} from './evidence-draft.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

interface EvidenceFormProps {
  form: ClaimForm;
  /** The item to edit; none for a new one. */
  item?: EvidenceDetail;
}

export function EvidenceForm({ form, item }: EvidenceFormProps) {
  const { claim } = useClaim();
  const box = useRef<HTMLDivElement>(null);
  const [problems, setProblems] = useState<EvidenceProblems>({});
  const [asking, setAsking] = useState(false);
  const initial = item ? evidenceDraftOf(item) : emptyEvidence;
  const draft = useClaimDraft<EvidenceDraft>(
    form,
    {
      schema: evidenceDraftSchema,
      initial,
      base: item ? String(item.revision) : '',
    },
    () => box.current?.querySelector('input:not([type="radio"], [type="file"])'),
  );
  const reopens = !item && isSettled(claim.stage);

  function send() {
    void form.save(
      item ? editEvidenceChange(item.id, draft.value, draft.outdated) : addEvidenceChange(draft.value),
    );
  }

  function save() {
    const found = problemsOfEvidence(draft.value, !item);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    if (reopens) setAsking(true);
    else send();
  }

  return (
    <>
      <FormFrame
        label={item ? `Edit ${isolated(item.title)}` : 'Add evidence'}
        saveLabel={item ? 'Save' : 'Add evidence'}
        of={form}
        draft={draft}
        onSave={save}
      >
        {reopens && (
          <Notice tone="warn">This claim is signed off. Adding evidence reopens it for review.</Notice>
        )}
        <div ref={box} className="flex flex-col gap-3">
          <EvidenceFields
            draft={draft.value}
            item={item}
            others={claim.evidence.filter((other) => other.id !== item?.id)}
            problems={problems}
            onChange={draft.set}
          />
        </div>
      </FormFrame>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Reopen this claim?"
        confirmLabel="Add evidence and reopen"
        onConfirm={send}
      >
        Adding this evidence takes back the sign-off and puts the claim in review again. The log keeps both.
      </ConfirmDialog>
    </>
  );
}
