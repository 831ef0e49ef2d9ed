import { expect, test } from 'vitest';
import { countTerms, rank } from '#lib/domain/recurring/bm25.ts';
import { claimText } from '#lib/domain/recurring/claim-text.ts';
import { standingOut } from '#lib/domain/recurring/stands-out.ts';
import { termsOf } from './terms.ts';

// The claims of one desk, most of them about the same few people, as they are where claims recur.
const letter =
  'Vladimir Putin wrote to Kim Jong Un on 15 August 2022 urging closer relations between Russia and North Korea.';
const accounts = 'KCNA published accounts of a letter from Vladimir Putin to Kim Jong Un and of a reply.';
const signed = 'Kim Jong Un and Vladimir Putin signed an agreement in 2019.';
const met = 'Kim Jong Un and Vladimir Putin met in Vladivostok on 25 April 2019.';
const replied =
  'Kim Jong Un replied that strategic and tactical cooperation with Russia had reached a new level.';
const seven = 'Trump and Kim Jong Un exchanged seven letters, KCNA said';
const vetoed =
  'Russia and China vetoed a United States push to strengthen sanctions on North Korea in May 2022.';
const blocked =
  'Russia and China had blocked none of the nine sanctions votes on North Korea between 2006 and May 2022.';
const subject = 'North Korea has been subject to United Nations sanctions since 2006.';
const minister = 'The defence minister resigned on Friday over the harbour contract';
const bridge = 'The mill bridge in Aldermere stays closed until its piers have been inspected.';
const budget = 'Norrholt’s parliament passed a budget of 41 billion crowns by 88 votes to 61.';
const output = 'Norrholt’s output rose 4 per cent in July.';
const duty = 'Norrholt will double its fuel duty in spring.';
const vaccine = 'The northern region of Vellanor received no vaccine in October.';
const doses = 'The Vellanor health service holds 120,000 doses of vaccine.';
const desk = [
  ...[letter, accounts, signed, met, replied, seven, vetoed, blocked, subject, minister, bridge],
  ...[budget, output, duty, vaccine, doses],
];

/** The claims of the desk that are shown for a statement, which may be one of them. */
function shownFor(statement: string): string[] {
  const claims = desk
    .filter((claim) => claim !== statement)
    .map((claim) => ({ id: claim, stated: termsOf(claim, 'en') }));
  const texts = claims.map(({ id, stated }) => ({ id, ...claimText(stated) }));
  const stats = {
    claims: claims.length,
    meanLength: texts.reduce((sum, { length }) => sum + length, 0) / texts.length,
    holding: countTerms(texts.flatMap(({ frequencies }) => [...frequencies.keys()])),
  };
  const terms = termsOf(statement, 'en');
  const found = rank(terms, texts, stats)
    .filter(({ score }) => score > 0)
    .map((one) => ({ ...one, stated: termsOf(one.id, 'en') }));
  return [...standingOut(terms, found, stats)];
}

test.each([
  ['Putin wrote to Kim urging closer ties', letter],
  ['Putin sent Kim Jong Un a letter on 15 August calling for closer relations', letter],
  ['Kim Jong Un and Putin signed a deal in 2019', signed],
  ['Putin and Kim met in Vladivostok in April 2019', met],
  ['KCNA reported that Kim Jong Un exchanged letters with Donald Trump seven times', seven],
  [
    'Kim Jong Un exchanged letters with Trump seven times, the agency KCNA said on Monday, in a sign of warmer ties',
    seven,
  ],
  ['China and Russia vetoed new UN sanctions on North Korea in May 2022', vetoed],
  ['North Korea has been under UN sanctions since 2006', subject],
  ['The minister of defence has resigned', minister],
  ['The mill bridge in Aldermere is closed', bridge],
  ['Norrholt output grew 4 per cent in July', output],
  ['Next spring the fuel duty in Norrholt doubles', duty],
])('“%s” says the same as “%s”', (statement, claim) => {
  expect(shownFor(statement)).toContain(claim);
});

test.each([
  [accounts, signed],
  [letter, accounts],
  [letter, met],
  [replied, letter],
  [subject, vetoed],
  [output, budget],
  [vaccine, doses],
  ['Kim Jong Un and Donald Trump met in Singapore', seven],
  ['Kim Jong Un visited a shoe factory in Pyongyang', met],
  ['North Korea tested a missile in 2022', subject],
])('“%s” does not say the same as “%s”', (statement, claim) => {
  expect(shownFor(statement)).not.toContain(claim);
});

// Of the same people in the same place or year: a person has to look.
test.each([
  [signed, met],
  [met, signed],
  [vetoed, blocked],
  ['The defence minister of Norrholt praised the harbour', minister],
])('“%s” is so near to “%s” that it is shown', (statement, claim) => {
  expect(shownFor(statement)).toContain(claim);
});

test('nothing is shown for what says nothing, or two common words', () => {
  for (const one of ['…', 'Kim Jong Un', 'North Korea', 'elsewhere']) expect(shownFor(one)).toEqual([]);
});
