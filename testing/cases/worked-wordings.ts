import type { Answer } from '#lib/domain/wording/answers.ts';
import type { WordedHop } from '#lib/domain/wording/chain-clause.ts';
import type { WordingFacts } from '#lib/domain/wording/safe-wording.ts';

/** A verified hop on the record, unless `part` says otherwise. */
export const hop = (party: string, part: Partial<WordedHop> = {}): WordedHop => ({
  party,
  check: 'VERIFIED',
  terms: 'ON_RECORD',
  plural: false,
  named: false,
  ...part,
});
/** Nobody has checked it. */
const open = { check: 'UNCHECKED' } as const;
const answer = (party: string, outcome: Answer['outcome'], plural = false): Answer => ({
  party,
  plural,
  outcome,
});

/** An unverified statement of nobody's, changed by `part`. */
export function facts(statement: string, part: Partial<WordingFacts> = {}): WordingFacts {
  return {
    statement,
    confirmation: 'UNVERIFIED',
    supported: true,
    earlierWording: false,
    overridden: false,
    withdrawnBy: [],
    hops: [],
    responses: [],
    ...part,
  };
}

const kcna = [hop('KCNA')];
const wrote = 'Vladimir Putin wrote to Kim Jong Un.';
const letter = 'The letter urged closer ties.';
const bribes = 'The minister took bribes.';
const minister = 'the minister';

