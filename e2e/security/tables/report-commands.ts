import type { Targets } from './command-targets.ts';

const daily = { name: 'Each day', when: { rhythm: 'DAILY', atTime: '07:30', timeZone: 'UTC' } };

/** The commands of reports and exports, as the matrix tries them. */
export const reportCommands = {
  'record-export': {
    least: 'VIEWER',
    input: ({ article }: Targets) => ({ format: 'csv', articleId: article.id }),
  },
  'make-report': {
    least: 'VIEWER',
    input: ({ article }: Targets) => ({ kind: 'checked-copy', format: 'html', articleId: article.id }),
  },
  'cancel-report': { least: 'VIEWER', input: ({ report }: Targets) => ({ reportId: report.id }) },
  'schedule-report': {
    least: 'VIEWER',
    input: ({ article }: Targets) => ({
      kind: 'checked-copy',
      format: 'html',
      articleId: article.id,
      ...daily,
    }),
  },
  'change-schedule': {
    least: 'VIEWER',
    input: ({ schedule: { id, revision } }: Targets) => ({
      scheduleId: id,
      revision,
      format: 'json',
      ...daily,
    }),
  },
  'end-schedule': {
    least: 'VIEWER',
    input: ({ schedule: { id, revision } }: Targets) => ({ scheduleId: id, revision }),
  },
} as const;
