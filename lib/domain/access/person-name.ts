import { z } from 'zod';
import { cleanCharacters } from '#lib/domain/text/characters.ts';

const spaces = /\s+/gu;

/** What a person is called: one line of characters that can be seen, since it stands beside what they record. */
export const personNameSchema = z
  .string('Give a name.')
  .max(1000, 'Keep the name to 120 characters.')
  .overwrite((name) => cleanCharacters(name).replace(spaces, ' ').trim())
  .min(1, 'Give a name.')
  .max(120, 'Keep the name to 120 characters.');
