import { termsSchema, type Terms } from '#lib/domain/attribution.ts';
import { includesRole, type Role } from '#lib/domain/access/role.ts';
import { amounts, type Shown } from '#lib/domain/values/shown.ts';

/** Who looks, and where what they get is going: to their own screen, or out of the house. */
export interface Audience {
  role: Role;
  way: 'DESK' | 'OUT';
}

/** A thing that may have to be kept back: a source by itself, a source at its place in a chain, or evidence. */
export type Guarded =
  | { kind: 'SOURCE'; confidential: boolean }
  | { kind: 'HOP'; terms: Terms; confidential: boolean }
  | { kind: 'EVIDENCE'; confidential: boolean };

/** The less of two. */
export function lessOf(one: Shown, other: Shown): Shown {
  return amounts.indexOf(one) <= amounts.indexOf(other) ? one : other;
}

const inside = {
  ON_RECORD: 'FULL',
  BACKGROUND: 'FULL',
  DEEP_BACKGROUND: 'FULL',
  OFF_RECORD: 'ON_REQUEST',
} as const satisfies Record<Terms, Shown>;
const outside = {
  ON_RECORD: 'FULL',
  BACKGROUND: 'MASKED',
  DEEP_BACKGROUND: 'NOTHING',
  OFF_RECORD: 'NOTHING',
} as const satisfies Record<Terms, Shown>;

/**
 * The one decision on what a role and a way out may see of a thing: all of it, all of it on a press that is logged,
 * a masked form, or nothing. Source: domain.md, "Confidential".
 */
export function shownTo({ role, way }: Audience, thing: Guarded): Shown {
  const seesNames = way === 'DESK' && includesRole(role, 'REVIEWER');
  const byMark = thing.confidential && !seesNames ? 'MASKED' : 'FULL';
  if (thing.kind !== 'HOP') return byMark;
  return lessOf(byMark, (seesNames ? inside : outside)[thing.terms]);
}

/** The terms on which a source is not simply named to this audience. */
export function guardedTerms(audience: Audience): Terms[] {
  return termsSchema.options.filter(
    (terms) => shownTo(audience, { kind: 'HOP', terms, confidential: false }) !== 'FULL',
  );
}

/** The terms of those of whom nothing may be told to this audience: neither that they were asked nor that they were discredited. */
export function untoldTerms(audience: Audience): Terms[] {
  return termsSchema.options.filter(
    (terms) => shownTo(audience, { kind: 'HOP', terms, confidential: false }) === 'NOTHING',
  );
}

/** True when the audience sees every name and every item, save those on request. */
export function seesMarked(audience: Audience): boolean {
  return shownTo(audience, { kind: 'SOURCE', confidential: true }) === 'FULL';
}
