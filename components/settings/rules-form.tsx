'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import { submitOnModEnter } from '#components/sending/submit-on-mod-enter.ts';
import { useVerdictPreview } from '#components/corroboration/use-verdict-preview.ts';
import { VerdictPreview } from '#components/corroboration/verdict-preview.tsx';
import { paths } from '#lib/web/paths.ts';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { differencesOf } from '#components/sending/compared-fields.ts';
import { useRevisedForm } from '#components/sending/use-revised-form.ts';
import { VersionsDialog } from '#components/sending/versions-dialog.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody } from '#components/ui/card.tsx';
import { Checkbox } from '#components/ui/form/checkbox.tsx';
import { Skeleton } from '#components/ui/picture/progress.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { useAlive } from '#components/ui/react/use-alive.ts';
import { workspaceRulesSchema, type WorkspaceRules } from '#lib/domain/workspace-rules.ts';
import {
  hoursTyped,
  originsTyped,
  ruleWords,
  rulesDraftOf,
  rulesDraftSchema,
  rulesFields,
  rulesInputOf,
  type RulesDraft,
} from './rules-draft.ts';

interface RulesFormProps {
  actor: { workspaceId: string; userId: string };
  rules: WorkspaceRules;
}

/** Settles when evidence suffices in this workspace, and whether sources are graded. */
export function RulesForm({ actor, rules }: RulesFormProps) {
  const router = useRouter();
  // The server has no drafts, so the form waits.
  const alive = useAlive();
  const [saved, setSaved] = useState(rules);
  const stored = rules.revision > saved.revision ? rules : saved;
  if (!alive) return <Skeleton className="h-80 max-w-2xl rounded-lg" />;
  return (
    <Card className="max-w-2xl">
      <RulesFields
        key={stored.revision}
        actor={actor}
        stored={stored}
        onStored={(newest) => {
          setSaved(newest);
          router.refresh();
        }}
      />
    </Card>
  );
}

interface RulesFieldsProps {
  actor: RulesFormProps['actor'];
  stored: WorkspaceRules;
  onStored: (rules: WorkspaceRules) => void;
}

function RulesFields({ actor, stored, onStored }: RulesFieldsProps) {
  const toast = useToast();
  const origins = useRef<HTMLInputElement>(null);
  const hours = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const form = useRevisedForm<RulesDraft, WorkspaceRules>({
    key: draftKey({ ...actor, about: 'workspace', form: 'rules' }),
    schema: rulesDraftSchema,
    stored,
    draftOf: (now) => rulesDraftOf(now ?? stored),
    request(typed, over) {
      const input = rulesInputOf(typed);
      setMissing(input === null);
      if (input === null) (originsTyped(typed) === null ? origins : hours).current?.focus();
      const { revision } = over ?? stored;
      return input && { name: 'set-workspace-rules', input: { ...input, revision } };
    },
    answer: workspaceRulesSchema,
    onPage: true,
    onDone(now, how) {
      onStored(now);
      if (how === 'theirs') return;
      toast.show({
        tone: 'ok',
        title: 'Rules saved',
        description: 'The evidence of all claims is counted by them.',
      });
    },
    onLater: () => undefined,
  });
  const { draft, busy, problem, versions } = form;
  const { value } = draft;
  const changed = differencesOf(rulesFields, value, rulesDraftOf(stored)).length > 0;
  const typed = rulesInputOf(value);
  const counts =
    typed &&
    (typed.originsNeeded !== stored.originsNeeded || typed.primarySuffices !== stored.primarySuffices);
  const previewed = useVerdictPreview(
    counts ? paths.api.rulePreview(typed.originsNeeded, typed.primarySuffices) : null,
  );

  return (
    <>
      <CardBody>
        <form
          aria-label="Rules"
          noValidate
          className="flex flex-col gap-4"
          onKeyDown={submitOnModEnter}
          onSubmit={(event) => {
            event.preventDefault();
            if (previewed.state !== 'asking') form.save();
          }}
        >
          <DraftLine draft={draft} />
          <TextField
            ref={origins}
            className="[&_input]:max-w-16"
            label="Origins needed"
            hint="How many independent origins must say the same before it counts as enough: 1 to 9."
            inputMode="numeric"
            autoComplete="off"
            required
            error={missing && originsTyped(value) === null ? 'Give a number from 1 to 9.' : undefined}
            value={value.originsNeeded}
            onChange={(event) => draft.set({ ...value, originsNeeded: event.target.value })}
          />
          <Checkbox
            label="One primary item suffices"
            hint="A document, a recording or a dataset that shows the thing itself."
            checked={value.primarySuffices}
            onChange={(event) => draft.set({ ...value, primarySuffices: event.target.checked })}
          />
          <TextField
            ref={hours}
            className="[&_input]:max-w-16"
            label="Hours unverified"
            hint="After so many hours a claim that is unverified, and nobody’s, needs an editor: 1 to 720."
            inputMode="numeric"
            autoComplete="off"
            required
            error={missing && hoursTyped(value) === null ? 'Give a number from 1 to 720.' : undefined}
            value={value.unverifiedHours}
            onChange={(event) => draft.set({ ...value, unverifiedHours: event.target.value })}
          />
          <Checkbox
            label="Whoever records a claim has it"
            hint="It is assigned to them, and stands among their claims, until somebody else takes it."
            checked={value.assignRecorder}
            onChange={(event) => draft.set({ ...value, assignRecorder: event.target.checked })}
          />
          <Checkbox
            label="Admiralty grades"
            hint="Sources get a reliability from A to F and evidence a credibility from 1 to 6. Grades never count towards a verdict."
            checked={value.admiralty}
            onChange={(event) => draft.set({ ...value, admiralty: event.target.checked })}
          />
          <p role="status" className="text-sm text-ink-2">
            {originsTyped(value) !== null && ruleWords(value)}
          </p>
          <VerdictPreview previewed={previewed} />
          {problem && !versions && <FailureNotice problem={problem} />}
          <div className="flex gap-2">
            <Button
              type="submit"
              variant="primary"
              busy={busy}
              disabled={!changed || previewed.state === 'asking'}
              keys="mod+enter"
            >
              Save
            </Button>
            {changed && (
              <Button disabled={busy} onClick={draft.discard}>
                Put back
              </Button>
            )}
          </div>
        </form>
      </CardBody>
      {versions && (
        <VersionsDialog
          title="Someone else changed the rules"
          rows={differencesOf(rulesFields, versions.mine, versions.theirs)}
          {...versions.dialog}
        />
      )}
    </>
  );
}
