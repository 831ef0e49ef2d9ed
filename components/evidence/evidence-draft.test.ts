import { describe, expect, test } from 'vitest';
import {
  completeAddress,
  emptyEvidence,
  evidenceDraftSchema,
  evidenceFields,
  evidenceInput,
  problemsOfEvidence,
} from './evidence-draft.ts';

const kcna = { id: 'k', name: 'KCNA', kind: 'STATE_MEDIA', controlledBy: null } as const;

describe('evidence while it is written', () => {
  test('an empty form says what is missing', () => {
    expect(problemsOfEvidence(emptyEvidence, true)).toEqual({
      title: 'Give it a title.',
      address: 'Give its address.',
    });
  });

  test('a file has to be chosen for new evidence, and stays with what is saved', () => {
    const file = { ...emptyEvidence, kind: 'FILE' as const, title: 'Dispatch' };
    expect(problemsOfEvidence(file, true)).toEqual({ file: 'Choose a file.' });
    expect(problemsOfEvidence(file, false)).toEqual({});
  });

  test('nobody cites themselves, and an aggregator was never there', () => {
    const wire = { ...emptyEvidence, kind: 'NOTE' as const, title: 'Wire', publisher: kcna };
    expect(problemsOfEvidence({ ...wire, citedSources: [kcna] }, true)).toHaveProperty('citedSourceIds');
    expect(problemsOfEvidence({ ...wire, role: 'AGGREGATOR', firstHand: true }, true)).toHaveProperty(
      'firstHand',
    );
    expect(problemsOfEvidence({ ...wire, firstHand: true }, true)).toEqual({});
  });

  test('first hand, cited and when it was published are sent side by side', () => {
    const draft = {
      ...emptyEvidence,
      title: 'Wire',
      address: 'wire.example/1',
      citedSources: [kcna],
      firstHand: true,
    };
    expect(evidenceInput(draft)).toMatchObject({
      kind: 'LINK',
      address: 'https://wire.example/1',
      firstHand: true,
      citedSourceIds: ['k'],
      publishedOn: null,
    });
  });

  test('an item is confidential from the start, and not by editing it', () => {
    const draft = { ...emptyEvidence, title: 'Minutes', confidential: true };
    expect(evidenceInput(draft)).toMatchObject({ confidential: true });
    expect(evidenceFields(draft)).not.toHaveProperty('confidential');
  });

  test('a draft that was kept before it could be confidential opens', () => {
    const { confidential, ...kept } = emptyEvidence;
    expect(evidenceDraftSchema.parse(kept)).toEqual({ ...kept, confidential });
  });

  test('a note sends neither address nor file', () => {
    const note = evidenceInput({ ...emptyEvidence, kind: 'NOTE', title: 'Call', address: 'x.example' });
    expect(note).not.toHaveProperty('address');
    expect(note).not.toHaveProperty('fileId');
  });

  test.each([
    ['', ''],
    [' kremlin.example/news ', 'https://kremlin.example/news'],
    ['http://kremlin.example', 'http://kremlin.example'],
    ['mailto:desk@kremlin.example', 'mailto:desk@kremlin.example'],
  ])('the address %j is completed to %j', (typed, address) => {
    expect(completeAddress(typed)).toBe(address);
  });
});
