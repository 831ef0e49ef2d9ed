import { inWorkspace } from '#lib/db/transaction.ts';
import { activeMembers } from '#lib/db/reports/schedule-rows.ts';
import type { ReportRow } from '#lib/db/reports/report-rows.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { kindWords, reportFormats } from '#lib/domain/making/report-kind.ts';
import type { Letter } from '#lib/mail/letter.ts';

type ReportLetter = Omit<Extract<Letter, { kind: 'report' }>, 'until'>;

/**
 * The letter about a report that a schedule asked for; `null` for one that its person asked for. It holds a link, never
 * the file, and no name that may not leave the house.
 */
export async function letterFor(
  { scheduleId, kind, format, actor }: ReportRow & { actor: Actor },
  link: string,
): Promise<ReportLetter | null> {
  if (scheduleId === null) return null;
  const { workspaceId, userId } = actor;
  return inWorkspace(
    actor,
    async (tx) => {
      const schedule = await tx.reportSchedule.findUniqueOrThrow({
        where: { workspaceId_id: { workspaceId, id: scheduleId } },
        select: { name: true },
      });
      const { name: workspace } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
      const [member] = await activeMembers(tx, [userId]);
      if (!member) return null;
      const what = `${kindWords[kind]}, ${reportFormats[format].name}`;
      const { email: to, name } = member;
      return { kind: 'report' as const, to, name, workspace, report: schedule.name, what, link };
    },
    { out: true },
  );
}
