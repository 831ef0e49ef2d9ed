import { onePerProcess } from '#lib/config/one-per-process.ts';
import { demoPassword } from '#lib/domain/access/demo-people.ts';

declare global {
  interface OnePerProcess {
    commonPasswords: Promise<ReadonlySet<string>>;
  }
}

// Whoever reads the manual knows it, however its two words are put together.
const published = ['-', ' ', '_', '.', ''].map((between) => demoPassword.replace('-', between));

// Read on first use: most processes never see a new password, and the list takes a few megabytes.
async function list(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

const substitutes: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
};

function plain(password: string): string {
  return password.toLowerCase().replace(/[@431!0$5]/g, (sign) => substitutes[sign] ?? sign);
}

function padding(text: string): boolean {
  // Three signs, one sign repeated, or a year with a dash add nothing that a guesser does not try.
  return [...text].length <= 3 || new Set(text).size === 1 || /^\P{L}{1,8}$/u.test(text);
}

function madeOf(password: string, known: (word: string) => boolean): boolean {
  if (known(password) || new Set(password).size <= 2) return true;
  for (let start = 0; start < password.length; start += 1) {
    for (let end = start + 4; end <= password.length; end += 1) {
      if (!known(password.slice(start, end))) continue;
      const before = password.slice(0, start);
      const after = password.slice(end);
      if ([before, after].every((rest) => rest === '' || padding(rest) || known(rest))) return true;
    }
  }
  return false;
}

/**
 * True when a password is on the list of common ones, is the sample's published one, or is only listed words and words about the person
 * (`context`: their name, address, workspace) put together or padded with signs. ASVS 5.0, 6.2.4, 6.2.11.
 */
export async function isCommonPassword(password: string, context: readonly string[] = []): Promise<boolean> {
  const words = await onePerProcess('commonPasswords', list);
  const own = context
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 4);
  const personal = new Set([...own, 'corroborate', ...published]);
  const known = (word: string): boolean => words.has(word) || personal.has(word);
  const lower = password.toLowerCase();
  return madeOf(lower, known) || madeOf(plain(password), known);
}
