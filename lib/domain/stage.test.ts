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
  stageAfterEvidence,
  stageAfterFinding,
  stages,
  type StageFacts,
} from './stage.ts';

const facts: StageFacts = {
  stage: 'READY',
  confirmationReason: 'Seen.',
  confirmationSetBy: 'rosa',
  hops: [],
};
const open = { party: 'KCNA', check: 'UNCHECKED', checkNote: null } as const;

describe('the stage of a claim', () => {
  test.each([
    ['OPEN', 'IN_REVIEW', 'IN_REVIEW'],
    ['IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW'],
    ['READY', 'READY', 'READY'],
    ['SIGNED_OFF', 'SIGNED_OFF', 'IN_REVIEW'],
  ] as const)('%s becomes %s with a finding and %s with evidence', (stage, finding, evidence) => {
    expect(stageAfterFinding(stage)).toBe(finding);
    expect(stageAfterEvidence(stage)).toBe(evidence);
  });

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

  it('needs a reason to go back', () => {
    expect(refusalToWithdraw('READY', ' \n')).toEqual({ code: 'reason-needed' });
    expect(refusalToReopen('SIGNED_OFF', '')).toEqual({ code: 'reason-needed' });
  });

  it('is never signed off by the person who set the confirmation, whatever else holds', () => {
    const hop = fc.record({
      party: fc.string(),
      check: fc.constantFrom(...hopChecks),
      checkNote: fc.option(fc.string()),
    });
    const anyFacts = fc.record({
      stage: fc.constantFrom(...stages),
      confirmationReason: fc.option(fc.string()),
      confirmationSetBy: fc.constantFrom('rosa', 'edda', null),
      hops: fc.array(hop, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('rosa', 'edda'), (any, person) => {
        if (refusalToSignOff(any, person)) return;
        expect(any.stage).toBe('READY');
        expect(any.confirmationSetBy).not.toBe(person);
        expect(any.hops.every((one) => one.check !== 'UNCHECKED' || one.checkNote)).toBe(true);
      }),
    );
  });
});
