import { expect, test } from 'vitest';
import { suggestOrigins, type NamedParty } from './suggest-origin.ts';

const register: NamedParty[] = [
  { id: 'kcna', names: ['KCNA', 'Korean Central News Agency', '조선중앙통신'] },
  { id: 'ap', names: ['AP', 'Associated Press'] },
  { id: 'tass', names: ['TASS', 'ТАСС'] },
];

const table: [text: string, found: [name: string, sourceId: string | null, words: string][]][] = [
  ['SEOUL (AP) — Two letters were exchanged.', [['AP', 'ap', 'SEOUL (AP) —']]],
  ['Yonhap reported on Monday that nothing had arrived.', [['Yonhap', null, 'Yonhap reported']]],
  ['The letter urged closer ties, according to KCNA.', [['KCNA', 'kcna', 'according to KCNA']]],
  [
    'The letter came late, according to the Korean Central News Agency, and said little.',
    [['Korean Central News Agency', 'kcna', 'according to the Korean Central News Agency']],
  ],
  ['The minister resigned, the paper wrote, citing Bloomberg.', [['Bloomberg', null, 'citing Bloomberg']]],
  ['North Korean state-run agency (KCNA) claims that in the letter', [['KCNA', 'kcna', '(KCNA)']]],
  [
    'in Vladivostok on April 25, 2019. (Alexey Nikolsky/ AFP via Getty Images)',
    [['AFP', null, '/ AFP via Getty Images']],
  ],
  ['Письмо получено, сообщает ТАСС.', [['ТАСС', 'tass', 'сообщает ТАСС']]],
  ['조선중앙통신에 따르면 편지가 도착했다.', [['조선중앙통신', 'kcna', '조선중앙통신에 따르면']]],
  [
    'KCNA reported it first; later the Korean Central News Agency reported it again, citing AP.',
    [
      ['KCNA', 'kcna', 'KCNA reported'],
      ['AP', 'ap', 'citing AP'],
    ],
  ],
  [
    'Nobody was hurt, according to KCNA. Yonhap reported the same.',
    [
      ['KCNA', 'kcna', 'according to KCNA'],
      ['Yonhap', null, 'Yonhap reported'],
    ],
  ],
  ['On Monday Yonhap reported that nothing had arrived.', [['Yonhap', null, 'On Monday Yonhap reported']]],
  [
    'It was late, according to the U.S. State Department.',
    [['U.S. State Department', null, 'according to the U.S. State Department']],
  ],
  [
    'It was late, according to Gov. Ada B. Marsh. Nobody else spoke.',
    [['Gov. Ada B. Marsh', null, 'according to Gov. Ada B. Marsh']],
  ],
  ['The list leaked, according to Example.com.', [['Example.com', null, 'according to Example.com']]],
  ['The list leaked, according to The Hill.', [['The Hill', null, 'according to The Hill']]],
  [
    'Al Jazeera and Anadolu Agency reported that it was closed.',
    [
      ['Al Jazeera', null, 'Al Jazeera and Anadolu Agency reported'],
      ['Anadolu Agency', null, 'Al Jazeera and Anadolu Agency reported'],
    ],
  ],
  ['Putin told Kim so. The system (GPS) and the Attorney General (NYAG) said nothing.', []],
  ['He reported nothing. They claimed little. It stated less.', []],
  [
    'Douze morts, d’après l’Observatoire syrien des droits de l’homme.',
    [
      [
        'Observatoire syrien des droits de l’homme',
        null,
        'd’après l’Observatoire syrien des droits de l’homme',
      ],
    ],
  ],
  [
    'Nein, sagte der Landrat der „Bild am Sonntag“ gestern.',
    [['Bild am Sonntag', null, 'sagte der Landrat der „Bild am Sonntag']],
  ],
  [
    'Many have left, according to the U.N. refugee agency.',
    [['U.N. refugee agency', null, 'according to the U.N. refugee agency']],
  ],
  ['No origin is named in this text at all.', []],
  ['Marianne said that nobody was hurt.', []],
  ['Heath Ledger said nine people died.', []],
  ['La empresa informa a Juan Pérez de su despido.', []],
  ['O banco informou a Maria Silva na terça-feira.', []],
  ['Как стало известно Ивану, совет отложил решение.', []],
  ['Как стало известно РБК, совет отложил решение.', [['РБК', null, 'Как стало известно РБК']]],
];

test.each(table)('origins named in: %s', (text, found) => {
  expect(suggestOrigins(text, register)).toEqual(
    found.map(([name, sourceId, words]) => ({ name, sourceId, words })),
  );
});

test('a hostile text takes no more than a harmless one', () => {
  const hostile = [
    'A'.repeat(100_000),
    'A '.repeat(50_000),
    'According to '.repeat(8_000),
    'A of '.repeat(20_000),
    'A.'.repeat(50_000),
    'Aa.a'.repeat(25_000),
    'On May '.repeat(14_000),
    '('.repeat(100_000),
    '가'.repeat(100_000),
    '据'.repeat(100_000),
    '日'.repeat(100_000),
    'وكالة '.repeat(15_000),
    'according to the state-run '.repeat(4_000),
    'laut der '.repeat(11_000),
    'selon le '.repeat(11_000),
    'по данным агентства '.repeat(5_000),
    'selon l’Institut national de la '.repeat(4_000),
    'laut „A '.repeat(15_000),
    `laut der „${'A'.repeat(100_000)}`,
    'U.N. a '.repeat(15_000),
  ];
  for (const text of hostile) expect(suggestOrigins(text, register).length).toBeLessThan(2_000);
});
