/** How many days the file of a report is kept, and its link leads to it. */
export const keptDays = 7;

/** The most reports one person may have under way, and may have files of. */
export const mostReports = { underWay: 10, kept: 40 } as const;

/** The most reports that schedules may have under way and files of for one person: more than 20 daily ones come to in a week. */
export const mostScheduledReports = 200;

/** The most schedules one person may have made, and the most people one may go to. */
export const mostSchedules = 20;
export const mostRecipients = 20;

/** The largest file of a report, in bytes. */
export const mostReportBytes = 500 * 1024 * 1024;

/** Until when a report that was made then is kept. */
export function keptUntil(madeAt: Date): Date {
  return new Date(madeAt.getTime() + keptDays * 24 * 60 * 60 * 1000);
}
