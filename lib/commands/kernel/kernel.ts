import type { z } from 'zod';
import { refusalAsShown, wholeClaimIn } from './as-shown.ts';
import { appendEvents, type EventDraft } from '#lib/db/record/append-events.ts';
import { withheldOnClaim } from '#lib/db/claims/claim-guard.ts';
import { databaseProblem } from '#lib/db/connection/problem.ts';
import { keepChangedEntries } from '#lib/db/searching/keep-entries.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { idsAgain } from '#lib/domain/confidential/ids-again.ts';
import { refusal, type Actor, type Permission, type PolicyFacts } from '#lib/domain/access/policy.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { refused, type Result } from '#lib/domain/result.ts';
import { commandBytes } from './body-limits.ts';
import { fieldWords } from './field-words.ts';
import { fingerprintOf, once } from './once.ts';
import { Undo } from './undo.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { onePerProcess } from '#lib/config/one-per-process.ts';

declare global {
  interface OnePerProcess {
    recordedRefusals: RateLimiterMemory;
  }
}

// Who is refused this often is no person at a form, and the first of them say all that the rest would.
function refusalsOfOne(): RateLimiterMemory {
  return onePerProcess('recordedRefusals', () => new RateLimiterMemory({ points: 60, duration: 60 }));
}

/** Whether one more refusal of a person goes into the log, which only grows: at most 60 a minute do. */
async function mayRecordRefusal(userId: string): Promise<boolean> {
  return refusalsOfOne()
    .consume(userId)
    .then(
      () => true,
      () => false,
    );
}

/** What a command did: its value and at least one event. A command without an event does not compile. */
export interface Done<V> {
  value: V;
  events: readonly [EventDraft, ...EventDraft[]];
}

/** What `run` is given besides the transaction. `now` is the database's clock. */
export interface RunContext<I, F> {
  input: I;
  facts: F;
  actor: Actor;
  now: Date;
}

/**
 * One verb of the product. `load` fetches, under the actor's workspace, what the decision and the change
 * need, locking the rows it will write, and answers `null` for what is not there; `run` makes the change
 * and names its events. The kernel does the rest in the same transaction.
 */
export interface Command<S extends z.ZodType, F extends { policy: PolicyFacts }, V> {
  name: string;
  input: S;
  permission: Permission;
  /** It may change very many claims at once, and is given the time for it. */
  long?: true;
  /** What it answers goes out of the house, where nobody's role counts. */
  out?: true;
  /** The most its input may be as JSON, in bytes, where `commandBytes` is too little. */
  bodyLimit?: number;
  /** What it is counted as for one person, besides a change. */
  counted?: 'imports' | 'exports';
  /** Works out of the input, before the transaction, what would hold up this process; a refusal ends it. */
  prepare?(input: z.output<S>, actor: Actor): Promise<Result<z.output<S>>>;
  load(tx: Tx, input: z.output<S>, actor: Actor): Promise<F | null>;
  run(tx: Tx, context: RunContext<z.output<S>, F>): Promise<Result<Done<V>>>;
}

/** A command as its callers see it: whatever was sent goes in, a result comes out. */
export interface DefinedCommand<V> {
  name: string;
  /** What it takes. */
  input: z.ZodType;
  permission: Permission;
  /** The most its input may be as JSON, in bytes. */
  bodyLimit: number;
  /** What it is counted as for one person, besides a change. */
  counted: 'imports' | 'exports' | null;
  /** Asks only whether the role suffices, before a caller does costly work; a refusal is recorded. */
  refusalOfRole(actor: Actor): Promise<Refusal | null>;
  execute(actor: Actor, input: unknown): Promise<Result<V>>;
  /**
   * As `execute`, done once for `key`: the same again gets the same answer, which may be as long ago as a week. What
   * was sent under one of the keys `inPlaceOf` is not done as well: if it was done, this is refused and told so.
   */
  executeOnce(
    actor: Actor,
    input: unknown,
    key: string | null,
    inPlaceOf?: readonly string[],
  ): Promise<Result<unknown>>;
}

type Work<V> = (tx: Tx, now: Date) => Promise<Result<V>>;

// Refusals of permission are part of the record; who tried what is what an editor asks afterwards.
const recorded: readonly Refusal['code'][] = ['role-too-low', 'only-own'];

