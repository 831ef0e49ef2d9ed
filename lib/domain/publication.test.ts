import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { whyNamed, type NamingFacts, type NamingReason } from './needs-naming.ts';
import {
  publicationStates,
  publicationSteps,
  refusalOfPublication,
  standingNote,
  type ClaimToName,
  type PublicationFacts,
} from './publication.ts';
import { stages } from './stage.ts';

const allowed = new Set([
  'DRAFT CLEARED',
  'CLEARED PUBLISHED',
  'CLEARED DRAFT',
  'PUBLISHED WITHDRAWN',
  'WITHDRAWN PUBLISHED',
]);
const pairs = publicationStates.flatMap((from) => publicationStates.map((to) => [from, to] as const));

function facts(part: Partial<PublicationFacts>): PublicationFacts {
  return {
    from: 'DRAFT',
    to: 'CLEARED',
    claims: 2,
    toName: [],
    earlier: [],
    notes: new Map(),
    note: '',
    ...part,
  };
}
const open: ClaimToName = { claimId: 'a', revision: 4, reasons: ['NOT_SETTLED'] };
const wrong: ClaimToName = { claimId: 'b', revision: 2, reasons: ['FALSE'] };
const named = { ...open, note: 'Attributed in the text.' };

describe('the publication of an article', () => {
  test.each(pairs)('%s to %s', (from, to) => {
    const expected = allowed.has(`${from} ${to}`) ? null : { code: 'publication-step', from, to };
    expect(refusalOfPublication(facts({ from, to, note: 'A note.' }))).toEqual(expected);
  });

  it('is cleared with a note for each claim that needs naming', () => {
    const asked = facts({ toName: [open, wrong] });
    expect(refusalOfPublication(asked)).toEqual({ code: 'claims-unnamed', claimIds: ['a', 'b'] });
    const one = { ...asked, notes: new Map([['a', 'Attributed.']]), note: 'All is well.' };
    expect(refusalOfPublication(one)).toEqual({ code: 'claims-unnamed', claimIds: ['b'] });
    const both = new Map([
      ['a', 'Attributed.'],
      ['b', 'Told as false.'],
    ]);
    expect(refusalOfPublication({ ...asked, notes: both })).toBeNull();
    expect(refusalOfPublication({ ...asked, notes: new Map([...both, ['b', ' \n']]) })).not.toBeNull();
  });

  it('is cleared without claims only with a note', () => {
    expect(refusalOfPublication(facts({ claims: 0 }))).toEqual({ code: 'no-claims' });
    expect(refusalOfPublication(facts({ claims: 0, note: 'A weather report.' }))).toBeNull();
    expect(refusalOfPublication(facts({}))).toBeNull();
  });

  test.each<[string, Partial<PublicationFacts>, boolean]>([
    ['as it was cleared', { toName: [open], earlier: [named] }, true],
    ['with a claim changed since', { toName: [{ ...open, revision: 5 }], earlier: [named] }, false],
    [
      'with another reason',
      { toName: [{ ...open, reasons: ['NOT_SETTLED', 'FALSE'] }], earlier: [named] },
      false,
    ],
    ['with one more claim to name', { toName: [open, wrong], earlier: [named] }, false],
    ['with one settled since', { toName: [], earlier: [named] }, true],
    ['with a new note', { toName: [wrong], notes: new Map([['b', 'Told as false.']]) }, true],
  ])('is published %s: %s', (_, part, passes) => {
    for (const [from, note] of [
      ['CLEARED', ''],
      ['WITHDRAWN', 'Corrected.'],
    ] as const) {
      expect(refusalOfPublication(facts({ from, to: 'PUBLISHED', note, ...part })) === null).toBe(passes);
    }
  });

  it('says what stands of an earlier naming', () => {
    expect(standingNote(open, [named])).toBe('Attributed in the text.');
    expect(standingNote(wrong, [named])).toBeNull();
  });

  it('goes back, and comes back, with a reason', () => {
    const needed = { code: 'reason-needed' };
    expect(refusalOfPublication(facts({ from: 'CLEARED', to: 'DRAFT' }))).toEqual(needed);
    expect(refusalOfPublication(facts({ from: 'PUBLISHED', to: 'WITHDRAWN' }))).toEqual(needed);
    expect(refusalOfPublication(facts({ from: 'WITHDRAWN', to: 'PUBLISHED' }))).toEqual(needed);
  });

  it('can be left from every state', () => {
    for (const state of publicationStates) expect(publicationSteps[state].length).toBeGreaterThan(0);
  });
});

const settled: NamingFacts = {
  stage: 'SIGNED_OFF',
  confirmation: 'CONFIRMED',
  verdict: 'CONFIRMS',
  overrideNote: null,
  hops: [],
};
const verified = [{ check: 'VERIFIED' as const }];

test.each<[string, Partial<NamingFacts>, readonly NamingReason[]]>([
  ['settled and confirmed', {}, []],
  ['settled, disputed, and attributed', { confirmation: 'DISPUTED', hops: verified }, []],
  ['not settled', { stage: 'READY' }, ['NOT_SETTLED']],
  ['put by one person alone where it is seen', { putAlone: true }, ['PUT_ALONE']],
  ['false', { confirmation: 'FALSE', verdict: 'REFUTES', hops: verified }, ['FALSE']],
  ['withdrawn', { confirmation: 'RETRACTED', hops: verified }, ['RETRACTED']],
  ['misattributed', { hops: [{ check: 'MISATTRIBUTED' }, ...verified] }, ['MISATTRIBUTED']],
  ['disputed, in its own voice', { confirmation: 'DISPUTED' }, ['OWN_VOICE']],
  ['confirmed by override', { verdict: 'INSUFFICIENT', overrideNote: 'Seen.' }, ['OVERRIDE']],
  ['confirmed, and the evidence fell away', { verdict: 'INSUFFICIENT' }, ['OVERRIDE']],
  [
    'several at once',
    { stage: 'OPEN', confirmation: 'FALSE' },
    ['NOT_SETTLED', 'FALSE', 'OWN_VOICE', 'OVERRIDE'],
  ],
])('a claim that is %s needs naming for %j', (_, part, reasons) => {
  expect(whyNamed({ ...settled, ...part })).toEqual(reasons);
});

test('only what is settled, and attributed or confirmed, needs no naming', () => {
  const any = fc.record<NamingFacts>({
    stage: fc.constantFrom(...stages),
    confirmation: fc.constantFrom(...confirmations),
    verdict: fc.constantFrom('CONFIRMS', 'REFUTES', 'CONFLICTS', 'INSUFFICIENT'),
    overrideNote: fc.option(fc.constant('Seen.')),
    hops: fc.array(fc.record({ check: fc.constantFrom('UNCHECKED', 'VERIFIED', 'MISATTRIBUTED') }), {
      maxLength: 2,
    }),
  });
  fc.assert(
    fc.property(any, (claim) => {
      if (whyNamed(claim).length > 0) return;
      expect(claim.stage).toBe('SIGNED_OFF');
      expect(['FALSE', 'RETRACTED']).not.toContain(claim.confirmation);
      expect(claim.hops.length > 0 || claim.confirmation === 'CONFIRMED').toBe(true);
    }),
  );
});
