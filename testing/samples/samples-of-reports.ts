import { makeReport } from '#lib/commands/reports/make-report.ts';
import { scheduleReport } from '#lib/commands/reports/schedule-report.ts';
import { aMember, anArticle, valueOf, type Newsroom } from '#testing/newsroom.ts';

const weekly = {
  name: 'Each Monday',
  when: { rhythm: 'WEEKLY', weekday: 1, atTime: '07:30', timeZone: 'Europe/Berlin' },
};

// By somebody new each time: nobody may have many under way.
async function reportTarget(desk: Newsroom): Promise<{ reportId: string }> {
  const { actor } = await aMember(desk.ownerUrl, desk.workspaceId, { name: 'Mo', role: 'EDITOR' });
  return valueOf(await makeReport.execute(actor, { kind: 'claims', format: 'csv' }));
}

async function scheduleTarget(desk: Newsroom): Promise<{ scheduleId: string; revision: number }> {
  const { actor } = await aMember(desk.ownerUrl, desk.workspaceId, { name: 'Mo', role: 'EDITOR' });
  const made = await scheduleReport.execute(actor, { kind: 'claims', format: 'csv', ...weekly });
  return { scheduleId: valueOf(made).scheduleId, revision: 1 };
}

/** For the commands of reports something to do. */
export const reportSamples = {
  'make-report': async (desk: Newsroom) => {
    return { kind: 'checked-copy', format: 'html', articleId: (await anArticle(desk.editor)).id };
  },
  'cancel-report': (desk: Newsroom) => reportTarget(desk),
  'schedule-report': async (desk: Newsroom) => {
    const { id: articleId } = await anArticle(desk.editor);
    return { kind: 'checked-copy', format: 'pdf', articleId, ...weekly };
  },
  'change-schedule': async (desk: Newsroom) => ({
    ...(await scheduleTarget(desk)),
    ...weekly,
    format: 'json',
  }),
  'end-schedule': (desk: Newsroom) => scheduleTarget(desk),
};
