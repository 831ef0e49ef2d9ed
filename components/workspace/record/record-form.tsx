'use client';

import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { claimSavedBefore } from '#components/claim/claim-after-conflict.ts';
import { useFormFocus } from '#components/claim/use-returning-focus.ts';
import { CheckedBefore } from '#components/recurring/checked-before.tsx';
import { recurringInput } from '#components/recurring/recurring-use.ts';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import { failureTitle, sendCommand, type Failure } from '#components/sending/send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { useAnnounce } from '#components/ui/live-region.tsx';
import { FieldProblemsContext, useFieldProblems } from '#components/ui/form/field-problems.ts';
import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { isModEnter } from '#components/ui/keys/mod-enter.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import type { RecurringClaim } from '#lib/domain/recurring/recurring-claim.ts';
import { claimDetailSchema, type ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { problemsIn } from '#lib/domain/refusals/problems-in.ts';
import { importances } from '#lib/domain/values/importance.ts';
import { articleDirection } from '#lib/domain/text/direction.ts';
import { sentenceAround } from '#lib/domain/text/block-sentences.ts';
import type { RecordDraft } from './record-draft.ts';
import type { Recording } from './use-record-draft.ts';
import { useWorkspace } from '#components/workspace/store/workspace-context.tsx';

const importanceLabels = { HIGH: 'High', NORMAL: 'Normal', LOW: 'Low' } as const;

interface RecordFormProps {
  draft: RecordDraft;
  recording: Recording;
  /** The claim, and whether this form still showed it when the answer came. */
  onRecorded: (claim: ClaimDetail, here: boolean) => void;
}

/** Writes a claim for the chosen passage. */
export function RecordForm({ draft, recording, onRecorded }: RecordFormProps) {
  const article = useWorkspace((state) => state.article);
  const text = useWorkspace((state) => state.text);
  const claims = useWorkspace((state) => state.claims);
  const announce = useAnnounce();
  const toast = useToast();
  const heading = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [restored] = useState(recording.restored);
  useFormFocus(recording.focus, () => area.current);
  const { start, end, versionId, importance, uses } = draft;
  const busy = recording.sending;
  const language = article.language || null;
  const statement = draft.statement ?? sentenceAround(text, start, end, language, article.version.kinds);
  const missing = statement.trim() === '';
  const { told, allAtFields } = useFieldProblems(problemsIn(problem?.refusal ?? null));

  async function send(command: string, input: object, said: string) {
    if (busy) return;
    setProblem(null);
    const answered = recording.send();
    const sent = await sendCommand(command, input, claimDetailSchema);
    const failed = !sent.ok && (sent.unsure ? 'unsure' : 'refused');
    const here = answered(failed || 'saved');
    if (!sent.ok) {
      const saved = claimSavedBefore(sent.refusal);
      if (saved) onRecorded(saved, false);
      // Set aside meanwhile, this form has no place left to say it.
      if (here && area.current) setProblem(sent);
      else {
        const title = failureTitle(sent, 'The claim was not recorded');
        toast.show({ title, description: sent.message, tone: 'danger' });
      }
      return;
    }
    announce(said);
    onRecorded(sent.value, here);
  }

  function save() {
    if (missing) {
      const message = 'Write the claim as one statement first.';
      setProblem({ refusal: { code: 'invalid', problems: [{ path: ['statement'], message }] }, message });
      area.current?.focus();
      return;
    }
    const said = { statement: statement.trim(), importance, recurring: recurringInput(uses) };
    void send('record-claim', { articleId: article.id, versionId, start, end, ...said }, 'Claim recorded');
  }

  /** The passage is one more of a claim that is here: nothing has to be checked again. */
  function standsHereToo({ id }: RecurringClaim) {
    void send('add-appearance', { claimId: id, versionId, start, end }, 'The claim stands here too');
  }

  function keys(event: KeyboardEvent) {
    // Escape and Enter that end the writing of a character belong to it.
    if (event.nativeEvent.isComposing) return;
    if (isModEnter(event)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation();
      recording.cancel();
    }
  }

  return (
    <form
      aria-labelledby={heading}
      noValidate
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="min-h-0 flex-1 space-y-4 overflow-y-auto px-4.5 py-3.5 scroll-quiet">
        <h2 id={heading} className="font-serif text-lg font-semibold">
          New claim
        </h2>
        {restored && (
          <p role="status" className="text-xs text-ink-3">
            You were writing this claim before; it was kept for you.
          </p>
        )}
        <figure>
          <figcaption className="eyebrow mb-1">Passage</figcaption>
          <blockquote
            dir={articleDirection(language, article.version.text)}
            className="max-h-40 overflow-y-auto border-s-2 border-accent ps-3 font-serif whitespace-pre-line text-ink-2 scroll-quiet"
          >
            {text.slice(start, end)}
          </blockquote>
        </figure>
        <FieldProblemsContext value={told}>
          <TextArea
            ref={area}
            label="Statement"
            path="statement"
            hint="One plain sentence that stands alone: names instead of “he”, dates instead of “yesterday”."
            serif
            required
            readOnly={busy}
            dir="auto"
            value={statement}
            onChange={(event) => recording.change({ statement: event.target.value })}
          />
        </FieldProblemsContext>
        <SegmentedControl
          legend="Importance"
          hideLegend={false}
          options={importances.map((value) => ({ value, label: importanceLabels[value] }))}
          value={importance}
          onValueChange={(value) => recording.change({ importance: value })}
        />
        <CheckedBefore
          statement={statement}
          language={article.language}
          uses={uses}
          onUses={(next) => recording.change({ uses: next })}
          onStandsHere={standsHereToo}
          standsHere={(claim) => claims.has(claim.id) || claim.article.id === article.id}
          busy={busy}
        />
        {problem && !allAtFields && <FailureNotice problem={problem} />}
      </div>
      <div className="flex justify-end gap-2 border-t border-rule bg-well px-4.5 py-3">
        <Button keys="esc" onClick={recording.cancel}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" busy={busy} keys="mod+enter">
          Record claim
        </Button>
      </div>
    </form>
  );
}
