'use client';

import { useState } from 'react';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { Checkbox } from '#components/ui/form/checkbox.tsx';
import { DateField } from '#components/ui/form/date-field.tsx';
import { FieldNotes } from '#components/ui/form/field.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { readZone } from '#components/ui/time/clock.ts';
import type { CorrectionDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { useArticle } from './article-context.ts';
import {
  correctionDraftOf,
  correctionDraftSchema,
  correctionInputOf,
  missingIn,
  refusedIn,
} from './correction-draft.ts';
import { useArticleForm } from './use-article-change.ts';

interface CorrectionDialogProps {
  /** The correction that this one takes the place of. */
  amended: CorrectionDetail | null;
  onClose: () => void;
}

const words = {
  record: {
    title: 'Record a correction',
    says: 'What was put right for readers after the article was published. It is shown on the article and in its reports.',
    action: 'Record correction',
  },
  amend: {
    title: 'Replace a correction',
    says: 'This one takes its place. The earlier one stays on record as replaced, since readers have seen it.',
    action: 'Replace correction',
  },
};

interface ConcernedProps {
  claims: readonly ClaimDetail[];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (claimIds: string[]) => void;
}

function Concerned({ claims, chosen, error, onChange }: ConcernedProps) {
  if (claims.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">Claims it concerns, if any</legend>
      <ul className="flex max-h-44 flex-col gap-1.5 overflow-y-auto rounded-md border border-control px-2.5 py-2 scroll-quiet">
        {claims.map(({ id, statement }, index) => (
          <li key={id}>
            <Checkbox
              label={
                <span dir="auto" className="line-clamp-3 font-serif wrap-anywhere">
                  {index + 1}. {statement}
                </span>
              }
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
          </li>
        ))}
      </ul>
      <FieldNotes error={error} />
    </fieldset>
  );
}

/** Records what was put right about the article after it was published, or puts another correction in the place of one. */
export function CorrectionDialog({ amended, onClose }: CorrectionDialogProps) {
  const { claims } = useArticle();
  const [tried, setTried] = useState(false);
  const { draft, busy, problem, send } = useArticleForm(amended ? `correction-${amended.id}` : 'correction', {
    schema: correctionDraftSchema,
    initial: correctionDraftOf(amended),
    base: '',
  });
  const { value, set } = draft;
  const { title, says, action } = amended ? words.amend : words.record;
  const refused = refusedIn(problem?.refusal ?? null);
  const problems = { ...refused, ...(tried && missingIn(value)) };

  async function save() {
    setTried(true);
    if (Object.keys(missingIn(value)).length > 0) return;
    const input = correctionInputOf(value);
    const done = amended
      ? await send('amend-correction', { correctionId: amended.id, ...input })
      : await send('record-correction', input);
    if (done) onClose();
  }

  return (
    <FormDialog
      title={title}
      description={says}
      action={action}
      busy={busy}
      problem={Object.keys(refused).length > 0 ? null : problem}
      onClose={onClose}
      onSend={() => void save()}
    >
      <TextArea
        label="What readers are told"
        hint="Word for word, as it was made public."
        required
        serif
        dir="auto"
        error={problems.publicText}
        value={value.publicText}
        onChange={({ target }) => set({ ...value, publicText: target.value })}
      />
      <DateField
        time
        label="Made public"
        hint={`In your time zone, ${readZone()}. Left empty, it is now.`}
        error={problems.publicAt}
        value={value.publicAt}
        onChange={({ target }) => set({ ...value, publicAt: target.value })}
      />
      <TextArea
        label="Reason"
        hint="For the record: how the mistake was found and what was wrong. Reports give it too."
        required
        minRows={2}
        dir="auto"
        error={problems.reason}
        value={value.reason}
        onChange={({ target }) => set({ ...value, reason: target.value })}
      />
      <Concerned
        claims={claims}
        chosen={value.claimIds}
        error={problems.claimIds}
        onChange={(claimIds) => set({ ...value, claimIds })}
      />
      <DraftLine draft={draft} />
    </FormDialog>
  );
}
