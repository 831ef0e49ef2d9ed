import type { Confirmation } from '#lib/domain/values/confirmation.ts';

/** Evidence as claims have it again and again: whom it speaks for, and whether it is the thing itself. */
type Item = { stance: 'SUPPORTS' | 'REFUTES' | 'CONTEXT'; role: 'PRIMARY' | 'SECONDARY' };

const secondary = (stance: Item['stance']): Item => ({ stance, role: 'SECONDARY' });

export const patternNames = [
  'nothing',
  'one',
  'two',
  'three',
  'primary',
  'against',
  'both',
  'context',
] as const;
export type PatternName = (typeof patternNames)[number];

/** What is kept of a claim's evidence, by its pattern. */
export type Counted = ReadonlyMap<
  PatternName,
  {
    verdict: string;
    supportingOrigins: number;
    refutingOrigins: number;
    supportingPrimary: boolean;
    refutingPrimary: boolean;
  }
>;

/** Each item is published by another source, none of which controls another. */
export const patterns: Record<PatternName, readonly Item[]> = {
  nothing: [],
  one: [secondary('SUPPORTS')],
  two: [secondary('SUPPORTS'), secondary('SUPPORTS')],
  three: [secondary('SUPPORTS'), secondary('SUPPORTS'), secondary('SUPPORTS')],
  primary: [{ stance: 'SUPPORTS', role: 'PRIMARY' }],
  against: [secondary('REFUTES'), secondary('REFUTES')],
  both: [secondary('SUPPORTS'), secondary('REFUTES')],
  context: [secondary('SUPPORTS'), secondary('CONTEXT')],
};

const shares: Record<Confirmation, readonly (readonly [PatternName, number])[]> = {
  CONFIRMED: [
    ['two', 0.7],
    ['three', 0.85],
    ['primary', 0.96],
    ['one', 1],
  ],
  FALSE: [
    ['against', 0.97],
    ['nothing', 1],
  ],
  DISPUTED: [['both', 1]],
  UNVERIFIABLE: [
    ['one', 0.6],
    ['nothing', 1],
  ],
  RETRACTED: [['two', 1]],
  UNVERIFIED: [
    ['nothing', 0.7],
    ['one', 0.9],
    ['context', 0.97],
    ['two', 1],
  ],
};

/** The evidence of a claim of this status, by a number from 0 to 1. */
export function patternOf(confirmation: Confirmation, chance: number): PatternName {
  return shares[confirmation].find(([, until]) => chance < until)?.[0] ?? 'nothing';
}

/** Whether an editor decided against such evidence. */
export function isOverridden(confirmation: Confirmation, pattern: PatternName): boolean {
  return (
    (confirmation === 'CONFIRMED' && pattern === 'one') || (confirmation === 'FALSE' && pattern === 'nothing')
  );
}
