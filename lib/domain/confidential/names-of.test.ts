import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isOrdinaryWord } from './ordinary-words.ts';
import { namesOf } from './names-of.ts';
import { withhold } from './withhold.ts';

const person = (name: string, ...aliases: string[]) => ({ name, aliases, formerNames: [], kind: 'PERSON' });
const office = (name: string, ...aliases: string[]) => ({
  name,
  aliases,
  formerNames: [],
  kind: 'ORGANISATION',
});

const baker = person('Will Baker');
const may = person('Theresa May');
const jordan = person('Jordan Petrov', 'the Mole');
const harbour = person('Ada Harbour');

/** The text as a viewer reads it; *** stands where somebody is not named. */
function read(text: string, source: Parameters<typeof namesOf>[0], where: 'ON_ITS_CLAIM' | 'ELSEWHERE') {
  const id = '0199c000-0000-7000-8000-0000000000a1';
  const hidden = [{ id, standIn: id, words: '***', names: namesOf(source, where) }];
  return withhold({ text: '', note: text }, hidden).note;
}

describe('a whole name and every other name go out of every text', () => {
  test.each([
    ['Will Baker told us.', baker, '*** told us.'],
    ['WILL BAKER TOLD US', baker, '*** TOLD US'],
    ['so will baker', baker, 'so ***'],
    ['“Will  Bäker”, he said', baker, '“***”, he said'],
    ['It came from the mole.', jordan, 'It came from ***.'],
    ['The harbour office said so.', office('Harbour Office'), 'The *** said so.'],
    ['Both Smiley and smiley', person('John Smith', 'Smiley'), 'Both *** and ***'],
    ['He met 金正恩 there, 그리고 김정은이', person('金正恩', '김정은'), 'He met *** there, 그리고 ***이'],
  ])('%s', (text, source, shown) => {
    expect(read(text, source, 'ELSEWHERE')).toBe(shown);
    expect(read(text, source, 'ON_ITS_CLAIM')).toBe(shown);
  });
});

const ysolde = person('Ysolde Vantongeren');
const [shy, joiner, zeroSpace] = ['\u00AD', '\u200D', '\u200B'];

describe('a name goes out through what nobody sees in it', () => {
  test.each([
    [`Ysolde Van${shy}tongeren said`, '*** said'],
    [`Van${joiner}ton${zeroSpace}geren said`, '*** said'],
    [`Y\u2060solde\uFEFF Vantongeren\u{E0041} said`, '***\u{E0041} said'],
    [`Vanton\u{E0041}\u{E0042}geren, and so on`, '***, and so on'],
    [`Vantongeren${zeroSpace}said so${shy}`, `***${zeroSpace}said so${shy}`],
    [`Vantongeren\u3164said so`, `***\u3164said so`],
    [`#Van\u200Ctongeren said`, '#*** said'],
  ])('%j', (text, shown) => {
    expect(read(text, ysolde, 'ELSEWHERE')).toBe(shown);
    expect(read(text, ysolde, 'ON_ITS_CLAIM')).toBe(shown);
  });
});

describe('a name goes out written together, in a tag, with an s, and in letters that look the same', () => {
  test.each([
    ['YsoldeVantongeren and ysoldevantongeren', '*** and ***'],
    ['#YsoldeVantongeren @ysoldevantongeren92', '#*** @***'],
    ['#FreeYsoldeVantongeren #freevantongeren', '#*** #***'],
    ['ysolde.vantongeren92@mail.example', '***92@mail.example'],
    ['The Vantongerens, Vantongeren’s, VANTONGERENS', 'The ***, ***’s, ***'],
    ['ysolde vantongerens aide', '*** aide'],
    ['Ysolde Vаntоngеren', '***'],
    ['ΥSOLDE VΑΝΤΟΝGΕRΕΝ', '***'],
  ])('%s', (text, shown) => {
    expect(read(text, ysolde, 'ELSEWHERE')).toBe(shown);
    expect(read(text, ysolde, 'ON_ITS_CLAIM')).toBe(shown);
  });

  test.each([
    ['Joneses and Marshes', person('Ann Jones', 'Ann Marsh'), '*** and ***'],
    ['Ивaнов и Иванов', person('Пётр Иванов'), '*** и ***'],
    ['#JoNovak #jonovak', person('Jo Novak'), '#*** #***'],
  ])('and so do others: %s', (text, source, shown) => {
    expect(read(text, source, 'ELSEWHERE')).toBe(shown);
  });

  test.each([
    ['McDonald, #McDonald and MacDonald’s', person('Ian Donald')],
    ['Evans, Ross and Roberts; the Peters', person('Evan Novak', 'Ros Novak', 'Robert Novak', 'Peter Novak')],
    ['the robotics of Kimono and Chandelier', person('Ro Bot', 'Ana Kim', 'Lu Chan')],
    ['a cop at COP', person('Пётр Сор')],
    ['the novak2x and jonovak', person('Jo Ovak')],
    ['the fletchers and wheelers', person('Ann Fletcher')],
  ])('and no other word does: %s', (text, source) => {
    expect(read(text, source, 'ELSEWHERE')).toBe(text);
  });
});

