import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chainFault, firstHash, hashEvent, sealEvent, type LogEvent, type SealedEvent } from './event.ts';

// RFC 8785, section 3.2.2, 3.2.3 and appendix B.
const vectors: [unknown, string][] = [
  [
    {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      literals: [null, true, false],
    },
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
  ],
  [
    { string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\\"\/' },
    '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  ],
  [
    {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    },
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  ],
  [
    [-0, 5e-324, 1.7976931348623157e308, 9007199254740992, 295147905179352830000, 1e21, 9.999999999999997e22],
    '[0,5e-324,1.7976931348623157e+308,9007199254740992,295147905179352830000,1e+21,9.999999999999997e+22]',
  ],
];

describe('canonical JSON', () => {
  test.each(vectors)('vector %# of RFC 8785', (value, expected) => {
    expect(canonicalize(value)).toBe(expected);
  });
});

const id = '019b0000-0000-7000-8000-000000000000';

function chain(length: number): SealedEvent[] {
  const events: SealedEvent[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const draft: LogEvent = {
      workspaceId: id,
      sequence,
      at: new Date(Date.UTC(2026, 0, 1) + Math.floor(sequence / 2)).toISOString(),
      actorId: id,
      type: 'claim.edited',
      entity: 'Claim',
      entityId: id,
      articleId: id,
      claimId: id,
      before: { statement: `Number ${sequence - 1}` },
      after: { statement: `Number ${sequence} 🤝`, tags: ['é'] },
      reason: null,
      previousHash: events.at(-1)?.hash ?? firstHash,
    };
    events.push(sealEvent(draft));
  }
  return events;
}

describe('the log', () => {
  it('hashes all of an entry but its own hash', () => {
    const [event] = chain(1);
    if (!event) throw new Error('no event');
    const { hash, ...rest } = event;
    expect(hash).toBe(
      createHash('sha256')
        .update(canonicalize(rest) ?? '')
        .digest('hex'),
    );
    expect(hashEvent({ ...event, reason: 'x' })).not.toBe(hash);
  });

  it('is whole when nothing was touched, whatever the order of keys', () => {
    expect(chainFault(chain(10))).toBeNull();
    expect(chainFault([])).toBeNull();
    const reordered = chain(3).map((event) => ({
      ...event,
      after: { tags: ['é'], statement: `Number ${event.sequence} 🤝` },
    }));
    expect(chainFault(reordered)).toBeNull();
  });

  it('shows an entry that was edited in any of its fields', () => {
    const edits: Partial<LogEvent>[] = [
      { at: '2026-01-01T00:00:00.777Z' },
      { actorId: null },
      { type: 'claim.deleted' },
      { entity: 'Source' },
      { entityId: id.replace('9', '8') },
      { articleId: null },
      { claimId: null },
      { before: null },
      { after: { statement: 'Forged' } },
      { reason: 'Forged' },
      { workspaceId: id.replace('9', '8') },
    ];
    for (const edit of edits) {
      const events = chain(5);
      const [, , third] = events;
      if (!third) throw new Error('no event');
      events[2] = { ...third, ...edit };
      expect(chainFault(events), JSON.stringify(edit)).toEqual({ sequence: 3, fault: 'changed' });
    }
  });

  it('shows an entry that was edited and sealed again, by the one after it', () => {
    const events = chain(5);
    const [, , third] = events;
    if (!third) throw new Error('no event');
    events[2] = sealEvent({ ...third, after: null });
    expect(chainFault(events)).toEqual({ sequence: 4, fault: 'broken-link' });
  });

  it('shows one taken out, one put in twice and two that changed places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), (at) => {
        const events = chain(10);
        expect(chainFault(events.toSpliced(at, 1))).toEqual({ sequence: at + 2, fault: 'gap' });
        const [event, next] = events.slice(at, at + 2);
        if (!event || !next) throw new Error('no event');
        expect(chainFault(events.toSpliced(at, 0, event))?.fault).toBe('gap');
        expect(chainFault(events.toSpliced(at, 2, next, event))?.fault).toBe('gap');
      }),
    );
  });

  it('shows time that runs back', () => {
    const events = chain(2);
    const [first, second] = events;
    if (!first || !second) throw new Error('no event');
    const back = sealEvent({ ...second, at: '2025-01-01T00:00:00.000Z' });
    expect(chainFault([first, back])).toEqual({ sequence: 2, fault: 'time-runs-back' });
  });

  it('can’t show from the chain alone that its end was cut off', () => {
    expect(chainFault(chain(10).slice(0, 7))).toBeNull();
  });
});
