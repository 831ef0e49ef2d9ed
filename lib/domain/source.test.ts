import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { discreditedFromBoth, refusalToControl } from './source.ts';

const parties = (links: ReadonlyMap<string, string>) =>
  new Map(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [
      id,
      { name: id.toUpperCase(), controlledById: links.get(id) ?? null },
    ]),
  );
const links = (...pairs: [string, string][]) => new Map(pairs);

test.each([
  ['2026-02-01', '2026-03-01', '2026-02-01'],
  ['2026-03-01', '2026-02-01', '2026-02-01'],
  [null, '2026-02-01', null],
  ['2026-02-01', null, null],
  [null, null, null],
])('one source of two that are discredited from %s and from %s is from %s on', (one, other, both) => {
  expect(discreditedFromBoth(one, other)).toBe(both);
});

describe('who controls whom', () => {
  test.each([
    ['a', 'b', links(), null],
    ['a', 'a', links(), { code: 'controls-itself' }],
    ['a', 'b', links(['b', 'a']), { code: 'control-cycle', parties: ['A', 'B', 'A'] }],
    ['a', 'c', links(['c', 'b'], ['b', 'a']), { code: 'control-cycle', parties: ['A', 'C', 'B', 'A'] }],
    ['a', 'b', links(['b', 'c'], ['c', 'b']), null],
  ])('%s controlled by %s', (source, controller, controllers, expected) => {
    expect(refusalToControl(source, controller, parties(controllers))).toEqual(expected);
  });

  it('never runs in a circle when every link was asked for', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id)), (wishes) => {
        const controllers = new Map<string, string>();
        for (const [source, controller] of wishes) {
          if (!refusalToControl(source, controller, parties(controllers)))
            controllers.set(source, controller);
        }
        for (const start of controllers.keys()) {
          let steps = 0;
          for (let at = controllers.get(start); at !== undefined; at = controllers.get(at)) steps += 1;
          expect(steps).toBeLessThanOrEqual(controllers.size);
        }
      }),
    );
  });
});