// Each row: what is recorded → the passage. The conditions behind them are an editor's and a lawyer's, row by row.
export const wordings: [name: string, facts: WordingFacts, text: string][] = [
  [
    'a paper that reports what somebody says is not made to say it',
    facts('Smith took bribes.', { hops: [hop('Jones', open), hop('The Times')] }),
    'The Times reports that Jones says: “Smith took bribes.” This is not verified.',
  ],
  [
    'the same, with a statement that can be worked in',
    facts(bribes, { hops: [hop('Jones', open), hop('The Times')] }),
    'The Times reports that Jones says that the minister took bribes; this is not verified.',
  ],
  [
    'a chain of three, told whole',
    facts(letter, { hops: [hop('Vladimir Putin', open), hop('KCNA'), hop('Yonhap')] }),
    'Yonhap reports that KCNA reports that Vladimir Putin says that the letter urged closer ties; this is not verified.',
  ],
  [
    'false by override is not stated as fact',
    facts('Smith did not take bribes.', { confirmation: 'FALSE', overridden: true, supported: false }),
    'An editor has decided that this is false; the evidence recorded does not settle it: “Smith did not take bribes.”',
  ],
  [
    'both of two sentences are attributed',
    facts('Smith met Jones. He took the money.', { hops: [hop('The Times')] }),
    'The Times says: “Smith met Jones. He took the money.” This is not verified.',
  ],
  [
    'confirmed keeps the denial',
    facts(bribes, { confirmation: 'CONFIRMED', responses: [answer(minister, 'DENIED')] }),
    'The minister took bribes; the minister denies it.',
  ],
  [
    'confirmed, in several sentences, keeps the denial',
    facts('The minister met Jones. He took the money.', {
      confirmation: 'CONFIRMED',
      responses: [answer(minister, 'DENIED')],
    }),
    'The minister met Jones. He took the money. The minister denies it.',
  ],
  [
    'false keeps the answers',
    facts(bribes, { confirmation: 'FALSE', responses: [answer(minister, 'DENIED')] }),
    'It is false that the minister took bribes; the minister denies it.',
  ],
  [
    'withdrawn keeps the answers, and names nobody who is not recorded',
    facts(bribes, { confirmation: 'RETRACTED', responses: [answer(minister, 'PENDING')] }),
    'This has since been withdrawn; by whom is not recorded: “The minister took bribes.” The minister has been asked and has not answered.',
  ],
  [
    'an answer does not take the place of the status',
    facts(wrote, { hops: kcna, responses: [answer('Moscow', 'CONFIRMED')] }),
    'KCNA says that Vladimir Putin wrote to Kim Jong Un; this is not verified; Moscow confirms it.',
  ],
  [
    'confirmed, and no longer supported',
    facts(letter, { confirmation: 'CONFIRMED', supported: false }),
    'This was confirmed earlier; the evidence recorded now no longer supports it: “The letter urged closer ties.”',
  ],
  [
    'confirmed, no longer supported, with who says so',
    facts(letter, { confirmation: 'CONFIRMED', supported: false, hops: kcna }),
    'KCNA says that the letter urged closer ties; this was confirmed earlier; the evidence recorded now no longer supports it.',
  ],
  [
    'confirmed by override',
    facts(letter, { confirmation: 'CONFIRMED', supported: false, overridden: true, hops: kcna }),
    'KCNA says that the letter urged closer ties; an editor has decided that this is confirmed; the evidence recorded does not settle it.',
  ],
  [
    'an override that the evidence has caught up with is still said',
    facts(letter, { confirmation: 'CONFIRMED', overridden: true, hops: kcna }),
    'KCNA says that the letter urged closer ties; this is confirmed; an editor decided so before the evidence did.',
  ],
  [
    'found false, and no longer shown',
    facts(letter, { confirmation: 'FALSE', supported: false, hops: kcna }),
    'KCNA said that the letter urged closer ties; this was found false earlier; the evidence recorded now no longer shows it.',
  ],
  [
    'a statement that only repeats the attribution says it once',
    facts('KCNA says that Putin wrote to Kim.', { hops: kcna }),
    'KCNA says that Putin wrote to Kim; this is not verified.',
  ],
  [
    'the first person is quoted',
    facts('I have never met him.', { hops: [hop('The minister')] }),
    'The minister says: “I have never met him.” This is not verified.',
  ],
  [
    'the first person is quoted although it is confirmed',
    facts('I have never met him.', { hops: [hop('The minister')], confirmation: 'CONFIRMED' }),
    'The minister says: “I have never met him.” This is confirmed.',
  ],
  [
    'the first person, plural',
    facts('We will expand our ties.', { hops: [hop('Kim')] }),
    'Kim says: “We will expand our ties.” This is not verified.',
  ],
  [
    'a name keeps its capitals',
    facts('All Nippon Airways cut flights.'),
    'It is not verified that All Nippon Airways cut flights.',
  ],
  [
    'a brand keeps its small letter',
    facts('iPhone sales fell.', { hops: kcna }),
    'KCNA says that iPhone sales fell; this is not verified.',
  ],
  ['an initialism', facts('NATO met.', { hops: kcna }), 'KCNA says that NATO met; this is not verified.'],
  [
    'an opening article',
    facts('The envoy left.', { hops: kcna }),
    'KCNA says that the envoy left; this is not verified.',
  ],
  [
    'a first word that may be a name or none is left alone',
    facts('Thousands fled.', { hops: kcna }),
    'KCNA says: “Thousands fled.” This is not verified.',
  ],
  [
    'an abbreviation keeps its full stop',
    facts('Putin held talks with the U.S.', { hops: [hop('Putin')] }),
    'Putin says that Putin held talks with the U.S.; this is not verified.',
  ],
  [
    'an abbreviation ends a sentence once',
    facts('The envoy held talks with the U.S.'),
    'It is not verified that the envoy held talks with the U.S.',
  ],
  [
    'Russian is quoted whole',
    facts('По его словам, он не брал денег.', { hops: kcna }),
    'KCNA says: “По его словам, он не брал денег.” This is not verified.',
  ],
  [
    'Russian, nobody recorded',
    facts('Министр взял деньги.', { responses: [answer('Moscow', 'DENIED')] }),
    'This is not verified: “Министр взял деньги.” Moscow denies it.',
  ],
  [
    'Korean is quoted whole, with one full stop',
    facts('푸틴이 김정은에게 편지를 보냈다.', { hops: kcna }),
    'KCNA says: “푸틴이 김정은에게 편지를 보냈다.” This is not verified.',
  ],
  [
    'confirmed in another language',
    facts('푸틴이 김정은에게 편지를 보냈다.', { confirmation: 'CONFIRMED' }),
    'This is confirmed: “푸틴이 김정은에게 편지를 보냈다.”',
  ],
  [
    'a plural party takes a plural verb',
    facts(bribes, {
      hops: [hop('Officials of the Interior Ministry', { plural: true })],
      responses: [answer('prosecutors', 'DENIED', true), answer('judges', 'PENDING', true)],
    }),
    'Officials of the Interior Ministry say that the minister took bribes; this is not verified; prosecutors deny it; judges have been asked and have not answered.',
  ],
  [
    'who says it and denies it has said both',
    facts(letter, { hops: kcna, responses: [answer('KCNA', 'DENIED')] }),
    'KCNA says that the letter urged closer ties; this is not verified; KCNA has also denied it.',
  ],
  [
    'withdrawn by who is recorded',
    facts(letter, { hops: [hop('Rodong')], confirmation: 'RETRACTED', withdrawnBy: ['Rodong'] }),
    'Rodong said that the letter urged closer ties; this has since been withdrawn by Rodong.',
  ],
  [
    'withdrawn by nobody who is recorded',
    facts(letter, { hops: [hop('Rodong')], confirmation: 'RETRACTED' }),
    'Rodong said that the letter urged closer ties; this has since been withdrawn; by whom is not recorded.',
  ],
  [
    'what nobody has checked is what we read',
    facts(letter, { hops: [hop('Reuters', open)] }),
    'What we read under the name of Reuters says that the letter urged closer ties; nobody has checked that it is theirs; this is not verified.',
  ],
  [
    'what nobody has checked, of somebody who says so',
    facts(letter, { hops: [hop('Jones', open), hop('Reuters', open)] }),
    'What we read under the name of Reuters says that Jones says that the letter urged closer ties; nobody has checked that it is theirs; this is not verified.',
  ],
  [
    'a sentence that opens with a date',
    facts('In 2022, Putin wrote to Kim.', { hops: kcna }),
    'KCNA says that in 2022, Putin wrote to Kim; this is not verified.',
  ],
  [
    'an exclamation keeps its mark inside the quotation',
    facts('Kim launched a missile!', { hops: kcna }),
    'KCNA says: “Kim launched a missile!” This is not verified.',
  ],
  [
    'asked and never answered',
    facts(letter, { responses: [answer('Moscow', 'NO_RESPONSE')] }),
    'It is not verified that the letter urged closer ties; Moscow did not answer.',
  ],
  [
    'a denial comes before a silence',
    facts(letter, { responses: [answer('Seoul', 'PENDING'), answer('Moscow', 'DENIED')] }),
    'It is not verified that the letter urged closer ties; Moscow denies it; Seoul has been asked and has not answered.',
  ],
  [
    'disputed',
    facts(letter, { hops: kcna, confirmation: 'DISPUTED' }),
    'KCNA says that the letter urged closer ties; this is disputed.',
  ],
  [
    'unverifiable',
    facts(letter, { confirmation: 'UNVERIFIABLE' }),
    'It can’t be verified that the letter urged closer ties.',
  ],
  [
    'false',
    facts(letter, { hops: kcna, confirmation: 'FALSE' }),
    'KCNA said that the letter urged closer ties; this is false.',
  ],
  ['confirmed needs nobody', facts(wrote, { confirmation: 'CONFIRMED', hops: kcna }), wrote],
  [
    'confirmed without a full stop gets one',
    facts('The talks failed', { confirmation: 'CONFIRMED' }),
    'The talks failed.',
  ],
  [
    'a quotation that is confirmed stands',
    facts('Kim asked “why now?”', { confirmation: 'CONFIRMED' }),
    'Kim asked “why now?”',
  ],
  [
    'background is not named',
    facts(letter, { hops: [hop('Ivan Petrov', { terms: 'BACKGROUND' })] }),
    'A source speaking on background says that the letter urged closer ties; this is not verified.',
  ],
  [
    'two on background are two',
    facts(letter, { hops: [hop('Petrov', { terms: 'BACKGROUND' }), hop('Orlov', { terms: 'BACKGROUND' })] }),
    'A source speaking on background reports that another source speaking on background says that the letter urged closer ties; this is not verified.',
  ],
  [
    'background that nobody checked',
    facts(letter, { hops: [hop('Petrov', { terms: 'BACKGROUND', ...open })] }),
    'What we were told on background says that the letter urged closer ties; nobody has checked that it was said so; this is not verified.',
  ],
  [
    'deep background is not hinted at',
    facts(letter, { hops: [hop('Ivan Petrov', { terms: 'DEEP_BACKGROUND' })] }),
    'It is not verified that the letter urged closer ties.',
  ],
];
