import { describe, expect, test } from 'vitest';
import { corroborate } from '#lib/domain/corroboration/corroborate.ts';
import { articleAddress, firstHand, given, type Parts } from '#testing/cases/corroboration-cases.ts';
import { printBytes, printOf } from './print-bytes.ts';
import { storyPrint } from './story-print.ts';
import { spokenLength, wordsOf } from './text-print.ts';

const dispatch =
  'The ferry Aurora struck the outer breakwater at Heron Point shortly after six on Tuesday morning, the harbour office said, and forty passengers were taken off by a pilot boat before the tide turned. Nobody was badly hurt. The captain, who has sailed this crossing for nineteen years, told rescuers that the steering had failed twice since Sunday and that he had asked for a mechanic both times. The company would not say whether the request was passed on. Inspectors from the maritime board arrived at noon and sealed the bridge; their first findings are due within a fortnight. Two other boats of the same make were kept in port as a precaution, and the evening crossing was cancelled.';

/** Reports of others on the same facts, by people who were there or asked. */
const independent = {
  'a local paper':
    'Forty people had to leave the ferry Aurora on Tuesday when it hit the breakwater at Heron Point a little after six in the morning. A pilot boat brought them ashore. According to the harbour office no one was badly hurt. The captain says that the steering failed and that a mechanic had been asked for; he has been on the route for nineteen years. The maritime board sent inspectors, who sealed the bridge. The company did not answer our questions, and it cancelled its evening crossing.',
  'a broadcaster':
    'Inspectors of the maritime board have sealed the bridge of the Aurora, the ferry that ran into the outer breakwater at Heron Point this morning. All forty passengers are safe, most of them wet and cold, none of them badly hurt. “The steering had failed twice since Sunday,” the captain told us on the quay. He said he had asked for a mechanic both times. Boats of the same make stay in port for now. First findings are expected within a fortnight.',
  'an agency that quotes the same two sentences':
    'HERON POINT - A ferry with forty people aboard hit a breakwater on Tuesday. “The steering had failed twice since Sunday and I had asked for a mechanic both times,” its captain said. The owner, which runs nine boats on this coast, has had three accidents in as many years, none of them fatal. Union officials said repairs were put off again and again to save money. The maritime board will report in two weeks. Commuters waited for buses instead.',
};

const fillers = [
  'indeed',
  'actually',
  'reportedly',
  'also',
  'now',
  'really',
  'moreover',
  'then',
  'so',
  'still',
];

/** The text with a word put in after every few, taken from so many in turn. */
function filled(text: string, every: readonly number[], many: number): string {
  let [since, put] = [0, 0];
  return text
    .split(' ')
    .flatMap((word) => {
      since += 1;
      if (since < (every[put % every.length] ?? 4)) return [word];
      since = 0;
      put += 1;
      return [word, fillers[put % many] ?? ''];
    })
    .join(' ');
}

const copies = {
  'one word after every fourth': filled(dispatch, [4], 1),
  'five words in turn after every fourth': filled(dispatch, [4], 5),
  'ten words in turn after every third': filled(dispatch, [3], 10),
  'three words after every second': filled(dispatch, [2], 3),
  'words now after three, now after five': filled(dispatch, [3, 5, 4], 4),
  'a headline and a word after every fourth': `Ferry hits wall. ${filled(dispatch, [4], 2)}`,
  'its last sentence left out, and a word after every fourth': filled(
    dispatch.slice(0, dispatch.lastIndexOf('. Two') + 1),
    [4],
    2,
  ),
};

const origins = (one: Parts, other: Parts) =>
  corroborate(given([firstHand('a', 'reuters', one), firstHand('b', 'ap', other)])).supports.origins.length;

describe('words put in hide no copy', () => {
  test.each(Object.entries(copies))('%s', (_, text) => {
    expect(origins({ text: dispatch }, { text })).toBe(1);
    expect(origins({ text }, { text: dispatch })).toBe(1);
  });

  test.each(Object.entries(independent))('and make none of what %s says itself', (_, text) => {
    expect(origins({ text: dispatch }, { text })).toBe(2);
    expect(origins({ text: copies['one word after every fourth'] }, { text })).toBe(2);
    expect(origins({ text: dispatch }, { text: filled(text, [4], 1) })).toBe(2);
  });

  test('nor hide that it is the article', () => {
    const print = storyPrint(dispatch);
    const articles = [{ address: articleAddress, prints: print ? [print] : [] }];
    const text = copies['five words in turn after every fourth'];
    expect(corroborate(given([firstHand('a', 'ap', { text })], { articles })).supports.origins).toEqual([]);
    const own = firstHand('a', 'ap', { text: independent['a local paper'] });
    expect(corroborate(given([own], { articles })).supports.origins).toHaveLength(1);
  });

  test('unless a person told the two apart', () => {
    const text = copies['one word after every fourth'];
    const pair = [firstHand('a', 'reuters', { text: dispatch }), firstHand('b', 'ap', { text })];
    const distinctPairs = [{ evidenceIds: ['a', 'b'] as const, reason: 'Both were there.' }];
    expect(corroborate(given(pair, { distinctPairs })).supports.origins).toHaveLength(2);
  });
});

const words = dispatch.split(' ');

describe('excerpts are compared where they are long enough', () => {
  test.each([
    ['the same sixty words', words.slice(0, 60), words.slice(0, 60), 1],
    ['the same forty words', words.slice(0, 40), words.slice(0, 40), 1],
    ['two of which one goes on', words.slice(0, 90), words.slice(10, 60), 1],
    ['less than forty words, which are a quotation', words.slice(0, 39), words.slice(0, 39), 2],
    ['other parts of it', words.slice(0, 50), words.slice(50, 100), 2],
  ])('%s', (_, one, other, many) => {
    expect(origins({ excerpt: one.join(' ') }, { excerpt: other.join(' ') })).toBe(many);
  });

  test('with texts too, and with none of an item whose text is known', () => {
    const excerpt = words.slice(20, 70).join(' ');
    expect(origins({ text: dispatch }, { excerpt })).toBe(1);
    expect(origins({ text: independent['a broadcaster'], excerpt }, { excerpt })).toBe(2);
  });

  test('and never with the article, which quotes what is kept of a paper', () => {
    const print = storyPrint(dispatch);
    const articles = [{ address: articleAddress, prints: print ? [print] : [] }];
    const paper = firstHand('a', 'un', { excerpt: words.slice(20, 70).join(' ') });
    expect(corroborate(given([paper], { articles })).supports.origins).toHaveLength(1);
  });

  test('two characters of a script without spaces are about a word', () => {
    expect(spokenLength(wordsOf('新聞報道 two words'))).toBe(4);
  });
});

test('A print is stored with its rare words, and one that was stored before has none', () => {
  const print = storyPrint(dispatch);
  if (!print) throw new Error('It is a story.');
  expect(print.rare.length).toBeGreaterThan(20);
  expect(printOf(printBytes(print))).toEqual(print);
  const before = printBytes(print).subarray(0, print.shingles.length * 4);
  expect(printOf(before)).toEqual({ shingles: print.shingles, rare: new Uint32Array() });
});
