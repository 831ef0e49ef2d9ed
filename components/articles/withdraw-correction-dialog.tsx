'use client';

import { useState } from 'react';
import { z } from 'zod';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import type { CorrectionDetail } from '#lib/domain/shapes/article-detail.ts';
import { useArticleForm } from './use-article-change.ts';

interface WithdrawCorrectionDialogProps {
  correction: CorrectionDetail;
  onClose: () => void;
}

/** Says that a correction does not hold any more, and why. */
export function WithdrawCorrectionDialog({ correction, onClose }: WithdrawCorrectionDialogProps) {
  const [tried, setTried] = useState(false);
  const { draft, busy, problem, send } = useArticleForm(`withdraw-${correction.id}`, {
    schema: z.string(),
    initial: '',
    base: '',
  });
  const missing = draft.value.trim() === '';

  async function withdraw() {
    setTried(true);
    if (missing) return;
    if (await send('withdraw-correction', { correctionId: correction.id, reason: draft.value })) onClose();
  }

  return (
    <FormDialog
      title="Withdraw a correction"
      description="It stays on record, as withdrawn, and can be put back."
      action="Withdraw correction"
      danger
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSend={() => void withdraw()}
    >
      <blockquote
        dir="auto"
        className="border-l-2 border-rule pl-3 font-serif whitespace-pre-line wrap-anywhere"
      >
        {correction.publicText}
      </blockquote>
      <TextArea
        label="Reason"
        path="reason"
        required
        minRows={2}
        dir="auto"
        error={tried && missing ? 'Give a reason.' : null}
        value={draft.value}
        onChange={({ target }) => draft.set(target.value)}
      />
      <DraftLine draft={draft} />
    </FormDialog>
  );
}
