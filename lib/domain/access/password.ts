import { z } from 'zod';

/** How long a password is, in Unicode code points. Source: security.md, "Passwords"; ASVS 5.0, 6.2.1 and 6.2.9. */
export const passwordLength = { least: 12, most: 128 } as const;

function length(password: string): number {
  return [...password].length;
}

/** A new password: only its length is ruled here; any characters may be in it. */
export const newPasswordSchema = z
  .string('Choose a password.')
  // Bounded before it is counted, so that a huge text costs nothing.
  .max(passwordLength.most * 2, `Use at most ${passwordLength.most} characters.`)
  .refine(
    (password) => length(password) >= passwordLength.least,
    `Use at least ${passwordLength.least} characters.`,
  )
  .refine(
    (password) => length(password) <= passwordLength.most,
    `Use at most ${passwordLength.most} characters.`,
  );

/** An e-mail address as it is stored and compared: trimmed, in lower case. */
export const emailSchema = z
  .string('Give an e-mail address.')
  .max(320, 'This e-mail address is too long.')
  .transform((email) => email.trim().toLowerCase())
  .pipe(z.email('This is not an e-mail address.'));
