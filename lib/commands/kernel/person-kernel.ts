import type { z } from 'zod';
import { refusalOfWaiting } from '#lib/auth/tries/checked-try.ts';
import type { SignedInActor } from '#lib/auth/sessions/sessions.ts';
import { appendEvents, type EventDraft } from '#lib/db/record/append-events.ts';
import { databaseProblem } from '#lib/db/connection/problem.ts';
import { enterWorkspace, inWorkspace, type Scope, type Tx } from '#lib/db/transaction.ts';
import { refused, type Result } from '#lib/domain/result.ts';
import { fieldWords } from './field-words.ts';
import { invalid } from './kernel.ts';
import { fingerprintOf, once } from './once.ts';
import { Undo } from './undo.ts';

/** Events for the log of one workspace. */
interface Logged {
  workspaceId: string;
  events: readonly EventDraft[];
}

/** What a person did to what is theirs alone, for the log of the command's workspace and those of others it concerns. */
export interface PersonDone<V> {
  value: V;
  events: readonly EventDraft[];
  elsewhere?: readonly Logged[];
}

/**
 * Something a person does to their own account or sessions, which no role allows or forbids. `prepare` runs
 * before the transaction, for slow work such as hashing; `run` changes only rows of `person.userId`.
 */
export interface PersonCommand<S extends z.ZodType, P, V> {
  name: string;
  input: S;
  prepare(person: SignedInActor, input: z.output<S>): Promise<Result<P>>;
  /** The workspace whose log it is written to; the session's own unless said. */
  workspace?(input: z.output<S>): string;
  run(
    tx: Tx,
    context: { person: SignedInActor; input: z.output<S>; prepared: P; now: Date },
  ): Promise<Result<PersonDone<V>>>;
}

/** A person's command as its callers see it. */
export interface DefinedPersonCommand<V> {
  name: string;
  execute(person: SignedInActor, input: unknown): Promise<Result<V>>;
  /** As `execute`, done once for `key`: the same again gets the same answer. */
  executeOnce(person: SignedInActor, input: unknown, key: string | null): Promise<Result<unknown>>;
}

type Work<V> = (tx: Tx, now: Date) => Promise<Result<V>>;

/** The sibling of `defineCommand` for what belongs to a person and to no workspace: same parsing, transaction and log. */
export function definePersonCommand<S extends z.ZodType, P, V>(
  command: PersonCommand<S, P, V>,
): DefinedPersonCommand<V> {
  function workspaceOf(person: SignedInActor, input: z.output<S>): string {
    return command.workspace?.(input) ?? person.workspaceId;
  }

  function workOf(person: SignedInActor, input: z.output<S>, prepared: P): Work<V> {
    const workspaceId = workspaceOf(person, input);
    return async (tx, now) => {
      const done = await command.run(tx, { person, input, prepared, now });
      // Thrown so that nothing written before is kept, nor a key taken in a workspace that is not theirs.
      if (!done.ok) throw new Undo(done.refusal);
      const { value, events, elsewhere = [] } = done.value;
      await log(tx, { workspaceId, userId: person.userId }, [{ workspaceId, events }, ...elsewhere]);
      return { ok: true, value };
    };
  }

  async function attempt<R>(
    person: SignedInActor,
    sent: unknown,
    workFor: (input: z.output<S>, prepared: P) => Work<R>,
  ): Promise<Result<R>> {
    const parsed = command.input.safeParse(sent, { error: fieldWords });
    if (!parsed.success) return refused(invalid(parsed.error));
    const input = parsed.data;
    try {
      const prepared = await command.prepare(person, input);
      if (!prepared.ok) return prepared;
      const scope = { workspaceId: workspaceOf(person, input), userId: person.userId };
      return await inWorkspace(scope, workFor(input, prepared.value));
    } catch (error) {
      if (error instanceof Undo) return refused(error.refusal);
      const problem = databaseProblem(error);
      if (problem === 'retry' || problem === 'taken') return refused({ code: 'busy' });
      if (problem === 'away') return refused({ code: 'database-away' });
      if (problem === 'full') return refused({ code: 'storage-full' });
      return refused(refusalOfWaiting(error));
    }
  }

  return {
    name: command.name,
    execute: (person, sent) => attempt(person, sent, (input, prepared) => workOf(person, input, prepared)),
    executeOnce: (person, sent, key) =>
      attempt<unknown>(person, sent, (input, prepared) => {
        const work = workOf(person, input, prepared);
        if (key === null) return work;
        const workspaceId = workspaceOf(person, input);
        const fingerprint = fingerprintOf(input);
        const asked = { workspaceId, userId: person.userId, command: command.name, key, fingerprint };
        return (tx, now) => once(tx, { ...asked, inPlaceOf: [] }, now, () => work(tx, now));
      }),
  };
}

async function log(tx: Tx, own: Scope & { userId: string }, logs: readonly Logged[]): Promise<void> {
  // In one order for all, so that no two wait for each other's chains.
  const written = logs
    .filter(({ events }) => events.length > 0)
    .sort((a, b) => (a.workspaceId < b.workspaceId ? -1 : 1));
  for (const { workspaceId, events } of written) {
    const now = await enterWorkspace(tx, { workspaceId, userId: own.userId });
    await appendEvents(tx, { workspaceId, actorId: own.userId, now }, events);
  }
  await enterWorkspace(tx, own);
}

/** For commands that have nothing to do before their transaction. */
export function nothingToPrepare(): Promise<Result<null>> {
  return Promise.resolve({ ok: true, value: null });
}
