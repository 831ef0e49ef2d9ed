import { searchText } from '#lib/domain/text/search-text.ts';
import type { Found, Sought } from './sought.ts';

const tag = /[#@＃＠]([\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}_]+)/gu;
const notLetters = /[^\p{L}\p{M}\p{N}]+/gu;
const near = 80;
const before = /[#@＃＠][\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}_]*$/u;
// What is part of the name that follows: McDonald is nobody called Donald.
const beforeName = /(?:Mc|Mac|Fitz|De|Di|Da|Du|La|Le|Van|Von|O)$/;

/** Whether this place of a text is in a hashtag or somebody’s handle, and not behind the beginning of a longer name. */
export function isInTag(text: string, start: number): boolean {
  const said = before.exec(text.slice(Math.max(0, start - near), start))?.[0];
  return said !== undefined && !beforeName.test(said);
}

// As many letters of a tag as tell a name wherever they stand in it.
const telling = 8;

/** Finds tags that hold a whole name, or a long part of one, among whatever else is written together in them. */
export function tagFinder(sought: readonly Sought[]): (text: string) => Found[] {
  const names = sought
    .filter(({ when }) => when === 'ALWAYS')
    .map(({ name, words }) => ({ letters: lettersOf(name), words }))
    .filter(({ letters }) => letters.length >= telling);
  const byBeginning = Map.groupBy(names, ({ letters }) => letters.slice(0, telling));
  return (text) => {
    if (names.length === 0) return [];
    return [...text.matchAll(tag)].flatMap(({ 0: found, 1: body = '', index }) => {
      const letters = lettersOf(body);
      for (let at = 0; at + telling <= letters.length; at += 1) {
        const name = byBeginning
          .get(letters.slice(at, at + telling))
          ?.find((one) => letters.startsWith(one.letters, at));
        if (name)
          return [
            { start: index + found.length - body.length, end: index + found.length, words: name.words },
          ];
      }
      return [];
    });
  };
}

/** The letters of a text without what parts its words, as names stand in tags and in the address of a page. */
export function lettersOf(text: string): string {
  return searchText(text).replace(notLetters, '');
}
