import { expect, test } from 'vitest';
import { storyPrint } from '#lib/domain/corroboration/copies/story-print.ts';
import { newerVersionFrom, newerVersionScore } from './newer-version.ts';

const paragraph = (of: string) =>
  Array.from(
    { length: 12 },
    (_, at) => `${of}${at} people of the town said ${of} at the ${of}${at * 7} gate`,
  ).join(' ');
const [first, second, third] = ['harbour', 'school', 'storm'].map(paragraph);
const text = [first, second, third].join('\n\n');

const here = { text, address: 'https://news.example/town/bridge', headline: 'The bridge is open' };
const other = {
  text: ['river', 'bus', 'court'].map(paragraph).join('\n\n'),
  address: '',
  headline: 'Elsewhere',
};

test.each([
  { what: 'the same text', of: { ...other, text }, is: true },
  { what: 'a paragraph more', of: { ...other, text: `${paragraph('night')}\n\n${text}` }, is: true },
  { what: 'two of three paragraphs', of: { ...other, text: [third, first].join('\n\n') }, is: true },
  {
    what: 'one of three paragraphs',
    of: { ...other, text: [first, paragraph('night'), paragraph('river')].join('\n\n') },
    is: false,
  },
  {
    what: 'one of three paragraphs on the same page',
    of: {
      ...other,
      text: [first, paragraph('night'), paragraph('river')].join('\n\n'),
      address: 'https://www.news.example/town/bridge/?utm_source=feed#top',
    },
    is: true,
  },
  {
    what: 'one of three paragraphs under the same headline',
    of: {
      ...other,
      text: [first, paragraph('night'), paragraph('river')].join('\n\n'),
      headline: 'The Bridge Is Open',
    },
    is: true,
  },
  { what: 'another text', of: other, is: false },
  { what: 'another text under the same headline', of: { ...other, headline: here.headline }, is: false },
  { what: 'another text on the same page', of: { ...other, address: here.address }, is: false },
  {
    what: 'another text on the same page under the same headline',
    of: { ...here, text: other.text },
    is: true,
  },
  { what: 'an empty text', of: { text: '', address: '', headline: '' }, is: false },
])('$what is offered as a newer version: $is', ({ of, is }) => {
  const traits = ({ text: given, ...rest }: typeof here) => ({
    ...rest,
    print: storyPrint(given)?.shingles ?? null,
  });
  expect(newerVersionScore(traits(of), traits(here)) >= newerVersionFrom).toBe(is);
});
