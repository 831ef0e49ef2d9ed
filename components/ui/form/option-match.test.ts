import { expect, test } from 'vitest';
import { goesBy, matchesText, offersNew } from './option-match.ts';

const kcna = { id: 'kcna', label: 'KCNA', alsoCalled: ['조선중앙통신', 'Agence coréenne'] };

test('a new option is offered for a name that none of those found goes by', () => {
  expect(offersNew('Yonhap', [kcna])).toBe(true);
  expect(offersNew('KCN', [kcna])).toBe(true);
  expect(offersNew('', [])).toBe(false);
  expect(offersNew('  ', [])).toBe(false);
});

test('no new option is offered for a name or an alias that is there, whatever its case and accents', () => {
  for (const typed of ['KCNA', ' kcna ', 'agence COREENNE', '조선중앙통신']) {
    expect(offersNew(typed, [kcna]), typed).toBe(false);
  }
});

test('only the whole of a name names an option', () => {
  for (const typed of ['kcna', ' KCNA ', 'agence coreenne', '조선중앙통신'])
    expect(goesBy(kcna, typed), typed).toBe(true);
  for (const typed of ['KCN', 'KCNA Watch', 'agence', '']) expect(goesBy(kcna, typed), typed).toBe(false);
});

test('quotation marks, digits and punctuation of whatever script make no other name', () => {
  const news = { id: 'news', label: 'قناة ٢٤', alsoCalled: ['«Известия»', "L'Écho"] };
  for (const typed of ['قناة 24', 'قنـــاة ۲۴', '"известия"', 'известия,', 'L’echo']) {
    expect(goesBy(news, typed), typed).toBe(true);
    expect(matchesText(news, typed), typed).toBe(true);
    expect(offersNew(typed, [news]), typed).toBe(false);
  }
});

test('an option stays while its name or alias holds what is typed', () => {
  expect(matchesText(kcna, 'cna')).toBe(true);
  expect(matchesText(kcna, '중앙')).toBe(true);
  expect(matchesText(kcna, 'coree')).toBe(true);
  expect(matchesText(kcna, 'Reuters')).toBe(false);
});
