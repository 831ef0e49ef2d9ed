import { describe, expect, test } from 'vitest';
import { articleDirection, languageDirection, textDirection } from './direction.ts';
import { canonicalLanguage } from './language.ts';

describe('a language', () => {
  test.each([
    ['en_us', 'en-US'],
    [' KO ', 'ko'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['und', null],
    ['', null],
    ['English (US)', null],
    ['x'.repeat(100), null],
  ])('written %j is %j', (raw, tag) => {
    expect(canonicalLanguage(raw)).toBe(tag);
  });

  test.each([
    ['ar', 'rtl'],
    ['fa-IR', 'rtl'],
    ['he', 'rtl'],
    ['ur', 'rtl'],
    ['en', 'ltr'],
    ['ko', 'ltr'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['not a tag', null],
  ])('%s is written %s', (tag, direction) => {
    expect(languageDirection(tag)).toBe(direction);
  });
});

describe('a text', () => {
  test.each([
    ['“2022: قال الرئيس”', 'rtl'],
    ['123 שלום', 'rtl'],
    ['Kim قال', 'ltr'],
    ['123', 'ltr'],
    ['', 'ltr'],
  ])('%j runs %s', (text, direction) => {
    expect(textDirection(text)).toBe(direction);
  });

  test('runs as its language says, where that is known', () => {
    expect(articleDirection('ar', 'Kim')).toBe('rtl');
    expect(articleDirection(null, 'قال')).toBe('rtl');
  });
});
