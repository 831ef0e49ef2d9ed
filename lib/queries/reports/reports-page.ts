import type { Tx } from '#lib/db/transaction.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { heldBack } from '#lib/db/reports/held-back.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { readPeople as activePeople } from '#lib/db/people/workspace-people.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';
import type { HeldBack } from '#lib/domain/refusals/held-back.ts';
import { mayHaveReport } from '#lib/domain/making/report-access.ts';
import { maySendTo, seesSchedule } from '#lib/domain/making/recipients.ts';
import {
  reportFormatSchema,
  reportKindSchema,
  type ReportFormat,
  type ReportKind,
} from '#lib/domain/making/report-kind.ts';
import { reportProblemSchema, type ReportProblem } from '#lib/domain/making/report-problem.ts';
import type { ReportRhythm } from '#lib/domain/making/rhythm.ts';
import type { Person } from '#lib/domain/shapes/claim-detail.ts';

/** A report as its person sees it. Times are ISO 8601. */
export interface ReportListed {
  id: string;
  kind: ReportKind;
  format: ReportFormat;
  article: { id: string; headline: string } | null;
  /** The query of the list's address. */
  filters: string;
  /** What the schedule that made it is called. */
  schedule: string | null;
  state: 'WAITING' | 'MAKING' | 'MADE' | 'FAILED' | 'CANCELLED' | 'REMOVED';
  claims: number | null;
  claimsDone: number;
  problem: ReportProblem | null;
  /** Why its file is handed out no more, though it is kept. */
  heldBack: HeldBack | null;
  askedAt: string;
  madeAt: string | null;
  keptUntil: string | null;
  bytes: number | null;
}

/** A schedule as somebody sees it whom it concerns. */
export interface ScheduleListed {
  id: string;
  name: string;
  kind: ReportKind;
  format: ReportFormat;
  article: { id: string; headline: string } | null;
  filters: string;
  rhythm: ReportRhythm;
  weekday: number | null;
  atTime: string | null;
  timeZone: string;
  owner: Person;
  recipients: Person[];
  nextAt: string | null;
  lastAt: string | null;
  revision: number;
  /** Whether whoever looks may change and end it. */
  mayChange: boolean;
}

export interface ReportsPage {
  underWay: ReportListed[];
  /** Made or failed, the newest first. */
  ended: ReportListed[];
  schedules: ScheduleListed[];
  /** Whom a schedule may be for. */
  people: Person[];
  /** What a report may be of, the newest first. */
  articles: { id: string; headline: string; dueAt: string | null }[];
}

const mostEnded = 50;
const mostArticles = 200;

const headline = { select: { id: true, headline: true } } as const;

type Row = Awaited<ReturnType<typeof readReports>>[number];

function readReports(tx: Tx, where: object, take: number) {
  return tx.report.findMany({
    where,
    include: { article: headline, schedule: { select: { name: true } } },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take,
  });
}

function listed({ schedule, article, ...row }: Row, heldBack: HeldBack | null): ReportListed {
  const { id, filters, state, claims, claimsDone, askedAt, madeAt, keptUntil, bytes } = row;
  return {
    id,
    kind: reportKindSchema.parse(row.kind),
    format: reportFormatSchema.parse(row.format),
    article,
    filters,
    schedule: schedule?.name ?? null,
    state,
    claims,
    claimsDone,
    problem: reportProblemSchema.nullable().parse(row.problem),
    heldBack,
    askedAt: askedAt.toISOString(),
    madeAt: madeAt?.toISOString() ?? null,
    keptUntil: keptUntil?.toISOString() ?? null,
    bytes,
  };
}

/** As they are shown: of those that were made, with why they are handed out no more. */
async function listedAll(tx: Tx, rows: readonly Row[]): Promise<ReportListed[]> {
  const held = await heldBack(
    tx,
    rows.filter(({ state }) => state === 'MADE'),
  );
  return rows.map((row) => listed(row, held.get(row.id) ?? null));
}

async function readSchedules(tx: Tx, actor: Actor): Promise<ScheduleListed[]> {
  const rows = await tx.reportSchedule.findMany({
    where: { endedAt: null },
    include: { article: headline },
    orderBy: [{ nextAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  const seen = rows.filter((row) => seesSchedule(actor, row));
  const people = await readPeople(
    tx,
    seen.flatMap(({ ownerId, recipientIds }) => [ownerId, ...recipientIds]),
  );
  const named = (id: string): Person => people.get(id) ?? { id, name: 'Somebody who left' };
  return seen.map((row) => ({
    id: row.id,
    name: row.name,
    kind: reportKindSchema.parse(row.kind),
    format: reportFormatSchema.parse(row.format),
    article: row.article,
    filters: row.filters,
    rhythm: row.rhythm,
    weekday: row.weekday,
    atTime: row.atTime,
    timeZone: row.timeZone,
    owner: named(row.ownerId),
    recipients: row.recipientIds.map(named),
    nextAt: row.nextAt?.toISOString() ?? null,
    lastAt: row.lastAt?.toISOString() ?? null,
    revision: row.revision,
    mayChange: may(actor, 'report.manage', { recordedBy: row.ownerId }),
  }));
}

/** What the screen Reports shows somebody: their own reports, the schedules that concern them, and what they may choose. */
export async function reportsPage(actor: Actor): Promise<ReportsPage> {
  return inWorkspace(actor, async (tx) => {
    const own = { forId: actor.userId };
    const waits = await readReports(tx, { ...own, state: { in: ['WAITING', 'MAKING'] } }, mostEnded);
    const over = await readReports(tx, { ...own, state: { in: ['MADE', 'FAILED'] } }, mostEnded);
    const ended = over.filter((report) => mayHaveReport(actor, report));
    const articles = await tx.article.findMany({
      where: { deletedAt: null },
      select: { id: true, headline: true, dueAt: true },
      orderBy: { id: 'desc' },
      take: mostArticles,
    });
    const people = (await activePeople(tx)).filter(({ id }) => maySendTo(actor, [id]));
    return {
      underWay: await listedAll(tx, waits),
      ended: await listedAll(tx, ended),
      schedules: await readSchedules(tx, actor),
      people: people.map(({ id, name }) => ({ id, name })),
      articles: articles.map(({ dueAt, ...rest }) => ({ ...rest, dueAt: dueAt?.toISOString() ?? null })),
    };
  });
}

/** One report for its own page; `null` where there is none for `actor`. */
export async function reportListed(actor: Actor, reportId: string): Promise<ReportListed | null> {
  const [report] = await inWorkspace(actor, async (tx) => {
    const found = await readReports(tx, { id: reportId }, 1);
    return listedAll(
      tx,
      found.filter((one) => mayHaveReport(actor, one)),
    );
  });
  return report ?? null;
}
