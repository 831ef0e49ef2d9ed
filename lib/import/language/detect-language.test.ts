import { expect, test } from 'vitest';
import { storiesAbroad } from '#testing/pages/stories-abroad.ts';
import { englishStories } from '#testing/pages/stories.ts';
import { languageOf } from './detect-language.ts';

const stories = [...storiesAbroad, ...englishStories.slice(0, 1)];

test.each(stories)(
  'a story in $language is known by its text, whatever its page says',
  ({ language, paragraphs }) => {
    const text = paragraphs.join('\n\n');
    expect(languageOf(text, null)).toEqual({ language, corrected: false });
    const wrong = language === 'en' ? 'ru' : 'en-US';
    expect(languageOf(text, wrong)).toEqual({ language, corrected: true });
    expect(languageOf(text, `${language}-AQ`)).toEqual({ language: `${language}-AQ`, corrected: false });
  },
);

test('related languages are left to whoever wrote the page', () => {
  const norwegian =
    'Byrådet utsatte torsdag kveld avgjørelsen om svømmehallens framtid til høsten. Etter fire timers debatt manglet det to stemmer for et nybygg. Hallen fra 1974 har vært stengt siden november fordi deler av taket falt ned. Ingen ble skadet, og bassenget var tomt da det skjedde. Ordføreren sa etter møtet at folk ikke kan vente et halvt år på et svar.';
  expect(languageOf(norwegian, 'da').language).toBe('da');
  expect(languageOf(norwegian, 'no').language).toBe('no');
});

test.each([
  ['ru', 'Порт открылся в понедельник, сообщил мэр города. Никто не пострадал, дороги свободны.'],
  ['ru', 'Два парома сели на мель во время шторма, сообщила береговая охрана. Никто не пострадал.'],
  ['ru', 'Совет отложил решение о бассейне до осени, но мэр против этого и намерен спорить.'],
  ['bg', 'Съветът отложи решението за басейна до есента, каза кметът след срещата.'],
  ['bg', 'Няма пострадали, а пристанището ще работи и през нощта, казва общината след срещата.'],
])('a line or two in %s are known: %s', (language, text) => {
  expect(languageOf(text, null).language).toBe(language);
});

test.each([
  [
    'de',
    'en',
    'Der Stadtrat hat am Montag über den Bau der neuen Brücke beraten. Die Anwohner sagten, ihnen sei nichts über die Sperrung der Straße gesagt worden.',
  ],
  [
    'pl',
    'en-GB',
    'Rada miasta przełożyła decyzję w sprawie basenu na jesień. Po czterech godzinach obrad zabrakło dwóch głosów, powiedziała burmistrz.',
  ],
  [
    'es',
    'fr',
    'El ayuntamiento aplazó hasta el otoño la decisión sobre la piscina. Después de cuatro horas faltaban dos votos, dijo la alcaldesa.',
  ],
  [
    'pt',
    'es',
    'A câmara adiou para o outono a decisão sobre a piscina. Depois de quatro horas de debate faltavam dois votos, disse a presidente.',
  ],
])('two sentences in %s are not in %s because a page says so', (language, said, text) => {
  expect(languageOf(text, said)).toEqual({ language, corrected: true });
  expect(languageOf(text, language)).toEqual({ language, corrected: false });
});

test('a short text is no ground for doubt', () => {
  expect(languageOf('Das Hallenbad bleibt zu.', 'en')).toEqual({ language: 'en', corrected: false });
});
