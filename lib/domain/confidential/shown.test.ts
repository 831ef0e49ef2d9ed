import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsOfSpeech, type Terms } from '#lib/domain/attribution.ts';
import { roles, type Role } from '#lib/domain/access/role.ts';
import { amounts, type Shown } from '#lib/domain/values/shown.ts';
import { guardedTerms, seesMarked, shownTo } from './shown.ts';

const viewer = { role: 'VIEWER', way: 'DESK' } as const;
const reviewer = { role: 'REVIEWER', way: 'DESK' } as const;
const out = { role: 'ADMIN', way: 'OUT' } as const;

const byTerms: Record<Terms, { viewer: Shown; reviewer: Shown; out: Shown }> = {
  ON_RECORD: { viewer: 'FULL', reviewer: 'FULL', out: 'FULL' },
  BACKGROUND: { viewer: 'MASKED', reviewer: 'FULL', out: 'MASKED' },
  DEEP_BACKGROUND: { viewer: 'NOTHING', reviewer: 'FULL', out: 'NOTHING' },
  OFF_RECORD: { viewer: 'NOTHING', reviewer: 'ON_REQUEST', out: 'NOTHING' },
};

test.each(termsOfSpeech)('a source heard on these terms is shown as the table says: %s', (terms) => {
  const hop = { kind: 'HOP', terms, confidential: false } as const;
  expect({
    viewer: shownTo(viewer, hop),
    reviewer: shownTo(reviewer, hop),
    out: shownTo(out, hop),
  }).toEqual(byTerms[terms]);
});

test.each(['SOURCE', 'EVIDENCE'] as const)(
  'a marked thing is whole for reviewers and masked for others: %s',
  (kind) => {
    const shown = (confidential: boolean) =>
      [viewer, reviewer, out].map((audience) => shownTo(audience, { kind, confidential }));
    expect(shown(true)).toEqual(['MASKED', 'FULL', 'MASKED']);
    expect(shown(false)).toEqual(['FULL', 'FULL', 'FULL']);
  },
);

test('a confidential source on the record is masked where it stands in a chain', () => {
  const hop = { kind: 'HOP', terms: 'ON_RECORD', confidential: true } as const;
  expect([viewer, reviewer, out].map((audience) => shownTo(audience, hop))).toEqual([
    'MASKED',
    'FULL',
    'MASKED',
  ]);
});

test('only what is on the record is named to viewers, and all but what is off it to reviewers', () => {
  expect(guardedTerms(viewer)).toEqual(['BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD']);
  expect(guardedTerms(reviewer)).toEqual(['OFF_RECORD']);
  expect([viewer, reviewer, out].map(seesMarked)).toEqual([false, true, false]);
});

const amount = (shown: Shown) => amounts.indexOf(shown);
const at = <T>(list: readonly T[], place: number): T | undefined => list[place];

test('more confidence asked for, less of a role, or a way out never shows more', () => {
  const place = fc.nat(3);
  fc.assert(
    fc.property(
      place,
      place,
      fc.boolean(),
      fc.boolean(),
      place,
      place,
      fc.boolean(),
      fc.boolean(),
      (...drawn) => {
        const [roleA, roleB, outA, outB, termsA, termsB, markA, markB] = drawn;
        const shown = (role: number, isOut: boolean, terms: number, confidential: boolean) =>
          shownTo(
            { role: at<Role>(roles, role) ?? 'VIEWER', way: isOut ? 'OUT' : 'DESK' },
            { kind: 'HOP', terms: at<Terms>(termsOfSpeech, terms) ?? 'ON_RECORD', confidential },
          );
        const more = shown(Math.max(roleA, roleB), outA && outB, Math.min(termsA, termsB), markA && markB);
        const less = shown(Math.min(roleA, roleB), outA || outB, Math.max(termsA, termsB), markA || markB);
        expect(amount(less)).toBeLessThanOrEqual(amount(more));
      },
    ),
    { numRuns: 2000 },
  );
});
