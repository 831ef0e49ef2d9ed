import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { indexText } from './code-points.ts';
import { normaliseText } from './normalise.ts';
import { sentenceAround, sentences } from './sentence.ts';

const letters = indexText(normaliseText(readFileSync('testing/articles/letters.txt', 'utf8')));

function around(passage: string, text = letters, language = 'en'): string {
  const at = text.text.indexOf(passage);
  return sentenceAround(text, text.toCodePoint(at), text.toCodePoint(at + passage.length), language);
}

describe('the statement a claim starts as', () => {
  test('is the sentence around the passage, abbreviations and all', () => {
    expect(around('wrote to North Korean leader')).toBe(
      'Russian President Vladimir Putin on Aug. 15 reportedly wrote to North Korean leader Kim Jong Un urging stronger bilateral relations between their countries, according to Pyongyang’s official state media.',
    );
    expect(around('subject to U.N.')).toMatch(
      /^Since 2006, .* the U\.N\. Security Council .* missile programs\.$/,
    );
    expect(around('Linda')).toMatch(/^Linda Thomas-Greenfield, the U\.S\. ambassador .* since 2006\.$/);
  });

  test('is every sentence the passage touches', () => {
    expect(around('“hostile forces.” He')).toMatch(/^Kim said that strategic .* KCNA stated\.$/);
    expect(around('They also vetoed')).toMatch(/^They also vetoed .* in May\.$/);
  });

  test('never reaches over a heading into the next paragraph', () => {
    expect(around('China Block')).toBe('Russia, China Block UN Sanctions');
    expect(around('UN Sanctions\n\nSince 2006')).toMatch(
      /^Russia, China Block UN Sanctions Since 2006, .* programs\.$/,
    );
  });

  test.each([
    [
      'en',
      'Mr. Kim met Gen. Sergei K. Shoigu at 5 p.m. Moscow time. It was Jan. 5, 2019.',
      ['Mr. Kim met Gen. Sergei K. Shoigu at 5 p.m. Moscow time. ', 'It was Jan. 5, 2019.'],
    ],
    [
      'en',
      'He lives in the U.S. He said so. Exports of Acme Inc. The firm denies it.',
      ['He lives in the U.S. ', 'He said so. ', 'Exports of Acme Inc. ', 'The firm denies it.'],
    ],
    ['en', 'He said no. Then No. 5 fell.', ['He said no. ', 'Then No. 5 fell.']],
    [
      'de',
      'Am 15. August schrieb Dr. Weber. Er bat um Antwort.',
      ['Am 15. August schrieb Dr. Weber. ', 'Er bat um Antwort.'],
    ],
    [
      'ru',
      'В 2022 г. В. В. Путин написал письмо. Он ждёт ответа.',
      ['В 2022 г. В. В. Путин написал письмо. ', 'Он ждёт ответа.'],
    ],
    [
      'ko',
      '푸틴 대통령이 편지를 보냈다. 김 위원장은 답장했다.',
      ['푸틴 대통령이 편지를 보냈다. ', '김 위원장은 답장했다.'],
    ],
    ['zh', '普京致信金正恩。金正恩回信。', ['普京致信金正恩。', '金正恩回信。']],
    ['ar', 'هل كتب الرئيس؟ نعم كتب أمس.', ['هل كتب الرئيس؟ ', 'نعم كتب أمس.']],
    ['xx-not-a-tag-', 'One. Two.', ['One. ', 'Two.']],
  ])('splits %s text into sentences: %s', (language, text, expected) => {
    expect(sentences(text, language)).toEqual(expected);
  });

  test('is nothing for a passage outside the text', () => {
    expect(sentenceAround('One.', 40, 50)).toBe('');
    expect(sentenceAround('', 0, 0)).toBe('');
  });

  test.each(['U.S. ', '. ', 'Mr. ', 'a', '“', '1. '])('is found at once in 100 kB of %j', (unit) => {
    const text = indexText(normaliseText(unit.repeat(100_000 / unit.length)));
    const started = performance.now();
    sentenceAround(text, 10, 20, 'de');
    // 50 ms is the rule for a quiet machine; the bound only tells linear from quadratic.
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