describe('a text without the name', () => {
  const others = fc.array(
    fc.constantFrom(
      'the',
      'Vans',
      'tongs',
      'McGeren',
      'soldiers',
      'iPhone',
      '#News',
      '@desk',
      'co\u00ADoperate',
      '👩\u200D🚀',
      'Ёлка',
      'наука',
      'Ελλάδα',
      'covid19',
      'B2B',
      '\n',
      '2026-11-29',
      'YouTube',
      'office',
      'don’t',
      '\uFEFF',
      'van',
    ),
    { maxLength: 12 },
  );

  it('stays byte for byte', () => {
    fc.assert(
      fc.property(others, fc.constantFrom(' ', ', ', '', '\u200B'), (words, between) => {
        const text = words.join(between);
        expect(read(text, ysolde, 'ELSEWHERE')).toBe(text);
        expect(read(text, ysolde, 'ON_ITS_CLAIM')).toBe(text);
      }),
    );
  });

  it('keeps all around the name, wherever that has signs nobody sees', () => {
    fc.assert(
      fc.property(
        others,
        fc.nat(16),
        fc.constantFrom(shy, zeroSpace, joiner, '\u{E0061}'),
        (words, at, sign) => {
          const around = words.join(' ');
          const name = `V${'antongeren'.slice(0, at)}${sign}${'antongeren'.slice(at)}`;
          const end = at >= 10 ? sign : '';
          expect(read(`${around} so ${name} too ${around}`, ysolde, 'ELSEWHERE')).toBe(
            `${around} so ***${end} too ${around}`,
          );
        },
      ),
    );
  });
});

describe('a whole name that is one ordinary word goes out where it is written as a name', () => {
  test.each([
    ['Harbour paid for it.', office('Harbour'), '*** paid for it.'],
    ['The ships left the harbour.', office('Harbour'), 'The ships left the harbour.'],
    ['We asked the Baker.', person('Paul Novak', 'Baker'), 'We asked the ***.'],
    ['the mole said', person('Paul Novak', 'mole'), 'the *** said'],
    ['Give it to us. US officials', office('US'), 'Give it to us. *** officials'],
  ])('%s', (text, source, shown) => {
    expect(read(text, source, 'ELSEWHERE')).toBe(shown);
  });
});

describe('a part of a person’s name that is no other word goes out of every text', () => {
  test.each([
    ['Petrov told us, said petrov’s aide.', jordan, '*** told us, said ***’s aide.'],
    ['PETROV', jordan, '***'],
    ['Petrovsky stays, the Petrovs do not.', jordan, 'Petrovsky stays, the *** do not.'],
    ['Ada said so; ada did.', harbour, '*** said so; *** did.'],
    ['ADA SAID SO', harbour, '*** SAID SO'],
  ])('%s', (text, source, shown) => {
    expect(read(text, source, 'ELSEWHERE')).toBe(shown);
    expect(read(text, source, 'ON_ITS_CLAIM')).toBe(shown);
  });

  it('but a given name stays before somebody else’s family name, save on a claim of theirs', () => {
    const text = 'Ada Holm met Ada and Ada Harbour.';
    expect(read(text, harbour, 'ELSEWHERE')).toBe('Ada Holm met *** and ***.');
    expect(read(text, harbour, 'ON_ITS_CLAIM')).toBe('*** Holm met *** and ***.');
  });
});

describe('a part that is an ordinary word stays in what is about something else', () => {
  test.each([
    ['The harbour was closed in May, and Harbour Street too.', harbour],
    ['Will the baker pay? Baker Street will.', baker],
    ['May 5 may do. In Jordan it is the 5th of May.', may],
    ['Jordan borders Israel.', jordan],
  ])('%s', (text, source) => {
    expect(read(text, source, 'ELSEWHERE')).toBe(text);
  });
});

describe('a part that is an ordinary word goes out on a claim of theirs, where it stands for a person', () => {
  test.each([
    ['Baker said so, and the baker did not.', baker, '*** said so, and the baker did not.'],
    ['We asked Will, who will answer.', baker, 'We asked ***, who will answer.'],
    [
      'Will told us. Will the ministry answer? Will Baker',
      baker,
      '*** told us. Will the ministry answer? ***',
    ],
    ['“Will he answer?”, asked Baker.', baker, '“Will he answer?”, asked ***.'],
    ['BAKER TOLD US', baker, '*** TOLD US'],
    ['Baker Denies Report', baker, '*** Denies Report'],
    ['It may be May, but not May 5 nor 5 May.', may, 'It may be ***, but not May 5 nor 5 May.'],
    ['It was in May, by May.', may, 'It was in May, by ***.'],
    ['Jordan said so in Jordan.', jordan, '*** said so in Jordan.'],
    ['Minister Baker’s aide', baker, 'Minister ***’s aide'],
    ['Xi said so. xi', person('Xi Jinping'), '*** said so. xi'],
  ])('%s', (text, source, shown) => {
    expect(read(text, source, 'ON_ITS_CLAIM')).toBe(shown);
  });
});

it('has every whole name nowhere afterwards, whatever its words and its case', () => {
  const word = fc.constantFrom('Will', 'May', 'Baker', 'Harbour', 'Petrov', 'Ada', 'the', 'Jordan', 'Üner');
  const letters = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 2, maxLength: 4 }),
      letters,
      fc.string(),
      (words, cased, around) => {
        const name = words.join(' ');
        const text = `${around} ${cased(name)}, ${around}`;
        const source = person(name);
        const shown = read(text, source, 'ELSEWHERE').toLowerCase();
        expect(shown.includes(name.toLowerCase())).toBe(false);
      },
    ),
  );
});

test.each([
  [true, 'will may baker Harbour harbor woods grey theatre May monday Jordan French US'],
  [false, 'Petrov Novak Jane Smith 김 محمد 王'],
])('is an ordinary word: %s, of %s', (ordinary, words) => {
  expect(words.split(' ').filter((each) => isOrdinaryWord(each) !== ordinary)).toEqual([]);
});
