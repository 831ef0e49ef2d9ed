'use client';

import { useId, useState } from 'react';
import { z } from 'zod';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import { submitOnModEnter } from '#components/sending/submit-on-mod-enter.ts';
import { Button } from '#components/ui/button.tsx';
import { readZone } from '#components/ui/time/clock.ts';
import { DateField } from '#components/ui/form/date-field.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { nothingUnfinished } from '#components/ui/form/unfinished.ts';
import { isoOfLocalInput, localInputOf } from '#components/ui/time/local-time.ts';
import { problemsIn } from '#lib/domain/refusals/problems-in.ts';
import { useArticle } from './article-context.ts';
import { useArticleForm } from './use-article-change.ts';

/** When the check of the article has to be done. */
export function DueTimeDialog({ onClose }: { onClose: () => void }) {
  const { dueAt } = useArticle().article;
  const [before] = useState(dueAt);
  const { draft, busy, problem, setProblem, send } = useArticleForm('article-due', {
    schema: z.string(),
    initial: localInputOf(before),
    base: before ?? '',
  });
  const { value } = draft;
  const form = useId();
  const [wrong] = problemsIn(problem?.refusal ?? null);

  async function save(next: string | null) {
    if (await send('set-article-due', { dueAt: next })) onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Due time"
      description="It counts for every claim without a due time of its own."
      size="sm"
      footer={
        <>
          {dueAt !== null && (
            <Button variant="ghost" disabled={busy} onClick={() => void save(null)}>
              No due time
            </Button>
          )}
          <Button type="submit" form={form} variant="primary" busy={busy} keys="mod+enter">
            Save
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="space-y-3"
        onKeyDown={submitOnModEnter}
        onSubmit={(event) => {
          event.preventDefault();
          if (!nothingUnfinished(event.currentTarget)) return;
          const next = isoOfLocalInput(value);
          if (next !== null) void save(next);
          else {
            const message = 'Give a date and a time.';
            setProblem({ refusal: { code: 'invalid', problems: [{ path: ['dueAt'], message }] }, message });
          }
        }}
      >
        <DraftLine draft={draft} />
        <DateField
          time
          label="Date and time"
          hint={`In your time zone, ${readZone()}.`}
          error={wrong?.message}
          value={value}
          onChange={(event) => draft.set(event.target.value)}
        />
        {problem && !wrong && <FailureNotice problem={problem} />}
        {(dueAt ?? '') !== draft.over && (
          <p role="status" className="text-sm text-ink-2">
            Someone else {dueAt === null ? 'took the due time away' : 'set it to '}
            {dueAt !== null && <Time iso={dueAt} />} meanwhile. Save again to set yours.
          </p>
        )}
      </form>
    </Dialog>
  );
}
