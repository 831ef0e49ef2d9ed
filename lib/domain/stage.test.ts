import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hopChecks } from './attribution.ts';
import {
  isSettled,
  refusalToAskSignOff,
  refusalToEdit,
  refusalToReopen,
  refusalToSignOff,
  refusalToWithdraw,
  isOnEarlierWording,
  stageAfter,
  stages,
  type StageFacts,
} from './stage.ts';

const facts: StageFacts = {
  stage: 'READY',
  confirmationReason: 'Seen.',
  confirmationSetBy: 'rosa',
  earlierWording: false,
  unsupported: false,
  statementEditedBy: null,
  hops: [],
  evidence: 1,
  bareReason: null,
  passageOpen: false,
};
const open = { party: 'KCNA', check: 'UNCHECKED', checkNote: null } as const;

describe('the stage of a claim', () => {
  test.each([
    ['details', 'OPEN', 'IN_REVIEW', 'READY', 'SIGNED_OFF'],
    ['confirmation', 'IN_REVIEW', 'IN_REVIEW', 'READY', 'SIGNED_OFF'],
    ['statement', 'OPEN', 'IN_REVIEW', 'IN_REVIEW', 'SIGNED_OFF'],
    ['passage', 'OPEN', 'IN_REVIEW', 'IN_REVIEW', 'SIGNED_OFF'],
    ['chain', 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW', 'SIGNED_OFF'],
    ['evidence', 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW'],
    ['response', 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW'],
  ] as const)(
    'a change of %s takes open, in review, ready and signed off to %s, %s, %s, %s',
    (touched, ...to) => {
      expect(stages.map((stage) => stageAfter(stage, touched))).toEqual(to);
    },
  );

  test.each([
    [null, null, false],
    ['2026-03-01T12:00:00.000Z', null, false],
    [null, '2026-03-01T12:00:00.000Z', false],
    ['2026-03-02T12:00:00.000Z', '2026-03-01T12:00:00.000Z', false],
    ['2026-03-01T12:00:00.000Z', '2026-03-02T12:00:00.000Z', true],
  ])(
    'a status set at %s, of a statement changed at %s, is on an earlier wording: %s',
    (set, edited, expected) => {
      expect(isOnEarlierWording(set, edited)).toBe(expected);
    },
  );

  test.each(stages)('%s: each step is taken from its own stage alone', (stage) => {
    const elsewhere = { code: 'not-in-stage', stage };
    expect(refusalToAskSignOff({ ...facts, stage })).toEqual(stage === 'IN_REVIEW' ? null : elsewhere);
    expect(refusalToWithdraw(stage, 'Wait.')).toEqual(stage === 'READY' ? null : elsewhere);
    expect(refusalToSignOff({ ...facts, stage }, 'edda')).toEqual(stage === 'READY' ? null : elsewhere);
    expect(refusalToReopen(stage, 'New.')).toEqual(stage === 'SIGNED_OFF' ? null : elsewhere);
    expect(refusalToEdit(stage)).toEqual(stage === 'SIGNED_OFF' ? { code: 'signed-off' } : null);
    expect(isSettled(stage)).toBe(stage === 'SIGNED_OFF');
  });

  it('needs a reason, and every hop checked or explained, before and at sign-off', () => {
    for (const refusal of [
      (more: object) => refusalToAskSignOff({ ...facts, stage: 'IN_REVIEW', ...more }),
      (more: object) => refusalToSignOff({ ...facts, ...more }, 'edda'),
    ]) {
      expect(refusal({ confirmationReason: null })).toEqual({ code: 'reason-needed' });
      expect(refusal({ hops: [open] })).toEqual({ code: 'hops-unchecked', parties: ['KCNA'] });
      expect(refusal({ hops: [{ ...open, checkNote: 'No one answers.' }] })).toBeNull();
      expect(refusal({ hops: [{ ...open, check: 'MISATTRIBUTED' }] })).toBeNull();
    }
  });

  it('needs a passage that somebody has said it stands on, where a new text changed or lost it', () => {
    const changed = { ...facts, passageOpen: true };
    expect(refusalToSignOff(changed, 'edda')).toEqual({ code: 'passage-open' });
    expect(refusalToAskSignOff({ ...changed, stage: 'IN_REVIEW' })).toEqual({ code: 'passage-open' });
  });

  it('needs a status that was set on the wording as it is', () => {
    const outdated = { ...facts, earlierWording: true };
    expect(refusalToSignOff(outdated, 'edda')).toEqual({ code: 'earlier-wording' });
    expect(refusalToAskSignOff({ ...outdated, stage: 'IN_REVIEW' })).toEqual({ code: 'earlier-wording' });
  });

  it('needs a status that the evidence bears out, or that an editor’s note explains', () => {
    const fallen = { ...facts, unsupported: true };
    expect(refusalToSignOff(fallen, 'edda')).toEqual({ code: 'unsupported' });
    expect(refusalToAskSignOff({ ...fallen, stage: 'IN_REVIEW' })).toEqual({ code: 'unsupported' });
  });

  it('needs a chain or evidence, or why the claim needs neither', () => {
    const bare = { ...facts, evidence: 0 };
    expect(refusalToSignOff(bare, 'edda')).toEqual({ code: 'nothing-found' });
    expect(refusalToSignOff({ ...bare, bareReason: 'It is a date.' }, 'edda')).toBeNull();
    expect(refusalToAskSignOff({ ...bare, stage: 'IN_REVIEW' })).toEqual({ code: 'nothing-found' });
    expect(refusalToAskSignOff({ ...bare, stage: 'IN_REVIEW' }, ' ')).toEqual({ code: 'nothing-found' });
    expect(refusalToAskSignOff({ ...bare, stage: 'IN_REVIEW' }, 'It is a date.')).toBeNull();
    const chained = { ...bare, hops: [{ ...open, check: 'VERIFIED' as const }] };
    expect(refusalToSignOff(chained, 'edda')).toBeNull();
  });

  it('needs a reason to go back', () => {
    expect(refusalToWithdraw('READY', ' \n')).toEqual({ code: 'reason-needed' });
    expect(refusalToReopen('SIGNED_OFF', '')).toEqual({ code: 'reason-needed' });
  });

  it('is never signed off by who set the confirmation or changed the statement last, whatever else holds', () => {
    const hop = fc.record({
      party: fc.string(),
      check: fc.constantFrom(...hopChecks),
      checkNote: fc.option(fc.string()),
    });
    const anyFacts = fc.record({
      stage: fc.constantFrom(...stages),
      confirmationReason: fc.option(fc.string()),
      confirmationSetBy: fc.constantFrom('rosa', 'edda', null),
      earlierWording: fc.boolean(),
      unsupported: fc.boolean(),
      statementEditedBy: fc.constantFrom('rosa', 'edda', null),
      evidence: fc.nat(2),
      bareReason: fc.option(fc.string()),
      passageOpen: fc.boolean(),
      hops: fc.array(hop, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('rosa', 'edda'), (any, person) => {
        if (refusalToSignOff(any, person)) return;
        expect(any.stage).toBe('READY');
        expect(any.confirmationSetBy).not.toBe(person);
        expect(any.statementEditedBy).not.toBe(person);
        expect(any.earlierWording).toBe(false);
        expect(any.unsupported).toBe(false);
        expect(any.passageOpen).toBe(false);
        expect(any.hops.every((one) => one.check !== 'UNCHECKED' || one.checkNote)).toBe(true);
      }),
    );
  });
});
