import { z } from 'zod';
import { onOneLine, storable } from '#lib/domain/text/storable.ts';
import { addressProblem, addressProblemWords } from '#lib/domain/text/web-address.ts';

function atMost(what: string, limit: number): string {
  return `Keep ${what} to ${limit.toLocaleString('en')} characters.`;
}

/** A text on one line: white space single, none at its ends, no control characters, NFC. May be empty. */
export function line(what: string, limit = 500): z.ZodString {
  return z.string().overwrite(onOneLine).max(limit, atMost(what, limit));
}

/** As `line`, and not empty: `missing` says what to do about it. */
export function neededLine(missing: string, what: string, limit = 500): z.ZodString {
  return line(what, limit).min(1, missing);
}

/** A text of several lines, without white space at its ends or control characters, NFC. May be empty. */
export function prose(what: string, limit: number): z.ZodString {
  return z.string().overwrite(storable).max(limit, atMost(what, limit));
}

/** A list of short texts, each once and none empty. */
export function words(what: string, limits: { each: number; most: number }) {
  return z
    .array(line(what, limits.each))
    .max(limits.most, `Give ${limits.most} at most.`)
    .overwrite((list) => [...new Set(list.filter((text) => text !== ''))]);
}

/** Nothing, or one address of the web; see `addressProblem` for what is none. */
export const webAddress = line('the address', 2000).superRefine((text, context) => {
  const problem = text === '' ? null : addressProblem(text);
  if (problem) context.addIssue({ code: 'custom', message: addressProblemWords(problem) });
});

// A zone can carry a time out of the years that have four digits, and PostgreSQL has no year 0.
const ofFourDigits = (at: Date) => at.getUTCFullYear() >= 1000 && at.getUTCFullYear() <= 9999;
const years = 'Give a year from 1000 to 9999.';

/** A point in time with its zone, or nothing. */
export const timeOrNone = z.iso
  .datetime({ offset: true, error: 'Give a date and a time, or nothing.' })
  .transform((text) => new Date(text))
  .refine(ofFourDigits, years)
  .nullable();

/** A calendar day (`2026-03-01`), or nothing. */
export const dayOrNone = z.iso
  .date('Give a date such as 2026-03-01, or nothing.')
  .refine((text) => ofFourDigits(new Date(text)), years)
  .nullable();

/** A reason someone has to give, as it is stored. */
export const reasonSchema = prose('the reason', 2000).min(1, 'Give a reason.');

/** The revision of what the person saw. */
export const revisionSchema = z.int('Say which revision this changes.').min(1, 'Revisions start at 1.');
