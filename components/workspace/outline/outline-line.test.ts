import { describe, expect, test } from 'vitest';
import { filterClaims, progressOf } from '#components/workspace/store/outline-filter.ts';
import { dueWords, outlineLine } from './outline-line.ts';
import { noCorroboration } from '#testing/no-corroboration.ts';
import { claimAt, hopOf, mina, otto } from '#testing/sample-workspace.ts';

const nowMs = Date.parse('2026-03-01T12:00:00Z');
const later = '2026-03-01T14:00:00.000Z';
const earlier = '2026-03-01T11:00:00.000Z';

const draft = (dueAt: string | null) => ({ dueAt, publicationState: 'DRAFT' as const });

describe('the line under a claim in the outline', () => {
  test('names the chain from the one said to know to the one whose text we read', () => {
    const claim = claimAt('a', 0, 1, { hops: [hopOf('Putin'), hopOf('KCNA')], assignee: mina });
    expect(outlineLine(claim, draft(null), nowMs)).toEqual({
      chain: 'Putin ← KCNA',
      work: null,
      due: null,
      overdue: false,
      alert: null,
      whose: null,
      origins: null,
    });
  });

  test.each([
    [1, 0, '1 origin'],
    [3, 0, '3 origins'],
    [2, 3, '2 for, 3 against'],
    [0, 1, '1 against'],
  ])('with %i origins for and %i against says “%s”', (support, against, words) => {
    const side = (count: number) => ({
      ...noCorroboration.supports,
      origins: Array.from({ length: count }, () => ({
        originId: 'o',
        kind: 'PARTY' as const,
        name: 'O',
        partyIds: [],
        evidenceIds: [],
      })),
    });
    const corroboration = { ...noCorroboration, supports: side(support), refutes: side(against) };
    expect(outlineLine(claimAt('a', 0, 1, { corroboration }), draft(null), nowMs).origins).toBe(words);
  });

  test('of a misattributed or overridden claim says so', () => {
    const wrong = claimAt('a', 0, 1, { hops: [hopOf('KCNA', { check: 'MISATTRIBUTED' })] });
    expect(outlineLine(wrong, draft(null), nowMs).alert).toBe('misattributed');
    expect(
      outlineLine(claimAt('a', 0, 1, { overrideNote: 'Seen off the page.' }), draft(null), nowMs).alert,
    ).toBe('override');
  });

  test('of a settled claim says who signed it off and no due time', () => {
    const claim = claimAt('a', 0, 1, { stage: 'SIGNED_OFF', signedOffBy: otto, dueAt: earlier });
    expect(outlineLine(claim, draft(null), nowMs)).toMatchObject({ work: 'signed off by Otto', due: null });
  });

  test('says that nobody has it, unless it is due', () => {
    expect(outlineLine(claimAt('a', 0, 1), draft(null), nowMs).work).toBe('unassigned');
    const due = claimAt('a', 0, 1, { dueAt: later });
    expect(outlineLine(due, draft(null), nowMs)).toMatchObject({ work: null, due: later, overdue: false });
  });

  test('shows the due time of the article only once it has passed', () => {
    expect(outlineLine(claimAt('a', 0, 1), draft(later), nowMs)).toMatchObject({ due: null, overdue: false });
    expect(outlineLine(claimAt('a', 0, 1), draft(earlier), nowMs)).toMatchObject({
      due: earlier,
      overdue: true,
    });
    expect(outlineLine(claimAt('a', 0, 1, { dueAt: later }), draft(earlier), nowMs).overdue).toBe(false);
  });

  test('of a claim that waits for an editor says so', () => {
    expect(outlineLine(claimAt('a', 0, 1, { stage: 'READY' }), draft(null), nowMs).work).toBe(
      'ready for sign-off',
    );
  });
});

test('what is due today is told by the clock alone, in the reader’s zone', () => {
  expect(dueWords(later, 'Europe/Berlin', nowMs)).toBe('15:00');
  expect(dueWords('2026-03-01T23:30:00.000Z', 'Europe/Berlin', nowMs)).toBe('2 Mar, 00:30');
});

test('what one person alone put here is no more overlooked in the outline than what is open', () => {
  const claim = claimAt('a', 0, 1, { stage: 'SIGNED_OFF', signedOffAt: earlier, signedOffBy: otto });
  const there = { id: 'there', headline: 'There' };
  const at = (createdAt: string) => ({
    ...claim,
    appearances: [{ id: 'p', article: there, anchor: claim.anchor, createdAt, createdBy: mina }],
  });
  const [since, before] = [at(later), at('2026-03-01T10:00:00.000Z')];
  expect(outlineLine(since, draft(null), nowMs).alert).toBe('one person alone put it here');
  expect(outlineLine(before, draft(null), nowMs).alert).toBeNull();
  expect(filterClaims([claim, since, before], 'OPEN', 'mina')).toEqual([since]);
  expect(progressOf([claim, since, before])).toMatchObject({ settled: 2, total: 3 });
});
