import { cites, firstHand, given, item, parties, world } from './cases.ts';
import type { CorroborationInput } from './input.ts';
import type { Reason } from './reason.ts';
import type { Verdict } from './verdict.ts';

const refutes = { stance: 'REFUTES' } as const;
const primary = { role: 'PRIMARY' } as const;

export interface Case {
  name: string;
  input: CorroborationInput;
  origins: [supports: number, refutes: number];
  verdict: Verdict;
  reason?: Reason['kind'];
}

/** One case a rule and a trap of the count. */
export const workedCases: Case[] = [
  {
    name: 'no evidence at all',
    input: given([]),
    origins: [0, 0],
    verdict: 'INSUFFICIENT',
    reason: 'no-evidence',
  },
  {
    name: 'one first-hand report is one origin',
    input: given([firstHand('a', 'reuters')]),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'too-few-origins',
  },
  {
    name: 'two independent first-hand reports confirm',
    input: given([firstHand('a', 'reuters'), firstHand('b', 'ap')]),
    origins: [2, 0],
    verdict: 'CONFIRMS',
    reason: 'enough-origins',
  },
  {
    name: 'two reports of one publisher count once',
    input: given([firstHand('a', 'reuters'), firstHand('b', 'reuters')]),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'one-origin',
  },
  {
    name: 'three reports that cite one agency count once',
    input: given([
      firstHand('a', 'kcna'),
      cites('b', ['kcna'], { publisherId: 'reuters' }),
      cites('c', ['kcna'], { publisherId: 'ap' }),
    ]),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'one-origin',
  },
  {
    name: 'two outlets of one government count once',
    input: given([firstHand('a', 'kcna'), firstHand('b', 'rodong')]),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'common-control',
  },
  {
    name: 'an outlet and the government above it count once',
    input: given([firstHand('a', 'kcna'), firstHand('b', 'dprk')]),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'common-control',
  },
  {
    name: 'outlets of two governments are two origins',
    input: given([firstHand('a', 'kcna'), firstHand('b', 'tass')]),
    origins: [2, 0],
    verdict: 'CONFIRMS',
  },
  {
    name: 'control is followed to the top over several steps',
    input: given([firstHand('a', 'leaf'), firstHand('b', 'top')], {
      parties: parties({ leaf: 'mid', mid: 'top', top: null }),
    }),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'common-control',
  },
  {
    name: 'a circle of control counts as one party and is reported',
    input: given([firstHand('a', 'x'), firstHand('b', 'y')], { parties: parties({ x: 'y', y: 'x' }) }),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'control-cycle',
  },
  {
    name: 'a party under a circle of control belongs to it',
    input: given([firstHand('a', 'z'), firstHand('b', 'y')], {
      parties: parties({ z: 'x', x: 'y', y: 'x' }),
    }),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'control-cycle',
  },
  {
    name: 'unknown provenance counts for nothing',
    input: given([item('a', { publisherId: 'reuters' }), item('b', { publisherId: 'ap' })]),
    origins: [0, 0],
    verdict: 'INSUFFICIENT',
    reason: 'unknown-provenance',
  },
  {
    name: 'first-hand without a publisher is unknown',
    input: given([item('a', { provenance: 'FIRST_HAND' })]),
    origins: [0, 0],
    verdict: 'INSUFFICIENT',
    reason: 'unknown-provenance',
  },
  {
    name: 'citing nothing is unknown',
    input: given([cites('a', [])]),
    origins: [0, 0],
    verdict: 'INSUFFICIENT',
    reason: 'unknown-provenance',
  },
  {
    name: 'a cited report is followed to its own origin',
    input: given([
      cites('a', ['#b'], { publisherId: 'ap' }),
      cites('b', ['kcna'], { publisherId: 'yonhap' }),
    ]),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
  },
  {
    name: 'citing two independent sources brings two origins',
    input: given([cites('a', ['un', 'kremlin'], { publisherId: 'ap' })]),
    origins: [2, 0],
    verdict: 'CONFIRMS',
  },
  {
    name: 'citing an outlet and its controller brings one',
    input: given([cites('a', ['kcna', 'dprk'], { publisherId: 'ap' })]),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
  },
  {
    name: 'two reports that only cite each other have no origin',
    input: given([cites('a', ['#b']), cites('b', ['#a'])]),
    origins: [0, 0],
    verdict: 'INSUFFICIENT',
    reason: 'circular',
  },
  {
    name: 'a circle of citations that also cites a source has that origin',
    input: given([cites('a', ['#b']), cites('b', ['#a', 'un'])]),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'one-origin',
  },
  {
    name: 'a circle that leads to an unknown item is unknown, not circular',
    input: given([cites('a', ['#b', '#c']), cites('b', ['#a']), item('c')]),
    origins: [0, 0],
    verdict: 'INSUFFICIENT',
    reason: 'unknown-provenance',
  },
  {
    name: 'one primary item suffices',
    input: given([firstHand('a', 'un', primary)]),
    origins: [1, 0],
    verdict: 'CONFIRMS',
    reason: 'primary',
  },
  {
    name: 'a primary item of unknown provenance does not',
    input: given([item('a', primary)]),
    origins: [0, 0],
    verdict: 'INSUFFICIENT',
    reason: 'unknown-provenance',
  },
  {
    name: 'a workspace may ask for origins all the same',
    input: given([firstHand('a', 'un', primary)], { rule: { originsNeeded: 2, primarySuffices: false } }),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
  },
  {
    name: 'a workspace may ask for three origins',
    input: given([firstHand('a', 'un'), firstHand('b', 'ap')], {
      rule: { originsNeeded: 3, primarySuffices: true },
    }),
    origins: [2, 0],
    verdict: 'INSUFFICIENT',
  },
  {
    name: 'evidence against is counted apart',
    input: given([firstHand('a', 'un', refutes), firstHand('b', 'ap', refutes)]),
    origins: [0, 2],
    verdict: 'REFUTES',
    reason: 'enough-origins',
  },
  {
    name: 'origins on both sides conflict, even with a primary item',
    input: given([firstHand('a', 'un', primary), firstHand('b', 'ap', refutes)]),
    origins: [1, 1],
    verdict: 'CONFLICTS',
    reason: 'both-sides',
  },
  {
    name: 'unknown evidence against does not make a conflict',
    input: given([firstHand('a', 'un', primary), item('b', refutes)]),
    origins: [1, 0],
    verdict: 'CONFIRMS',
  },
  {
    name: 'context is not counted',
    input: given([firstHand('a', 'un', { stance: 'CONTEXT' }), firstHand('b', 'ap', { stance: 'CONTEXT' })]),
    origins: [0, 0],
    verdict: 'INSUFFICIENT',
    reason: 'no-evidence',
  },
  {
    name: 'a discredited publisher is listed and not counted',
    input: given([firstHand('a', 'un'), firstHand('b', 'hoax')], {
      parties: new Map([...world, ...parties({ '!hoax': null })]),
    }),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'discredited',
  },
  {
    name: 'what cites a discredited source is not counted',
    input: given([cites('a', ['hoax'], { publisherId: 'ap' })], {
      parties: new Map([...world, ...parties({ '!hoax': null })]),
    }),
    origins: [0, 0],
    verdict: 'INSUFFICIENT',
    reason: 'discredited',
  },
  {
    name: 'what a discredited party controls is not counted',
    input: given([firstHand('a', 'arm')], { parties: parties({ arm: 'hoax', '!hoax': null }) }),
    origins: [0, 0],
    verdict: 'INSUFFICIENT',
    reason: 'discredited',
  },
  {
    name: 'discrediting an outlet leaves its controller standing',
    input: given([firstHand('a', 'kcna'), firstHand('b', 'dprk')], {
      parties: parties({ '!kcna': 'dprk', dprk: null }),
    }),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'discredited',
  },
  {
    name: 'a second, sound source keeps an item that also cites a discredited one',
    input: given([cites('a', ['hoax', 'un'])], {
      parties: new Map([...world, ...parties({ '!hoax': null })]),
    }),
    origins: [1, 0],
    verdict: 'INSUFFICIENT',
    reason: 'discredited',
  },
];
