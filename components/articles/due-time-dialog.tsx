'use client';

import { useId, useState } from 'react';
import { CommandProblem } from '#components/commands/command-problem.tsx';
import { Button } from '#components/ui/button.tsx';
import { readZone } from '#components/ui/clock.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useWorkspace } from '#components/workspace/workspace-context.tsx';
import { fromLocalField, toLocalField } from './local-time.ts';
import { useArticleCommand } from './use-article-command.ts';

/** When the check of the article has to be done. */
export function DueTimeDialog({ onClose }: { onClose: () => void }) {
  const dueAt = useWorkspace((state) => state.article.dueAt);
  const [value, setValue] = useState(() => toLocalField(dueAt));
  const { busy, problem, setProblem, send } = useArticleCommand();
  const form = useId();

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
          <Button type="submit" form={form} variant="primary" busy={busy}>
            Save
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          const next = fromLocalField(value);
          if (next !== null) void save(next);
          else setProblem({ refusal: null, message: 'Give a date and a time.' });
        }}
      >
        <TextField
          label="Date and time"
          hint={`In your time zone, ${readZone()}.`}
          type="datetime-local"
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
        {problem && <CommandProblem problem={problem} />}
      </form>
    </Dialog>
  );
}
