import { z } from 'zod';
import type { ClaimEvent } from '#lib/domain/shapes/claim-history.ts';
import { isolated } from '#lib/domain/text/direction.ts';

export type NameOf = (id: string) => string;

/** Puts a logged value into words; throws a ZodError for a value that is not of its field's shape. */
export type Words = (value: unknown, nameOf: NameOf) => string;

/** A field that a history tells of. */
export interface HistoryField {
  key: string;
  label: string;
  words: Words;
}

/** Words for a value of this shape, and "none" for none. */
export function worded<T>(schema: z.ZodType<T>, words: (value: T, nameOf: NameOf) => string): Words {
  return (value, nameOf) => (value === null ? 'none' : words(schema.parse(value), nameOf));
}

export interface HistoryChange {
  label: string;
  /** `null` where the thing is new. */
  from: string | null;
  to: string;
}

export interface EventWords {
  /** Who did what. */
  title: string;
  changes: HistoryChange[];
  reason: string | null;
}

/** What a kind of history has words for. */
export interface Told {
  /** What was done, by the type of the entry. */
  verbs: Readonly<Record<string, string>>;
  /** In the order they are told. */
  fields: readonly HistoryField[];
  /** By type, the fields that say nothing a person has to read twice. */
  tellsItself?: Readonly<Record<string, readonly string[]>>;
}

const state = z.record(z.string(), z.unknown()).nullable().catch(null);

/** What a logged state holds, as far as it is one. */
export function stateOf(value: unknown): Record<string, unknown> | null {
  return state.parse(value ?? null);
}

function inWords({ words }: HistoryField, value: unknown, nameOf: NameOf): string {
  try {
    return words(value, nameOf);
  } catch {
    // An entry is never rewritten, so one of another shape is shown as it stands.
    return JSON.stringify(value);
  }
}

function changesOf(event: ClaimEvent, nameOf: NameOf, { fields, tellsItself = {} }: Told): HistoryChange[] {
  const before = stateOf(event.before);
  const after = stateOf(event.after);
  if (!after) return [];
  return fields.flatMap((field) => {
    const { key, label } = field;
    if (!(key in after) || tellsItself[event.type]?.includes(key)) return [];
    const to = inWords(field, after[key], nameOf);
    const was = before && key in before ? inWords(field, before[key], nameOf) : null;
    const says = was === null ? to !== 'none' : was !== to;
    return says ? [{ label, from: was, to }] : [];
  });
}

/** An entry of a history in words: who, what changed from what to what, and why. */
export function eventWords(
  event: ClaimEvent,
  names: Readonly<Record<string, string>>,
  told: Told,
): EventWords {
  const nameOf = (id: string) => isolated(names[id] ?? 'someone unknown');
  const [, did = event.type] = event.type.split('.');
  const verb = told.verbs[event.type] ?? did.replaceAll('-', ' ');
  return {
    title: `${isolated(event.actor?.name ?? 'The system')} ${verb}`,
    changes: changesOf(event, nameOf, told),
    reason: event.reason,
  };
}
