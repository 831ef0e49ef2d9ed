import { z } from 'zod';
import {
  reportFormatSchema,
  reportKinds,
  reportKindSchema,
  type ReportFormat,
  type ReportKind,
} from '#lib/domain/making/report-kind.ts';
import { clockTimeSchema, rhythms } from '#lib/domain/making/rhythm.ts';
import type { Failure } from '#components/sending/send-command.ts';
import type { ScheduleListed } from '#lib/queries/reports/reports-page.ts';

/** What is typed about a report: made now, or again and again. */
export const reportDraftSchema = z.object({
  kind: reportKindSchema,
  format: reportFormatSchema,
  articleId: z.string().nullable(),
  rhythm: z.enum(['NOW', ...rhythms]),
  /** `1` is Monday. */
  weekday: z.string(),
  atTime: z.string(),
  name: z.string(),
  recipientIds: z.array(z.string()),
});
export type ReportDraft = z.infer<typeof reportDraftSchema>;

type Field = 'articleId' | 'atTime' | 'name' | 'recipientIds' | 'format';
export type FieldProblems = Partial<Record<Field, string>>;

/** What a form begins with that is opened for a report. */
export function newReport(
  wanted: Pick<ReportDraft, 'kind' | 'format' | 'articleId'>,
  userId: string,
): ReportDraft {
  const { kind, format, articleId } = wanted;
  const at = { weekday: '1', atTime: '07:30' };
  return { kind, format, articleId, rhythm: 'NOW', ...at, name: '', recipientIds: [userId] };
}

/** A schedule as the form that changes it begins. */
export function draftOfSchedule(schedule: ScheduleListed): ReportDraft {
  const { kind, format, article, rhythm, weekday, atTime, name, recipients } = schedule;
  const when = { rhythm, weekday: String(weekday ?? 1), atTime: atTime ?? '07:30' };
  return {
    kind,
    format,
    articleId: article?.id ?? null,
    ...when,
    name,
    recipientIds: recipients.map(({ id }) => id),
  };
}

/** The draft with another kind: a format that kind is not made in, and an article it is not of, go. */
export function withKind(draft: ReportDraft, kind: ReportKind): ReportDraft {
  const { of, formats } = reportKinds[kind];
  const kept: ReportFormat | undefined = formats.find((format) => format === draft.format);
  const rhythm = of !== 'article' && draft.rhythm === 'AT_DUE' ? 'NOW' : draft.rhythm;
  return {
    ...draft,
    kind,
    rhythm,
    format: kept ?? formats[0],
    articleId: of === 'article' ? draft.articleId : null,
  };
}

/** What keeps the draft from being sent, by field. */
export function missingIn(draft: ReportDraft): FieldProblems {
  const { kind, articleId, rhythm, atTime, name, recipientIds } = draft;
  const again = rhythm !== 'NOW';
  const byClock = rhythm === 'DAILY' || rhythm === 'WEEKLY';
  return {
    ...(reportKinds[kind].of === 'article' && articleId === null && { articleId: 'Choose an article.' }),
    ...(byClock && !clockTimeSchema.safeParse(atTime).success && { atTime: 'Give a time such as 07:30.' }),
    ...(again && name.trim() === '' && { name: 'Give the schedule a name.' }),
    ...(again && recipientIds.length === 0 && { recipientIds: 'Choose at least one person.' }),
  };
}

function whenOf({ rhythm, weekday, atTime }: ReportDraft, timeZone: string): object {
  if (rhythm === 'AT_DUE') return { rhythm };
  return { rhythm, atTime, timeZone, ...(rhythm === 'WEEKLY' && { weekday: Number(weekday) }) };
}

/** What is sent: the command and its input. `schedule` is the one that is changed. */
export function requestOf(
  draft: ReportDraft,
  { filters, timeZone, schedule }: { filters: string; timeZone: string; schedule: ScheduleListed | null },
): { name: string; input: object } {
  const { kind, format, articleId, rhythm, name, recipientIds } = draft;
  const what = { kind, format, articleId, ...(reportKinds[kind].of === 'list' && { filters }) };
  if (rhythm === 'NOW') return { name: 'make-report', input: what };
  const when = { name, when: whenOf(draft, timeZone), recipientIds };
  if (!schedule) return { name: 'schedule-report', input: { ...what, ...when } };
  const { id: scheduleId, revision } = schedule;
  return { name: 'change-schedule', input: { scheduleId, revision, format, ...when } };
}

const places: Record<string, Field> = {
  articleId: 'articleId',
  'when.atTime': 'atTime',
  'when.timeZone': 'atTime',
  name: 'name',
  recipientIds: 'recipientIds',
  format: 'format',
};

/** What the server found wrong, by field; what belongs to no field is left out. */
export function problemsOf(failure: Failure | null): FieldProblems {
  const refusal = failure?.refusal;
  if (refusal?.code !== 'invalid') return {};
  return Object.fromEntries(
    refusal.problems.flatMap(({ path, message }) => {
      const field = places[path.join('.')] ?? places[String(path[0])];
      return field ? [[field, message]] : [];
    }),
  );
}
