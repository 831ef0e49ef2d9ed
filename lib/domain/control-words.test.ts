import { expect, it } from 'vitest';
import {
  controlFromAbove,
  controlledBy,
  controlLabel,
  controlQuestion,
  controlSentence,
  uncontrolled,
} from './control-words.ts';

it('says of a person whom they speak for, and of anything else who controls it', () => {
  expect([controlledBy('PERSON'), controlledBy('PUBLISHER')]).toEqual(['speaks for', 'controlled by']);
  expect([controlFromAbove('PERSON'), controlFromAbove('DATASET')]).toEqual(['is spoken for by', 'controls']);
  expect([controlQuestion('PERSON'), controlQuestion('DOCUMENT')]).toEqual([
    'whom they speak for',
    'who controls it',
  ]);
  expect([uncontrolled('PERSON'), uncontrolled('PUBLISHER')]).toEqual([
    'They speak for no one known',
    'No one known controls it',
  ]);
  expect([controlLabel('PERSON'), controlLabel('SOCIAL_ACCOUNT')]).toEqual(['Speaks for', 'Controlled by']);
  const [person, agency] = [
    { name: 'Ada Holm', kind: 'PERSON' as const },
    { name: 'KCNA', kind: 'STATE_MEDIA' as const },
  ];
  expect(controlSentence(person, 'Oslo')).toBe('Ada Holm speaks for Oslo');
  expect(controlSentence(person, null)).toBe('Ada Holm speaks for no one known');
  expect(controlSentence(agency, 'Pyongyang')).toBe('Pyongyang controls KCNA');
  expect(controlSentence(agency, null)).toBe('No one known controls KCNA');
});
