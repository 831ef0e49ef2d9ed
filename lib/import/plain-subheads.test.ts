import { expect, test } from 'vitest';
import { readArticle } from './read-article.ts';

const story = 'The ferry carried two hundred people over the sound on Monday, the harbour office said.';
const korean =
  '여객선은 월요일에 승객 이백 명을 태우고 바다를 건넜다고 항만청이 말했다. 그 뒤로는 아무도 보지 못했다고 한다.';

/** What is kept and is more than a paragraph. */
function named(lines: readonly string[]): string[] {
  const read = readArticle({ text: lines.join('\n\n'), format: 'text' });
  if (!read.ok) throw new Error(read.problem.code);
  const { text, kinds } = read.value;
  return text
    .split('\n\n')
    .flatMap((words, at) => (kinds[at] === 'PARAGRAPH' ? [] : [`${kinds[at] ?? ''}: ${words}`]));
}

const around = (line: string) => [
  'Ferry runs again',
  story,
  `${story} Again.`,
  line,
  story,
  `${story} Twice.`,
];

test.each(['Who pays for it?', 'A bridge of its own', 'Three weeks of waiting'])(
  '“%s” is a subhead',
  (line) => {
    expect(named(around(line))).toEqual([`SUBHEAD: ${line}`]);
  },
);

test('so is one in Korean', () => {
  expect(
    named(['여객선이 다시 다닌다', korean, `${korean} 또 그렇다.`, '누가 돈을 내나', korean, korean]),
  ).toEqual(['SUBHEAD: 누가 돈을 내나']);
});

test.each([
  'Nobody was hurt.',
  '“We will not pay,” she said.',
  'Ada Cole',
  'Advertisement for nothing',
  'Read more about ferries',
  'Monday: the storm',
  'and then it stopped',
  'Ferries',
  '10:30 The ferry leaves',
  '- A line of a list',
])('“%s” is none', (line) => {
  expect(named(around(line))).toEqual([]);
});

test('lines of a list or a dialogue are none', () => {
  const lines = Array.from({ length: 8 }, (_, at) => [`A line number ${'I'.repeat(at + 1)}`, story]).flat();
  expect(named(['Ferry runs again', story, ...lines])).toEqual([]);
});

test('a Korean caption is known by its label', () => {
  const caption = '사진설명: 항구로 돌아오는 여객선';
  expect(named(['여객선이 다시 다닌다', korean, caption, korean, korean])).toEqual([`CAPTION: ${caption}`]);
});
