import { expect, test } from 'vitest';
import { differencesOf } from '#components/sending/compared-fields.ts';
import { rulesDraftOf, rulesFields, ruleWords, rulesInputOf } from './rules-draft.ts';

const stored = {
  originsNeeded: 2,
  primarySuffices: true,
  admiralty: false,
  unverifiedHours: 24,
  assignRecorder: true,
  revision: 4,
};
const draft = rulesDraftOf(stored);

test('the rules that are stored fill the form that would save them unchanged', () => {
  expect(rulesInputOf(draft)).toEqual({
    originsNeeded: 2,
    primarySuffices: true,
    admiralty: false,
    unverifiedHours: 24,
    assignRecorder: true,
  });
});

test('the number of origins is a whole one from 1 to 9', () => {
  expect(rulesInputOf({ ...draft, originsNeeded: ' 3 ' })?.originsNeeded).toBe(3);
  for (const originsNeeded of ['', '0', '10', '2.5', 'two', '-1']) {
    expect(rulesInputOf({ ...draft, originsNeeded })).toBeNull();
  }
});

test('the hours a claim may be unverified are a whole number from 1 to 720', () => {
  expect(rulesInputOf({ ...draft, unverifiedHours: ' 720 ' })?.unverifiedHours).toBe(720);
  for (const unverifiedHours of ['', '0', '721', '1.5', 'a day', '1000']) {
    expect(rulesInputOf({ ...draft, unverifiedHours })).toBeNull();
  }
});

test('the rules are said in one sentence', () => {
  expect(ruleWords(draft)).toBe(
    'The evidence confirms or refutes a claim by 2 independent origins, or by one primary item.',
  );
  expect(ruleWords({ ...draft, originsNeeded: '1', primarySuffices: false })).toBe(
    'The evidence confirms or refutes a claim by one origin; a primary item alone does not.',
  );
  expect(ruleWords({ ...draft, originsNeeded: 'x' })).toBe('Give a number of origins from 1 to 9.');
});

test('a conflict shows the rules in which both versions differ', () => {
  expect(differencesOf(rulesFields, draft, { ...draft, originsNeeded: '3', admiralty: true })).toEqual([
    { label: 'Origins needed', mine: '2', theirs: '3' },
    { label: 'Admiralty grades', mine: 'no', theirs: 'yes' },
  ]);
});
