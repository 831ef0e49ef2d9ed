import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stances, type EvidenceRole } from '../evidence.ts';
import { cites, firstHand, given, item } from '#testing/cases/corroboration-cases.ts';
import { controlOf } from '#lib/domain/control.ts';
import { corroborate } from './corroborate.ts';
import { describeCorroboration } from './describe.ts';
import type { CorroborationInput, EvidenceItem, Party } from './input.ts';
import { otherSide, sideNames, type SideName } from './side-name.ts';

const partyIds = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'];
const evidenceIds = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7'];
const texts = [
  'One text that several outlets carry word for word without saying so to their readers today.',
  'Another text that has nothing in common with the first one apart from a few small words here.',
];

const register = fc
  .tuple(
    ...partyIds.map((id) =>
      fc.record({
        controlledById: fc.option(fc.constantFrom(...partyIds.filter((other) => other !== id)), { freq: 1 }),
        discredited: fc.integer({ min: 0, max: 5 }).map((die) => die === 0),
        kind: fc.constantFrom('ORGANISATION' as const, 'ORGANISATION' as const, 'ANONYMOUS' as const),
      }),
    ),
  )
  .map(
    (rows) =>
      new Map(
        rows.map((row, at): [string, Party] => {
          const id = partyIds[at] ?? '';
          return [id, { id, name: id, discreditedFrom: null, ...row }];
        }),
      ),
  );

const rarely = fc.integer({ min: 0, max: 7 }).map((die) => die === 0);

const itemOf = (id: string): fc.Arbitrary<EvidenceItem> =>
  fc
    .record({
      publisherId: fc.option(fc.constantFrom(...partyIds), { freq: 8 }),
      stance: fc.constantFrom(...stances, 'SUPPORTS' as const),
      role: fc.constantFrom<EvidenceRole[]>('PRIMARY', 'SECONDARY', 'SECONDARY', 'AGGREGATOR'),
      firstHand: fc.boolean(),
      citedSourceIds: fc.subarray(partyIds, { maxLength: 2 }),
      citedEvidenceIds: fc.subarray(
        evidenceIds.filter((other) => other !== id),
        { maxLength: 2 },
      ),
      interested: rarely,
      withdrawn: rarely,
      text: fc.option(fc.constantFrom(...texts), { freq: 1 }),
    })
    .map(({ text, ...parts }) => item(id, { ...parts, ...(text === null ? {} : { text }) }));

const input: fc.Arbitrary<CorroborationInput> = fc
  .tuple(register, fc.tuple(...evidenceIds.map(itemOf)), fc.integer({ min: 0, max: 8 }))
  .map(([parties, evidence, count]) => given(evidence.slice(0, count), { parties }));

function counts(all: CorroborationInput): [number, number] {
  const { supports, refutes } = corroborate(all);
  return [supports.origins.length, refutes.origins.length];
}

function expectNoMore(after: CorroborationInput, before: CorroborationInput): void {
  const [later, then] = [counts(after), counts(before)];
  expect(later[0]).toBeLessThanOrEqual(then[0]);
  expect(later[1]).toBeLessThanOrEqual(then[1]);
}

/** Who is wrong when a set of vertices is: those on top of a source, or a person who may be the anonymous one. */
function topOf(id: string, parties: CorroborationInput['parties']): string[] {
  const { topId } = controlOf(id, parties);
  const anonymous = (each: string) => parties.get(each)?.kind === 'ANONYMOUS';
  return [anonymous(topId) ? 'somebody' : topId, ...(anonymous(id) ? ['somebody'] : [])];
}

/**
 * The number by its definition, and by nothing else: the smallest set of parties and texts such that, if all
 * of them are wrong, no item of the side is left. An item is left when it may be believed for what it is and
 * something behind it is left. Tries every set; `fellBy` are the parties of whom one is enough.
 */
