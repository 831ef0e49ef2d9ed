import { numbers } from '#testing/numbers.ts';

const vocabulary =
  'the agency said that ministers from both sides had met twice in the capital to settle a border dispute after weeks of silence while officials of the harbour counted ships and a spokesman for the union asked who would pay for repairs before winter returns'.split(
    ' ',
  );

export const wordsOfLongArticle = 10_000;
const wordsOfSentence = 20;
const sentencesOfParagraph = 5;

export interface LongText {
  text: string;
  /** Where each sentence stands in the text, in code points. */
  sentences: { start: number; end: number }[];
}

/** A text of 10,000 words, the same for the same `seed` and unlike that of any other. */
export function longText(seed: number): LongText {
  const next = numbers(seed);
  const count = wordsOfLongArticle / wordsOfSentence;
  const sentences: LongText['sentences'] = [];
  let text = '';
  for (let at = 0; at < count; at += 1) {
    const words = Array.from(
      { length: wordsOfSentence - 2 },
      () => vocabulary[Math.floor(next() * vocabulary.length)] ?? '',
    );
    const sentence = `Report ${seed}-${at} ${words.join(' ')}.`;
    if (at > 0) text += at % sentencesOfParagraph === 0 ? '\n\n' : ' ';
    sentences.push({ start: text.length, end: text.length + sentence.length });
    text += sentence;
  }
  return { text, sentences };
}
