/** What is wrong with a text that was given as the address of a page. */
type AddressProblem = 'scheme' | 'spaces' | 'invisible' | 'several' | 'password' | 'malformed';

const words: Record<AddressProblem, string> = {
  scheme: 'Give an address that starts with http:// or https://.',
  spaces: 'Take the spaces out of the address.',
  invisible: 'The address holds characters nobody can see. Type it, or copy it from the browser anew.',
  several: 'Give one address. These are several.',
  password: 'Give the address without the name and password in it.',
  malformed: 'This is no address of a page. Look at what stands after https://.',
};

const scheme = /^https?:\/\//iu;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;
// In an archive’s address another follows a slash, and in a parameter an equals sign; otherwise it is another one.
const another = /[^/=:?&]https?:\/\//iu;
const label = /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?$/u;

function isHost(host: string): boolean {
  if (/^\[[\da-f:.]+\]$/iu.test(host)) return true;
  return host
    .replace(/\.$/u, '')
    .split('.')
    .every((part) => label.test(part) && part.length <= 63);
}

/**
 * What keeps a text from being one address of the web, or `null` where nothing does: it is http or https, has no spaces,
 * no invisible characters and nobody's password, and a host that could be one. Made for a text without white space at its
 * ends. A script or a local file is none.
 */
export function addressProblem(text: string): AddressProblem | null {
  if (invisible.test(text)) return 'invisible';
  if (!scheme.test(text)) return 'scheme';
  if (another.test(text)) return 'several';
  if (/\s/u.test(text)) return 'spaces';
  if (/[\\<>"]/u.test(text) || !URL.canParse(text)) return 'malformed';
  const { hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return 'password';
  return isHost(hostname) ? null : 'malformed';
}

/** What to do about it, for the person who gave the address. */
export function addressProblemWords(problem: AddressProblem): string {
  return words[problem];
}
