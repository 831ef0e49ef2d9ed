import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withhold, type Withheld } from './withhold.ts';

const jane: Withheld = {
  id: '0199c000-0000-7000-8000-0000000000a1',
  standIn: '0199c000-0000-8000-8000-000000000001',
  names: { always: ['Jane Marker', 'Marker', 'The Aide'], alone: [], asNames: [] },
  words: 'a source speaking on background',
};

test.each([
  ['Jane Marker told us so.', 'A source speaking on background told us so.'],
  [
    '“JANE  MARKER”, and marker’s friend',
    '“A source speaking on background”, and a source speaking on background’s friend',
  ],
  ['Jane Marker', 'A source speaking on background'],
  ['jane-marker', 'A source speaking on background'],
  ['The markers of Jane stay.', 'The markers of Jane stay.'],
])('a name goes out of a text whatever its case and punctuation, and no other word: %s', (said, shown) => {
  expect(withhold({ note: said }, [jane])).toEqual({ note: shown });
});

test.each([
  ['https://ru.example/wiki/Jane_Marker', ''],
  ['https://ru.example/?q=Jane%20Marker&x=1', ''],
  ['https://ru.example/?q=jane+marker', ''],
  ['https://janemarker.example/about', ''],
  ['https://ru.example/%4Aane-%4Darker', ''],
  ['See https://ru.example/Jane%20Marker, and call.', 'See an address not shown here and call.'],
  ['The note says Jane%20Marker.', 'The note says a source speaking on background.'],
  ['https://ru.example/markers/%ZZ%20x', 'https://ru.example/markers/%ZZ%20x'],
  ['At 100%25 of https://ru.example/a', 'At 100%25 of https://ru.example/a'],
])(
  'a name goes out of an address, however it is written there, and the address with it: %s',
  (said, shown) => {
    expect(withhold({ address: said }, [jane])).toEqual({ address: shown });
  },
);

test('an address that tells a name in another script goes too', () => {
  const sergei = { ...jane, names: { ...jane.names, always: ['Сергей Маркеров'] } };
  const address = `https://ru.example/wiki/${encodeURIComponent('Сергей_Маркеров')}`;
  expect(withhold({ address }, [sergei])).toEqual({ address: '' });
});

test('to those who are told marked names an address stays as it was recorded', () => {
  const address = 'https://ru.example/wiki/Jane_Marker';
  expect(withhold({ address }, [jane], 'NAMES')).toEqual({ address });
});

test('ids become stand-ins wherever they stand, as keys and inside other ids too', () => {
  const value = { names: { [jane.id]: 'x' }, node: `SUPPORTS:${jane.id}`, list: [jane.id] };
  expect(withhold(value, [jane])).toEqual({
    names: { [jane.standIn]: 'x' },
    node: `SUPPORTS:${jane.standIn}`,
    list: [jane.standIn],
  });
});

test('an id or a moment stays whole where a name is written as a stretch of it', () => {
  const named = { ...jane, names: { ...jane.names, always: ['Agent 7000', 'c0de', '7000', '2026'] } };
  const [id, at] = ['0199c000-c0de-7000-8000-0000000000b2', '2026-11-29T16:34:40.123Z'];
  const value = { id, at, day: '2026-11-29', node: `SUPPORTS:${id}`, by: `Agent 7000 (${id})` };
  expect(withhold(structuredClone(value), [named])).toEqual({
    ...value,
    by: `A source speaking on background (${id})`,
  });
});

test('a name in a script without spaces goes too', () => {
  const kim = { ...jane, names: { ...jane.names, always: ['金正恩'] } };
  expect(withhold(['他是金正恩的人'], [kim])[0]).not.toContain('金正恩');
});

test('the article’s own words and the words of the rules stay', () => {
  const open = { ...jane, names: { ...jane.names, always: ['OPEN', 'Jane Marker'] } };
  const value = { text: 'Jane Marker', headline: 'Jane Marker', stage: 'OPEN' };
  expect(withhold(structuredClone(value), [open])).toEqual(value);
});

test('kept back by name alone, what people wrote around it stays', () => {
  const value = { name: 'Jane Marker', note: 'Jane Marker told us.' };
  expect(withhold(value, [jane], 'NAMES')).toEqual({
    name: 'A source speaking on background',
    note: 'Jane Marker told us.',
  });
});

test('a value that holds itself ends, and maps are gone through', () => {
  const value: { self?: object; map: Map<string, string> } = { map: new Map([[jane.id, 'The Aide said']]) };
  value.self = value;
  expect([...withhold(value, [jane]).map]).toEqual([[jane.standIn, 'A source speaking on background said']]);
});

test('whatever a text is, the whole name as a word is nowhere in it afterwards', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(' ', ', ', '“', '\n'), fc.string(), (before, between, after) => {
      const said = `${before}${between}Jane Marker${between}${after}`;
      expect(withhold({ said }, [jane]).said).not.toContain('Jane Marker');
    }),
  );
});
