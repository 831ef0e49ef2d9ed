'use client';

import { useState } from 'react';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { ConfirmDialog } from '#components/ui/overlay/confirm-dialog.tsx';
import { MenuItem } from '#components/ui/overlay/menu.tsx';
import { MoreMenu } from '#components/ui/overlay/more-menu.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import type { ReportsPage, ScheduleListed } from '#lib/queries/reports/reports-page.ts';
import { ReportForm } from './report-form.tsx';
import { formatWords, recipientWords, reportTitle, rhythmWords } from './report-words.ts';
import { useReportCommand } from './use-report-command.ts';
import { isolated } from '#lib/domain/text/direction.ts';

interface SchedulesProps {
  actor: { workspaceId: string; userId: string };
  schedules: readonly ScheduleListed[];
  choices: Pick<ReportsPage, 'people' | 'articles'>;
  mailIsOn: boolean;
  onChanged: () => void;
}

function Row({
  actor,
  schedule,
  choices,
  mailIsOn,
  onChanged,
}: SchedulesProps & { schedule: ScheduleListed }) {
  const toast = useToast();
  const { send } = useReportCommand();
  const [open, setOpen] = useState<'change' | 'end' | null>(null);
  const { id, name, recipients, nextAt, revision } = schedule;
  return (
    <li className="flex items-start gap-3 border-t border-rule px-4 py-3 first:border-t-0">
      <div className="min-w-0 flex-1 text-sm">
        <p className="font-semibold wrap-anywhere">
          <bdi>{name}</bdi>
        </p>
        <p className="wrap-anywhere text-ink-2">
          {reportTitle(schedule)} · {formatWords(schedule)}
        </p>
        <p className="text-xs text-ink-3">
          {rhythmWords(schedule)}, for {recipientWords(recipients, actor.userId)}
        </p>
        <p className="text-xs text-ink-3">
          {nextAt ? (
            <>
              Next <Time iso={nextAt} format="full" />
            </>
          ) : (
            'Waits for its article to get a due time'
          )}
        </p>
      </div>
      {schedule.mayChange && (
        <MoreMenu label={`Change ${isolated(name)}`}>
          <MenuItem onSelect={() => setOpen('change')}>Change…</MenuItem>
          <MenuItem danger onSelect={() => setOpen('end')}>
            End…
          </MenuItem>
        </MoreMenu>
      )}
      {open === 'change' && (
        <ReportForm
          actor={actor}
          schedule={schedule}
          wanted={{ ...schedule, articleId: schedule.article?.id ?? null }}
          choices={choices}
          mailIsOn={mailIsOn}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            toast.show({ tone: 'ok', title: 'Schedule changed' });
            onChanged();
          }}
        />
      )}
      <ConfirmDialog
        open={open === 'end'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'end' : null)}
        title={`End ${isolated(name)}`}
        confirmLabel="End the schedule"
        danger
        onConfirm={async () => {
          await send('end-schedule', { scheduleId: id, revision });
        }}
      >
        It is made no more. What it made stays as long as it is kept.
      </ConfirmDialog>
    </li>
  );
}

/** What is made again and again, of what concerns whoever looks. */
export function Schedules(props: SchedulesProps) {
  if (props.schedules.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Scheduled" />
      <ul aria-label="Scheduled">
        {props.schedules.map((schedule) => (
          <Row key={schedule.id} {...props} schedule={schedule} />
        ))}
      </ul>
    </Card>
  );
}
