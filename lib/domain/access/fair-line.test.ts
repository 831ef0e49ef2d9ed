import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comesInVain, nextInLine, whoGivesWay, type InLine } from './fair-line.ts';

const stranger = (around: number, wider = around, account = 1, since = Infinity): InLine => ({
  vouched: false,
  around,
  wider,
  account,
  since,
});
const known = (account: number, around = 1): InLine => ({
  ...stranger(around, around, account),
  vouched: true,
});

const turns = [0, 1, 2, 3];
const many = fc.integer({ min: 1, max: 1000 });
const someone = fc.record({ vouched: fc.boolean(), around: many, wider: many, account: many, since: many });
const someTurn = fc.nat({ max: 1000 });

describe('the next in line', () => {
  test('is who is vouched for at every other turn, however many others wait', () => {
    const line = [...Array.from({ length: 150 }, () => stranger(1)), known(1)];
    expect(turns.map((turn) => nextInLine(line, turn) === 150)).toEqual([true, false, true, false]);
  });

  test('is of those vouched for the one for whose account the fewest came', () => {
    expect(nextInLine([known(40), known(40), known(2), known(3)], 0)).toBe(2);
  });

  test('is the one from a network that has not asked lately, whatever the account', () => {
    const line = [...Array.from({ length: 100 }, () => stranger(2)), stranger(1, 500, 900), stranger(2)];
    expect(turns.map((turn) => nextInLine(line, turn))).toEqual([100, 100, 100, 100]);
  });

  test('is in turn the oldest and the newest of networks that have asked alike', () => {
    const line = Array.from({ length: 160 }, () => stranger(1));
    expect(turns.map((turn) => nextInLine(line, turn))).toEqual([0, 0, 159, 159]);
  });

  test('is not one of an account or a wider network that many came for, at every other pair of turns', () => {
    expect(nextInLine([stranger(1, 9), stranger(1, 1, 30), stranger(1, 1, 2), stranger(1, 1, 30)], 2)).toBe(
      2,
    );
  });

  test('is at every other pair of turns who comes back after being sent away, whoever came meanwhile', () => {
    const line = [stranger(1), stranger(1, 1, 1, 70), stranger(1, 9, 9, 60), stranger(1)];
    expect(turns.map((turn) => nextInLine(line, turn))).toEqual([2, 2, 3, 3]);
  });

  test('of those nobody vouches for, never waits behind a network that asked more', () => {
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 30 }), someTurn, (line, turn) => {
        const next = line[nextInLine(line, turn)];
        const fewest = Math.min(...line.filter((one) => !one.vouched).map((one) => one.around));
        expect(next?.vouched === true || next?.around === fewest).toBe(true);
      }),
    );
  });
});

describe('who gives way in a line that is too long', () => {
  test('comes from the network that most came from, and is not vouched for', () => {
    expect(whoGivesWay([stranger(3), known(90, 90), stranger(7), stranger(1)])).toBe(2);
    expect(whoGivesWay([known(3), known(9), known(1)])).toBe(1);
  });

  test('is who came last only when nobody is like them or worse', () => {
    expect(whoGivesWay([stranger(1), stranger(1), stranger(1)])).toBe(1);
    expect(whoGivesWay([stranger(1), known(1), stranger(2)])).toBe(2);
  });

  test('is not who came back, or of those the one who asks for the shortest time', () => {
    expect(whoGivesWay([stranger(1), stranger(1, 1, 1, 70), stranger(1)])).toBe(0);
    expect(whoGivesWay([stranger(1, 1, 1, 60), stranger(1, 1, 1, 10), stranger(1)])).toBe(0);
  });

  test('is never somebody from a fresh network while one that asked more waits', () => {
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 30 }), (line) => {
        const out = line[whoGivesWay(line)];
        const others = line.filter((one) => !one.vouched);
        if (others.length === 0) return;
        expect(out?.vouched).toBe(false);
        expect(out?.around).toBe(Math.max(...others.map((one) => one.around)));
      }),
    );
  });
});

describe('coming to a line that is full', () => {
  test('is in vain for who asked as much as the worst in it, and for nobody else', () => {
    const line = [stranger(4), stranger(4), known(9), stranger(2)];
    expect(comesInVain(line, stranger(4))).toBe(true);
    expect(comesInVain(line, stranger(9))).toBe(true);
    expect(comesInVain(line, stranger(3))).toBe(false);
    expect(comesInVain(line, stranger(1))).toBe(false);
    expect(comesInVain(line, known(90))).toBe(false);
  });
});
