import { may, type Actor } from '#lib/domain/access/policy.ts';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import { logOnAnyServer, onAnyServer, type Tx } from '#lib/db/transaction.ts';
import { Answers, type Answer } from '#lib/queries/remembered/answers.ts';
import { ofOneMoment } from '#lib/queries/remembered/of-one-moment.ts';
import type { FilterContext } from '#lib/queries/claims/claims-list-where.ts';
import { readRules } from '#lib/db/people/workspace-rules.ts';
import { parsePeriod, type Period } from '#lib/domain/time-to-settle.ts';
import { answersAwaited, type AnswersDue } from './dashboard-answers.ts';
import { articleProgress, type ArticleProgress } from './dashboard-articles.ts';
import { statusFigures, type StatusFigures } from './dashboard-figures.ts';
import { changedVerdicts, type ChangedVerdicts } from './dashboard-changed-verdicts.ts';
import { needsEditor, type NeedsEditor } from './dashboard-needs-editor.ts';
import { blockingClaims, type BlockingClaim } from './dashboard-blocking.ts';
import { settlingTimes, type TimeToSettle } from './dashboard-settling.ts';
import { sourcesBehind, type SourceBehind } from './dashboard-sources.ts';
import { storyOverTime, type StoryOverTime } from './dashboard-story.ts';
import { workload, type Workload } from './dashboard-workload.ts';

export interface Dashboard {
  /** When the figures were read: ISO 8601 in UTC. */
  readAt: string;
  figures: StatusFigures;
  /** How long a claim that nobody has may be unverified, in hours. */
  unverifiedHours: number;
  articles: ArticleProgress[];
  needs: NeedsEditor[];
  /** For editors; nobody else is asked to look. */
  changed: ChangedVerdicts;
  sources: SourceBehind[];
  /** Of the stories among `articles` that go out today. */
  blocking: BlockingClaim[];
  workload: Workload;
  answers: AnswersDue[];
  settling: TimeToSettle;
  /** The one asked for, where it is there. */
  story: StoryOverTime | null;
}

/** What is read beside the figures. */
type Worked = 'articles' | 'sources' | 'blocking' | 'workload' | 'answers' | 'story';

/** What an address of the dashboard asks for. */
export interface DashboardView {
  /** Everybody’s work, and not only that of those who have the most. */
  everybody: boolean;
  /** Over how many weeks the time to settle is looked at. */
  period: Period;
  /** The story whose course is looked at, by its id. */
  story: string | null;
}

const usualView: DashboardView = { everybody: false, period: parsePeriod(null), story: null };

/** What is counted, of the moment that `context` says: figures, what needs an editor, how long it takes. */
export async function counted(
  tx: Tx,
  context: FilterContext,
  { period }: Pick<DashboardView, 'period'>,
): Promise<Omit<Dashboard, Worked>> {
  const { actor, now } = context;
  const figures = await statusFigures(tx, context);
  const { unverifiedHours } = await readRules(tx);
  const changed = may(actor, 'claim.sign-off') ? await changedVerdicts(tx) : { claims: [], more: false };
  const needs = await needsEditor(tx, context, figures.overdue);
  const settling = await settlingTimes(tx, context, period);
  return { readAt: now.toISOString(), figures, unverifiedHours, needs, changed, settling };
}

/** What is listed, of the same. */
async function listed(tx: Tx, context: FilterContext): Promise<Pick<Dashboard, 'articles' | 'sources'>> {
  return { articles: await articleProgress(tx, context), sources: await sourcesBehind(tx, context) };
}

/** What is done and left to do: what blocks, who has what, which answers are awaited. */
export async function worked(
  tx: Tx,
  context: FilterContext,
  { everybody, story }: Omit<DashboardView, 'period'>,
): Promise<Pick<Dashboard, Worked>> {
  const lists = await listed(tx, context);
  return {
    ...lists,
    blocking: await blockingClaims(tx, context, lists.articles),
    workload: await workload(tx, context, everybody),
    answers: await answersAwaited(tx, context),
    story: story === null ? null : await storyOverTime(tx, context, story),
  };
}

/**
 * What editors watch: figures by status and age, progress per article and what blocks it, what needs an editor, who has
 * how much, awaited answers, how long claims take to settle, sources.
 */
export async function dashboard(actor: Actor, view = usualView): Promise<Dashboard> {
  return (await readDashboard(actor, view)).value;
}

async function readDashboard(actor: Actor, view: DashboardView): Promise<Answer<Dashboard>> {
  // Two at once, of about the same length, because one after the other they take twice as long as a page may.
  const [figures, work] = await Promise.all([
    ofOneMoment(actor, (tx, context) => counted(tx, context, view)),
    ofOneMoment(actor, (tx, context) => worked(tx, context, view)),
  ]);
  const [one, other] = [figures.moment, work.moment];
  return {
    moment: {
      sequence: Math.min(one.sequence, other.sequence),
      now: one.now < other.now ? one.now : other.now,
    },
    value: { ...figures.value, ...work.value },
  };
}

declare global {
  interface OnePerProcess {
    dashboards: Answers<Dashboard>;
  }
}

/** As many as some desks look at; one takes some tens of kilobytes, of the longest statements a megabyte. */
const dashboardsKept = 32;

/**
 * The same, read once for everybody of a role as long as nothing happens in the workspace and the minute lasts. A story
 * over time is read each time; without one the answer is the very object that is remembered.
 */
export async function dashboardOnceRead(actor: Actor, view: DashboardView): Promise<Dashboard> {
  const { everybody, period, story } = view;
  const { sequence, now } = await logOnAnyServer(actor.workspaceId);
  if (sequence === null) return dashboard(actor, view);
  const kept = onePerProcess('dashboards', () => new Answers(dashboardsKept));
  const key = [actor.workspaceId, actor.role, everybody, period].join(' ');
  const [known, course] = await Promise.all([
    kept.of(key, { sequence, now }, () => readDashboard(actor, { ...view, story: null })),
    story === null
      ? null
      : onAnyServer(actor, (tx, moment) => storyOverTime(tx, { actor, now: moment }, story)),
  ]);
  return course ? { ...known, story: course } : known;
}
