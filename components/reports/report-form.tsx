'use client';

import { useState } from 'react';
import { z } from 'zod';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { useDialogForm } from '#components/sending/use-dialog-form.ts';
import { Combobox } from '#components/ui/form/combobox.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { readZone } from '#components/ui/time/clock.ts';
import {
  kindWords,
  reportFormats,
  reportKinds,
  type ReportFormat,
  type ReportKind,
} from '#lib/domain/making/report-kind.ts';
import { mostListed } from '#lib/domain/report/claim-list.ts';
import type { ReportsPage, ScheduleListed } from '#lib/queries/reports/reports-page.ts';
import {
  draftOfSchedule,
  missingIn,
  newReport,
  problemsOf,
  reportDraftSchema,
  requestOf,
  withKind,
  type ReportDraft,
} from './report-draft.ts';
import { WhenFields } from './when-fields.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

/** What a form is opened for: a kind of report, of an article or of a list with its filters. */
export interface Wanted {
  kind: ReportKind;
  format: ReportFormat;
  articleId: string | null;
  filters: string;
}

interface ReportFormProps {
  actor: { workspaceId: string; userId: string };
  wanted: Wanted;
  /** The schedule that is changed; `null` for a new report. */
  schedule: ScheduleListed | null;
  choices: Pick<ReportsPage, 'people' | 'articles'>;
  mailIsOn: boolean;
  onClose: () => void;
  onDone: (what: 'made' | 'scheduled' | 'changed') => void;
}

const kinds = reportDraftSchema.shape.kind.options;

/** Asks what to make, when and for whom. */
export function ReportForm({ actor, wanted, schedule, choices, mailIsOn, onClose, onDone }: ReportFormProps) {
  const initial = schedule ? draftOfSchedule(schedule) : newReport(wanted, actor.userId);
  const { draft, busy, problem, send } = useDialogForm<ReportDraft>({
    key: draftKey({
      ...actor,
      about: schedule?.id ?? 'workspace',
      form: schedule ? 'change-schedule' : 'make-report',
    }),
    title: schedule?.name ?? 'A report',
    schema: reportDraftSchema,
    initial,
    base: JSON.stringify(initial),
  });
  const [tried, setTried] = useState(false);
  const { value } = draft;
  const wrong = { ...problemsOf(problem), ...(tried ? missingIn(value) : {}) };
  const { of, formats } = reportKinds[value.kind];
  const articles = choices.articles.map(({ id, headline }) => ({ id, label: headline }));

  async function go() {
    setTried(true);
    if (Object.keys(missingIn(value)).length > 0) return;
    const { name, input } = requestOf(value, { filters: wanted.filters, timeZone: readZone(), schedule });
    const done = await send(name, input, z.looseObject({}));
    if (done) onDone(name === 'make-report' ? 'made' : schedule ? 'changed' : 'scheduled');
  }

  return (
    <FormDialog
      title={schedule ? `Change ${isolated(schedule.name)}` : 'Make a report'}
      description="It is made with what the person it is for may see. Confidential names are left out."
      action={schedule ? 'Save' : value.rhythm === 'NOW' ? 'Make it' : 'Schedule it'}
      busy={busy}
      problem={Object.keys(problemsOf(problem)).length > 0 ? null : problem}
      onClose={onClose}
      onSend={() => void go()}
    >
      <DraftLine draft={draft} />
      {!schedule && (
        <SelectField
          label="Report"
          value={value.kind}
          options={kinds.map((each) => ({ value: each, label: kindWords[each] }))}
          onValueChange={(next) => draft.set(withKind(value, next))}
        />
      )}
      {of === 'article' && !schedule && (
        <Combobox
          label="Article"
          required
          placeholder="Choose an article"
          emptyText="No article has this headline"
          error={wrong.articleId}
          options={articles}
          value={articles.find(({ id }) => id === value.articleId) ?? null}
          onValueChange={(option) => draft.set({ ...value, articleId: option?.id ?? null })}
        />
      )}
      {of === 'list' && (
        <p className="text-sm text-ink-2">
          {wanted.filters === ''
            ? 'All claims of the workspace. For some of them, filter the claims and choose “Make or schedule a report” in their Export menu.'
            : 'The claims that the filters show, as they are when it is made.'}
          {value.kind === 'claim-list' && ` To read: it ends after the newest ${mostListed}, and says so.`}
        </p>
      )}
      <SelectField
        label="Format"
        value={value.format}
        error={wrong.format}
        options={formats.map((each) => ({ value: each, label: reportFormats[each].name }))}
        onValueChange={(format) => draft.set({ ...value, format })}
      />
      <WhenFields
        value={value}
        ofArticle={of === 'article'}
        canBeNow={!schedule}
        wrong={wrong}
        people={choices.people}
        userId={actor.userId}
        mailIsOn={mailIsOn}
        onChange={draft.set}
      />
    </FormDialog>
  );
}
