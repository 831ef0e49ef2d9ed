'use client';

import { FilePlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { PageBody, PageTitle } from '#components/shell/page-body.tsx';
import { useActions } from '#components/shell/actions.tsx';
import { Button } from '#components/ui/button.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { useAlive } from '#components/ui/react/use-alive.ts';
import type { ReportsPage } from '#lib/queries/reports/reports-page.ts';
import { paths } from '#lib/web/paths.ts';
import { MadeReports } from './made-reports.tsx';
import { ReportForm, type Wanted } from './report-form.tsx';
import { Schedules } from './schedules.tsx';
import { UnderWay } from './under-way.tsx';

interface ReportsScreenProps {
  actor: { workspaceId: string; userId: string };
  page: ReportsPage;
  /** What the address asks to make. */
  wanted: Wanted | null;
  mailIsOn: boolean;
}

const anyList: Wanted = { kind: 'claims', format: 'csv', articleId: null, filters: '' };

const done = {
  made: { title: 'The report is being made', description: 'You can leave; it stays here for seven days.' },
  scheduled: { title: 'Scheduled', description: 'It is made by itself from now on.' },
  changed: { title: 'Schedule changed', description: '' },
};

/** Reports that are being made, that were made, and that are made again and again. */
export function ReportsScreen({ actor, page, wanted, mailIsOn }: ReportsScreenProps) {
  const router = useRouter();
  const toast = useToast();
  // The server has no drafts, so the form waits.
  const alive = useAlive();
  const [open, setOpen] = useState<Wanted | null>(wanted);
  const show = () => setOpen(wanted ?? anyList);
  useHotkeys({ n: { description: 'Make a report', run: show } });
  useActions([
    { id: 'new-report', label: 'Make a report', keys: 'n', icon: <FilePlus aria-hidden="true" />, run: show },
  ]);
  const close = () => {
    setOpen(null);
    // What the address asked for is over, and must not open again with it.
    if (wanted) router.replace(paths.reports());
  };
  return (
    <PageBody width="full">
      <PageTitle
        aside={
          <Button variant="primary" icon={<FilePlus aria-hidden="true" />} keys="n" onClick={show}>
            Make a report
          </Button>
        }
      >
        Reports
      </PageTitle>
      <div className="flex flex-col gap-4.5">
        <UnderWay reports={page.underWay} />
        <MadeReports reports={page.ended} underWay={page.underWay.length > 0} />
        <Schedules
          actor={actor}
          schedules={page.schedules}
          choices={page}
          mailIsOn={mailIsOn}
          onChanged={() => router.refresh()}
        />
      </div>
      {alive && open && (
        <ReportForm
          actor={actor}
          wanted={open}
          schedule={null}
          choices={page}
          mailIsOn={mailIsOn}
          onClose={close}
          onDone={(what) => {
            close();
            toast.show({ tone: 'ok', ...done[what] });
            router.refresh();
          }}
        />
      )}
    </PageBody>
  );
}
