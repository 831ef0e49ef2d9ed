import { describe, expect, test } from 'vitest';
import { asSentence, isQuestion, quoted, speaksAsItself, workedIn } from './clause.ts';

const known = ['Smith', 'Vladimir Putin', 'Kim Jong Un', 'KCNA'];

describe('a statement inside a sentence', () => {
  test.each([
    ['The talks failed.', 'the talks failed'],
    ['A letter was sent.', 'a letter was sent'],
    ['IT workers were sent abroad.', 'IT workers were sent abroad'],
    ['A.I. was used for the letter.', 'A.I. was used for the letter'],
    ['Kim wrote back.', 'Kim wrote back'],
    [
      'Putin wrote to Kim on 15 August 2022 urging closer ties.',
      'Putin wrote to Kim on 15 August 2022 urging closer ties',
    ],
    ['In 2022, Putin wrote to Kim.', 'in 2022, Putin wrote to Kim'],
    ['iPhone sales fell.', 'iPhone sales fell'],
    ['NATO met.', 'NATO met'],
    ['The envoy left.', 'the envoy left'],
    ['All Nippon Airways cut flights.', 'All Nippon Airways cut flights'],
    ['The Hague sent an envoy.', 'The Hague sent an envoy'],
    ['The Russian president sent a letter.', 'the Russian president sent a letter'],
    ['The US signed the treaty.', 'the US signed the treaty'],
    ['The Italian Job was stolen.', 'The Italian Job was stolen'],
    ['Putin held talks with the U.S.', 'Putin held talks with the U.S.'],
    ['Putin met the minister at 5 p.m.', 'Putin met the minister at 5 p.m.'],
    ['Some of the money went to 3 banks.', 'some of the money went to 3 banks'],
  ])('“%s” reads “%s”', (statement, words) => {
    expect(workedIn(statement, known)).toEqual({ as: 'clause', words });
  });

  test.each([
    ['two sentences', 'Smith met Jones. He took the money.'],
    ['two lines', 'Smith met Jones\nHe took the money'],
    ['two clauses', 'Smith met Jones; he took the money.'],
    ['a second clause behind a comma', 'Smith met Jones, and the court freed him.'],
    ['the first person', 'I have never met him.'],
    ['the first person, plural', 'We will expand our ties.'],
    ['the first person, contracted', 'In the end I’ve signed it.'],
    ['the second person', 'The letter was sent to you.'],
    ['a question', 'Did Putin write to Kim?'],
    ['an exclamation', 'Kim launched a missile!'],
    ['a quotation', 'Kim asked for “closer ties”.'],
    ['an attribution of its own', 'Jones says Smith took bribes.'],
    ['hearsay', 'Smith reportedly took bribes.'],
    ['a name nobody recorded, or a word that opens', 'Thousands fled.'],
    ['Russian', 'По его словам, он не брал денег.'],
    ['Korean', '푸틴이 김정은에게 편지를 보냈다.'],
    ['German', 'Der Minister hat das Geld genommen.'],
    ['French', 'Le ministre a pris cet argent.'],
    ['Spanish', 'El ministro recibió dinero.'],
    ['mixed scripts', 'The minister met Путин in Moscow.'],
  ])('%s is only quoted', (_, statement) => {
    expect(workedIn(statement, known)).toEqual({ as: 'quotation' });
  });
});

test.each([
  ['Smith met Jones. He took the money.', '“Smith met Jones. He took the money.”'],
  ['The talks failed', '“The talks failed.”'],
  ['Kim launched a missile!', '“Kim launched a missile!”'],
  ['Kim asked “why now?”', '“Kim asked ‘why now?’”'],
  ['Kim asked "why now?"', '“Kim asked ‘why now?’”'],
  ['푸틴이 편지를 보냈다.', '“푸틴이 편지를 보냈다.”'],
  ['푸틴이 편지를 보냈다', '“푸틴이 편지를 보냈다”'],
  ['主席は手紙を送った。', '“主席は手紙を送った。”'],
])('“%s” is quoted whole, with one end', (statement, words) => {
  expect(quoted(statement)).toBe(words);
});

test('a full stop is put only where there is none', () => {
  expect(asSentence('talks with the U.S.')).toBe('talks with the U.S.');
  expect(asSentence('The talks failed')).toBe('The talks failed.');
});

test('"us" speaks for somebody and "US" is a country', () => {
  expect(speaksAsItself('They gave us the letter.')).toBe(true);
  expect(speaksAsItself('They gave the US the letter.')).toBe(false);
  expect(speaksAsItself('Mystery surrounds the youth.')).toBe(false);
});

test.each(['Did Putin write?', '“Did Putin write?”', 'Писал ли он?', '彼は書いたか？', 'هل كتب؟'])(
  '%s is a question',
  (statement) => {
    expect(isQuestion(statement)).toBe(true);
  },
);
