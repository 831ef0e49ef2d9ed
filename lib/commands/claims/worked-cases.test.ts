import { beforeAll, describe, expect, test } from 'vitest';
import { workedCases, type WorkedCase } from '#testing/cases/corroboration-cases.ts';
import file from '#testing/cases/worked-cases.json' with { type: 'json' };
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { exportedClaims } from '#lib/queries/claims/export-claims.ts';
import { keptOf } from '#testing/kept/kept-counts.ts';
import { aNewsroom, type Newsroom } from '#testing/newsroom.ts';
import { enterCase, enterRule, type Entered } from '#testing/worked-case.ts';

const cases = workedCases(file);

/** What the commands refuse to enter at all, so that it never has to be counted: which, and why. */
const refused: Record<string, Refusal['code']> = {
  // Who controls whom can't be recorded in a circle; the rules count one that is there all the same.
  'a control circle of three': 'control-cycle',
};

/** The members of the cut nearest the world, as the export names them, for what may be told apart by a name. */
const members: Record<string, { supports: string[]; refutes: string[] }> = {
  'two wire reports that each cite the agency': { supports: ['PARTY kcna'], refutes: [] },
  'own reporting and the agency too, beside the agency': {
    supports: ['PARTY kcna', 'PARTY reuters'],
    refutes: [],
  },
  'two messengers of two origins, crossed': { supports: ['PARTY kremlin', 'PARTY un'], refutes: [] },
  'three origins behind two messengers': { supports: ['PARTY ap', 'PARTY reuters'], refutes: [] },
  'two outlets of one state': { supports: ['PARTY dprk'], refutes: [] },
  'one report that cites two anonymous officials': { supports: ['PARTY ap'], refutes: [] },
  'two reports, each citing an anonymous official': { supports: ['PEOPLE an unnamed source'], refutes: [] },
  'one text under two names': { supports: ['TEXT one text of reuters or ap'], refutes: [] },
  'a translation marked by hand as a copy': { supports: ['TEXT one text of kremlin or un'], refutes: [] },
  'five copies by five that say they were there': {
    supports: ['TEXT one text of ap, reuters, yonhap or 2 more'],
    refutes: [],
  },
  'a press release carried word for word by two': { supports: ['PARTY un'], refutes: [] },
  'one party says both': { supports: ['PARTY kcna'], refutes: ['PARTY rodong'] },
  'two outlets that cite each other as sources': { supports: [], refutes: [] },
};

let desk: Newsroom;
beforeAll(async () => {
  desk = await aNewsroom();
});

async function exported({ articleId }: Entered): Promise<ExportedClaim> {
  const permalink = (id: string) => `https://claims.example/${id}`;
  const batches = exportedClaims(desk.viewer, { articleId }, { exportedAt: new Date(), permalink });
  for await (const [claim] of batches) if (claim) return claim;
  throw new Error('The article has a claim.');
}

function caseCalled(name: string): WorkedCase {
  const one = cases.find((each) => each.name === name);
  if (!one) throw new Error(`There is no case called ${name}.`);
  return one;
}

let times = 0;

async function enter(one: WorkedCase): Promise<Entered> {
  times += 1;
  const outcome = await enterCase(desk, one, (id) => `${id} of case ${times}`);
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.entered;
}

describe('a case that is entered through the commands comes out as it was worked out', () => {
  test.each(cases.filter(({ name }) => !(name in refused)))('$name', async (one) => {
    const isUsual = Object.keys(one.rule).length === 0;
    if (!isUsual) await enterRule(desk, one);
    const entered = await enter(one);
    const { supports, refutes, verdict } = (await exported(entered)).corroboration;
    expect({ supports: supports.origins.length, refutes: refutes.origins.length, verdict }).toEqual(
      one.expected,
    );
    expect(await keptOf(desk.viewer, entered.claimId)).toMatchObject({
      verdict: one.expected.verdict,
      supportingOrigins: one.expected.supports,
      refutingOrigins: one.expected.refutes,
    });
    const told = ({ origins }: typeof supports) =>
      origins.map(({ kind, name }) => `${kind} ${name.replaceAll(/ of case \d+/g, '')}`).sort();
    const found = { supports: told(supports), refutes: told(refutes) };
    expect(members[one.name] ?? found).toEqual(found);
    if (!isUsual) await enterRule(desk, { rule: {} });
  });
});

test.each(Object.entries(refused))('%s can’t be entered', async (name, code) => {
  const outcome = await enterCase(desk, caseCalled(name), (id) => `${id} of what is refused`);
  expect(outcome).toMatchObject({ refusal: { code } });
});

test('every case whose members are told is there', () => {
  expect(Object.keys(members).map(caseCalled)).toHaveLength(Object.keys(members).length);
});

test.each([
  ['two outlets of one state', 'dprk', ['k', 'b']],
  ['two wire reports that each cite the agency', 'dprk', ['k', 'a', 'r']],
  ['one text under two names', 'a', ['a', 'b']],
])(
  'an origin has the id of the party on top, or of the first item that has the text: %s',
  async (name, id, items) => {
    const entered = await enter(caseCalled(name));
    const { origins } = (await exported(entered)).corroboration.supports;
    expect(origins).toMatchObject([
      { id: entered.idOf.get(id), evidenceIds: items.map((item) => entered.idOf.get(item)) },
    ]);
  },
);