function tried(
  side: SideName,
  { evidence, parties }: CorroborationInput,
): { fewest: number; fellBy: string[] } {
  const bad = (id: string) => controlOf(id, parties).path.some((each) => parties.get(each)?.discredited);
  const textOf = (each: EvidenceItem) =>
    each.print === null ? null : `text ${each.print.shingles.join(' ')}`;
  const spoiled = new Set(
    evidence
      .filter(
        (each) =>
          (each.publisherId !== null && bad(each.publisherId)) ||
          (each.firstHand && (each.withdrawn || each.interested)),
      )
      .map(textOf),
  );
  const own = evidence.filter(({ stance }) => stance === side);
  const sound = own.filter(
    (each) =>
      !each.withdrawn &&
      !each.interested &&
      each.publisherId !== null &&
      !bad(each.publisherId) &&
      (each.print === null || !spoiled.has(textOf(each))),
  );
  const left = (wrong: ReadonlySet<string>): boolean => {
    const standing = new Set<string>();
    const fails = (id: string) => topOf(id, parties).some((top) => wrong.has(top));
    const knows = (each: EvidenceItem) => {
      if (each.firstHand && each.role !== 'AGGREGATOR') return true;
      if (each.citedEvidenceIds.some((id) => standing.has(id))) return true;
      return each.citedSourceIds.some((id) => {
        if (bad(id)) return false;
        const here = own.filter(({ publisherId }) => publisherId === id);
        if (here.length > 0) return here.some((other) => standing.has(other.id));
        const opposite = evidence.some(
          (other) => other.publisherId === id && other.stance === otherSide[side] && !other.withdrawn,
        );
        return !opposite && !fails(id);
      });
    };
    for (let before = -1; before !== standing.size;) {
      before = standing.size;
      for (const each of sound) {
        const text = textOf(each);
        if (fails(each.publisherId ?? '') || (text !== null && wrong.has(text))) continue;
        if (knows(each)) standing.add(each.id);
      }
    }
    return standing.size > 0;
  };
  const all = [
    ...new Set([
      ...partyIds.flatMap((id) => topOf(id, parties)),
      ...sound.flatMap((each) => textOf(each) ?? []),
    ]),
  ];
  let fewest = all.length;
  for (let set = 0; set < 2 ** all.length; set += 1) {
    const wrong = new Set(all.filter((_, at) => (set >> at) & 1));
    if (wrong.size < fewest && !left(wrong)) fewest = wrong.size;
  }
  const fellBy = fewest === 1 ? partyIds.filter((id) => all.includes(id) && !left(new Set([id]))) : [];
  return { fewest, fellBy };
}

