'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CommandProblem } from '#components/commands/command-problem.tsx';
import { sendCommand } from '#components/commands/send-command.ts';
import { submitOnModEnter } from '#components/commands/submit-on-mod-enter.ts';
import { VersionsDialog } from '#components/sources/versions-dialog.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody } from '#components/ui/card.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { Refusal } from '#lib/domain/refusal.ts';
import { workspaceRulesSchema, type WorkspaceRules } from '#lib/domain/workspace-rules.ts';
import { ruleWords, rulesDifferences, rulesDraftOf, rulesInputOf } from './rules-draft.ts';

/** Settles when evidence suffices in this workspace, and whether sources are graded. */
export function RulesForm({ rules }: { rules: WorkspaceRules }) {
  const router = useRouter();
  const toast = useToast();
  const [stored, setStored] = useState(rules);
  const [draft, setDraft] = useState(rulesDraftOf(rules));
  const [theirs, setTheirs] = useState<WorkspaceRules | null>(null);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<{ refusal: Refusal | null; message: string } | null>(null);
  const changed = rulesDifferences(draft, rulesDraftOf(stored)).length > 0;

  function take(now: WorkspaceRules) {
    setStored(now);
    setDraft(rulesDraftOf(now));
    setTheirs(null);
    router.refresh();
  }

  async function save(revision: number) {
    const input = rulesInputOf(draft);
    setMissing(input === null);
    if (busy || input === null) return;
    setBusy(true);
    setProblem(null);
    const sent = await sendCommand('set-workspace-rules', { ...input, revision }, workspaceRulesSchema);
    setBusy(false);
    if (sent.ok) {
      take(sent.value);
      toast.show({
        tone: 'ok',
        title: 'Rules saved',
        description: 'The evidence of all claims is counted by them.',
      });
      return;
    }
    const current = workspaceRulesSchema.safeParse(
      sent.refusal?.code === 'conflict' ? sent.refusal.current : null,
    );
    if (current.success) setTheirs(current.data);
    else setProblem(sent);
  }

  return (
    <Card className="max-w-2xl">
      <CardBody>
        <form
          noValidate
          className="flex flex-col gap-4"
          onKeyDown={submitOnModEnter}
          onSubmit={(event) => {
            event.preventDefault();
            void save(stored.revision);
          }}
        >
          <TextField
            label="Origins needed"
            hint="How many independent origins must say the same before it counts as enough: 1 to 9."
            inputMode="numeric"
            autoComplete="off"
            required
            error={missing && !rulesInputOf(draft) ? 'Give a number from 1 to 9.' : undefined}
            value={draft.originsNeeded}
            onChange={(event) => setDraft({ ...draft, originsNeeded: event.target.value })}
          />
          <Checkbox
            label="One primary item suffices"
            hint="A document, a recording or a dataset that shows the thing itself."
            checked={draft.primarySuffices}
            onChange={(event) => setDraft({ ...draft, primarySuffices: event.target.checked })}
          />
          <Checkbox
            label="Admiralty grades"
            hint="Sources get a reliability from A to F and evidence a credibility from 1 to 6. Grades never count towards a verdict."
            checked={draft.admiralty}
            onChange={(event) => setDraft({ ...draft, admiralty: event.target.checked })}
          />
          <p role="status" className="text-sm text-ink-2">
            {ruleWords(draft)}
          </p>
          {problem && !theirs && <CommandProblem problem={problem} />}
          <div className="flex gap-2">
            <Button type="submit" variant="primary" busy={busy} disabled={!changed} keys="mod+enter">
              Save
            </Button>
            {changed && (
              <Button disabled={busy} onClick={() => setDraft(rulesDraftOf(stored))}>
                Put back
              </Button>
            )}
          </div>
        </form>
      </CardBody>
      {theirs && (
        <VersionsDialog
          title="Someone else changed the rules"
          rows={rulesDifferences(draft, rulesDraftOf(theirs))}
          busy={busy}
          problem={problem}
          onLater={() => setTheirs(null)}
          onTheirs={() => take(theirs)}
          onMine={() => void save(theirs.revision)}
        />
      )}
    </Card>
  );
}