/** Turns the declaration of a command into something that can be executed, and only through the kernel. */
export function defineCommand<S extends z.ZodType, F extends { policy: PolicyFacts }, V>(
  command: Command<S, F, V>,
): DefinedCommand<V> {
  function workOf(actor: Actor, input: z.output<S>): Work<V> {
    return async (tx, now) => {
      const facts = await command.load(tx, input, actor);
      if (facts === null) return refused({ code: 'not-found' });
      const no = refusal(actor, command.permission, facts.policy);
      if (no) {
        if (recorded.includes(no.code)) await recordRefusal(tx, actor, now, command.name, no);
        return refused(no);
      }
      const claim = wholeClaimIn(facts);
      const hidden = claim ? await withheldOnClaim(tx, claim) : [];
      idsAgain(input, hidden);
      const done = await command.run(tx, { input, facts, actor, now });
      // Thrown so that nothing `run` wrote before it saw a reason to refuse is kept.
      if (!done.ok) throw new Undo(await refusalAsShown(tx, done.refusal, hidden));
      await keepChangedEntries(tx);
      await appendEvents(tx, contextOf(actor, now), done.value.events);
      return { ok: true, value: done.value.value };
    };
  }

  async function attempt<R>(actor: Actor, work: Work<R>): Promise<Result<R>> {
    try {
      return await inWorkspace(actor, work, { long: command.long === true, out: command.out === true });
    } catch (error) {
      if (error instanceof Undo) return refused(error.refusal);
      const problem = databaseProblem(error);
      if (problem === 'retry' || problem === 'taken') return refused({ code: 'busy' });
      if (problem === 'away') return refused({ code: 'database-away' });
      if (problem === 'full') return refused({ code: 'storage-full' });
      throw error;
    }
  }

  function parse(sent: unknown): Result<z.output<S>> {
    const parsed = command.input.safeParse(sent, { error: fieldWords });
    return parsed.success ? { ok: true, value: parsed.data } : refused(invalid(parsed.error));
  }

  /** Somebody whose role does not suffice is refused in the transaction, and no work is done for them before. */
  async function prepared(actor: Actor, input: z.output<S>): Promise<Result<z.output<S>>> {
    if (!command.prepare || refusal(actor, command.permission, {})) return { ok: true, value: input };
    return command.prepare(input, actor);
  }

  return {
    name: command.name,
    input: command.input,
    permission: command.permission,
    bodyLimit: command.bodyLimit ?? commandBytes,
    counted: command.counted ?? null,
    async refusalOfRole(actor) {
      const no = refusal(actor, command.permission, {});
      if (no && recorded.includes(no.code)) {
        await inWorkspace(actor, (tx, now) => recordRefusal(tx, actor, now, command.name, no));
      }
      return no;
    },
    async execute(actor, sent) {
      const input = parse(sent);
      const ready = input.ok ? await prepared(actor, input.value) : input;
      return ready.ok ? attempt(actor, workOf(actor, ready.value)) : ready;
    },
    async executeOnce(actor, sent, key, inPlaceOf = []) {
      const input = parse(sent);
      if (!input.ok) return input;
      const ready = await prepared(actor, input.value);
      if (!ready.ok) return ready;
      const work = workOf(actor, ready.value);
      // Someone whose role no longer suffices is refused as ever, and told nothing of an earlier answer.
      if (key === null || refusal(actor, command.permission, {})) return attempt(actor, work);
      const { workspaceId, userId } = actor;
      const fingerprint = fingerprintOf(input.value);
      const asked = { workspaceId, userId, command: command.name, key, fingerprint };
      return attempt(actor, (tx, now) => once(tx, { ...asked, inPlaceOf }, now, () => work(tx, now)));
    },
  };
}

function contextOf(actor: Actor, now: Date): { workspaceId: string; actorId: string; now: Date } {
  return { workspaceId: actor.workspaceId, actorId: actor.userId, now };
}

async function recordRefusal(tx: Tx, actor: Actor, now: Date, command: string, no: Refusal): Promise<void> {
  if (!(await mayRecordRefusal(actor.userId))) return;
  await appendEvents(tx, contextOf(actor, now), [
    {
      type: 'permission.refused',
      entity: 'Member',
      entityId: actor.userId,
      after: { command, role: actor.role, why: no.code },
    },
  ]);
}

/** What zod found, as a refusal with one problem per field. */
export function invalid(error: z.ZodError): Refusal {
  return {
    code: 'invalid',
    problems: error.issues.map((issue) => ({
      path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
      message: issue.message,
    })),
  };
}
