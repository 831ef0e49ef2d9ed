import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import { textDifference, type ParagraphChange } from './text-difference.ts';

const opened = 'The bridge opened on Monday in front of two hundred people.';
const cost = 'It cost the town 12 million, the mayor said.';
const hurt = 'Nobody was hurt when the old one fell.';

function told(before: readonly string[], after: readonly string[], language: string | null = 'en') {
  const join = (texts: readonly string[]) => texts.join(PARAGRAPH_BREAK);
  return textDifference(join(before), join(after), language).map((change) => {
    if (change.kind === 'changed') return change.parts.map(({ kind, text }) => `${kind}:${text}`);
    return 'isMoved' in change && change.isMoved ? `${change.kind}, moved` : change.kind;
  });
}

test.each<[string, readonly string[], readonly string[], unknown[]]>([
  ['the same', [opened, cost], [opened, cost], ['same', 'same']],
  ['a paragraph more', [opened, cost], [opened, hurt, cost], ['same', 'added', 'same']],
  ['one less', [opened, hurt, cost], [opened, cost], ['same', 'removed', 'same']],
  [
    'a figure changed',
    [opened, cost, hurt],
    [opened, cost.replace('12', '21'), hurt],
    ['same', ['same:It cost the town ', 'removed:12', 'added:21', 'same: million, the mayor said.'], 'same'],
  ],
  [
    'one that moved',
    [opened, cost, hurt],
    [hurt, opened, cost],
    ['added, moved', 'same', 'same', 'removed, moved'],
  ],
  [
    'one that moved past others that changed',
    [opened, cost, hurt, 'A new one is planned.'],
    ['A new one is planned.', opened, cost.replace('12', '21'), hurt.replace('old', 'first')],
    [
      'added, moved',
      'same',
      ['same:It cost the town ', 'removed:12', 'added:21', 'same: million, the mayor said.'],
      ['same:Nobody was hurt when the ', 'removed:old', 'added:first', 'same: one fell.'],
      'removed, moved',
    ],
  ],
  [
    'all that changed around one that moved',
    [opened, cost, hurt],
    [hurt, opened.replace('two', 'three'), cost.replace('12', '21')],
    [
      'added, moved',
      [
        'same:The bridge opened on Monday in front of ',
        'removed:two',
        'added:three',
        'same: hundred people.',
      ],
      ['same:It cost the town ', 'removed:12', 'added:21', 'same: million, the mayor said.'],
      'removed, moved',
    ],
  ],
  [
    'one without words that stayed',
    [opened, '* * *', cost, '🔥', hurt],
    [opened.replace('two', 'three'), '* * *', 'Rain fell.', cost, '🔥', hurt.replace('old', 'first')],
    [
      [
        'same:The bridge opened on Monday in front of ',
        'removed:two',
        'added:three',
        'same: hundred people.',
      ],
      'same',
      'added',
      'same',
      'same',
      ['same:Nobody was hurt when the ', 'removed:old', 'added:first', 'same: one fell.'],
    ],
  ],
  [
    'another in its place',
    [opened, cost],
    [opened, 'Rain fell all week long.'],
    ['same', 'removed', 'added'],
  ],
])('tells of %s', (_, before, after, changes) => {
  expect(told(before, after)).toEqual(changes);
});

test('parts words where a script writes no spaces', () => {
  expect(told(['部长周一宣布了新桥。'], ['部长周二宣布了新桥。'], 'zh')).toEqual([
    ['same:部长', 'removed:周一', 'added:周二', 'same:宣布了新桥。'],
  ]);
});

const words = fc.array(fc.constantFrom('bridge', 'town', 'the', 'opened', 'ministry', 'not', '12'), {
  minLength: 1,
  maxLength: 8,
});
const text = fc
  .array(words, { minLength: 0, maxLength: 9 })
  .map((all) => all.map((some) => some.join(' ')).join('\n\n'));

function sideOf(changes: readonly ParagraphChange[], side: 'before' | 'after'): string {
  return changes
    .flatMap((change) => {
      if (change.kind === 'removed') return side === 'before' ? [change.before.text] : [];
      if (change.kind === 'added') return side === 'after' ? [change.after.text] : [];
      if (change.kind === 'same') return [change[side].text];
      const gone = side === 'before' ? 'added' : 'removed';
      return [change.parts.map(({ kind, text: part }) => (kind === gone ? '' : part)).join('')];
    })
    .join(PARAGRAPH_BREAK);
}

test('both texts can be read from the difference, whatever they are', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = textDifference(before, after, 'en');
      expect(sideOf(changes, 'before')).toBe(before);
      expect(sideOf(changes, 'after')).toBe(after);
    }),
  );
});

test('a text of too many paragraphs to compare each with each is told by those that stayed', () => {
  const lines = Array.from({ length: 300 }, (_, at) => `Line ${at} of the list of ${at * 7} harbours.`);
  const after = lines.map((line, at) => (at % 50 === 3 ? line.replace('harbours', 'ports') : line));
  after[0] = 'A new first line.';
  after.push('A new last line.');
  const kinds = textDifference(lines.join('\n\n'), after.join('\n\n'), 'en').map(({ kind }) => kind);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  expect([count('changed'), count('same'), count('added'), count('removed')]).toEqual([6, 293, 2, 1]);
});

test('what would take too long to tell apart word by word is shown as taken out and put in', () => {
  const words = (paragraph: number) => Array.from({ length: 500 }, (_, at) => `p${paragraph}w${at}`);
  const text = (of: (paragraph: number) => string[]) =>
    Array.from({ length: 12 }, (_, paragraph) => of(paragraph).join(' ')).join('\n\n');
  const changes = textDifference(
    text(words),
    text((paragraph) => words(paragraph).toReversed()),
    'en',
  );
  const parts = changes.map((change) => (change.kind === 'changed' ? change.parts.length : 0));
  expect(parts[0]).toBeGreaterThan(2);
  expect(parts.slice(4)).toEqual(Array.from({ length: 8 }, () => 2));
});