describe('whatever the evidence', () => {
  test('the number is the fewest parties and texts that would all have to be wrong', () => {
    fc.assert(
      fc.property(input, (all) => {
        expect(counts(all)).toEqual(sideNames.map((side) => tried(side, all).fewest));
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('the parties that every way passes are those of whom one being wrong leaves nothing', () => {
    fc.assert(
      fc.property(input, (all) => {
        const { supports, refutes } = corroborate(all);
        const passed = [supports, refutes].map(({ onEveryWay }) =>
          onEveryWay.flatMap(({ kind, originId }) => (kind === 'PARTY' ? [originId] : [])).sort(),
        );
        expect(passed).toEqual(sideNames.map((side) => tried(side, all).fellBy));
      }),
      { numRuns: 3_000 },
    );
  }, 120_000);

  test('the order it was added in never matters', () => {
    fc.assert(
      fc.property(input, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (all, keys) => {
        const shuffled = all.evidence
          .map((each, at) => ({ each, key: keys[at] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => ({ ...each, citedSourceIds: each.citedSourceIds.toReversed() }));
        const turned = { ...all, evidence: shuffled, parties: new Map([...all.parties].toReversed()) };
        const plain = ({ verdict, supports, refutes }: ReturnType<typeof corroborate>) => ({
          verdict,
          origins: [supports.origins, refutes.origins],
          primary: [supports.primaryIds, refutes.primaryIds],
        });
        expect(plain(corroborate(turned))).toEqual(plain(corroborate(all)));
      }),
    );
  });

  test('an item that only repeats, or does not say where it has it from, never raises a number', () => {
    fc.assert(
      fc.property(
        input,
        fc.constantFrom(...partyIds),
        fc.constantFrom(...stances),
        fc.option(fc.constantFrom(...texts)),
        (all, publisherId, stance, text) => {
          const more = { stance, ...(text === null ? {} : { text }) };
          const same = all.evidence.filter((each) => each.stance === stance).map(({ id }) => `#${id}`);
          for (const one of [
            cites('new', publisherId, same, more),
            item('new', { publisherId, role: 'PRIMARY', ...more }),
          ]) {
            expectNoMore({ ...all, evidence: [...all.evidence, one] }, all);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('common control and a discrediting never raise a number', () => {
    fc.assert(
      fc.property(input, fc.constantFrom(...partyIds), fc.constantFrom(...partyIds), (all, child, parent) => {
        const party = all.parties.get(child);
        if (!party) return;
        expectNoMore(
          { ...all, parties: new Map(all.parties).set(child, { ...party, discredited: true }) },
          all,
        );
        // What was already under somebody would leave them: that is another change than marking control.
        if (child === parent || party.controlledById !== null) return;
        expectNoMore(
          { ...all, parties: new Map(all.parties).set(child, { ...party, controlledById: parent }) },
          all,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  const twoItems = fc
    .tuple(fc.constantFrom(...evidenceIds), fc.constantFrom(...evidenceIds))
    .filter(([a, b]) => a !== b);
  const twoParties = fc
    .tuple(fc.constantFrom(...partyIds), fc.constantFrom(...partyIds))
    .filter(([a, b]) => a !== b);

  test('a mark as copy never raises a number, and telling apart never lowers one', () => {
    fc.assert(
      fc.property(input, twoItems, twoParties, (all, evidencePair, sourceIds) => {
        const pair = { evidenceIds: evidencePair, reason: 'Seen.' };
        expectNoMore({ ...all, copyPairs: [pair] }, all);
        expectNoMore(all, { ...all, distinctPairs: [pair] });
        expectNoMore(all, { ...all, peopleApart: [{ sourceIds, reason: 'Met both.' }] });
      }),
      { numRuns: 1_000 },
    );
  });

  test('a circle of citations neither hangs nor counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (length) => {
        const ring = Array.from({ length }, (_, at) => cites(`e${at}`, `p${at}`, [`#e${(at + 1) % length}`]));
        const { supports } = corroborate(given(ring));
        expect(supports.origins).toEqual([]);
        expect([...supports.followed.standings.values()]).toEqual(ring.map(() => 'CIRCULAR'));
      }),
    );
  });

  test('following control always ends, and everyone in a circle gets the same answer', () => {
    fc.assert(
      fc.property(register, (parties) => {
        for (const id of parties.keys()) {
          const { topId, path } = controlOf(id, parties);
          for (const above of path) expect(controlOf(above, parties).topId).toBe(topId);
        }
      }),
    );
  });

  test('every reason is a whole sentence and names evidence of the claim', () => {
    fc.assert(
      fc.property(input, (all) => {
        const known = new Set(all.evidence.map(({ id }) => id));
        for (const { evidenceIds: ids, words } of describeCorroboration(all).reasons) {
          expect(words).toMatch(/^.+[.:].*$/u);
          for (const id of ids) expect(known).toContain(id);
        }
      }),
    );
  });
});

test('three anonymous sources of which two are different people are two people', () => {
  const evidence = ['anon1', 'anon2', 'anon3'].map((id) => firstHand(`e-${id}`, id));
  const peopleApart = [{ sourceIds: ['anon1', 'anon2'] as const, reason: 'We met both.' }];
  expect(counts(given(evidence))).toEqual([1, 0]);
  expect(counts(given(evidence, { peopleApart }))).toEqual([2, 0]);
});
