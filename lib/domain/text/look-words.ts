import { searchText } from './search-text.ts';
import { plainLook, plainLookOf, skeleton } from './look.ts';

const scripts = ['Greek', 'Cyrillic', 'Armenian', 'Cherokee', 'Coptic', 'Deseret', 'Osage', 'Lisu'] as const;
const scriptTests = scripts.map((script) => ({
  script,
  holds: new RegExp(String.raw`\p{Script=${script}}`, 'u'),
}));

const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const quotes = /[\p{Quotation_Mark}ʹʺʻʼʽˈ′‵`´׳״]/gu;
const marks = /[\p{Mn}--[\u3099\u309A]]/gv;

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}

function found(text: string, pattern: RegExp): string {
  return (text.match(pattern) ?? []).join('');
}

/** Letters of another script that look like plain ones, by script, each once. */
function foreign(name: string): Map<string, Set<string>> {
  const letters = new Map<string, Set<string>>();
  for (const letter of name.normalize('NFKD')) {
    const plain = plainLookOf(letter);
    const script = scriptTests.find(({ holds }) => holds.test(letter))?.script;
    if (!plain || !script) continue;
    letters.set(script, (letters.get(script) ?? new Set()).add(plain));
  }
  return letters;
}

function foreignWords(name: string, other: string): string[] {
  const others = foreign(other);
  return [...foreign(name)].flatMap(([script, letters]) => {
    const only = [...letters].filter((letter) => !others.get(script)?.has(letter));
    if (only.length === 0) return [];
    return [`the ${list(only)} ${only.length === 1 ? 'is' : 'are'} ${script}`];
  });
}

/** Whether case alone is left when all else that only looks different is taken away. */
function differInCase(one: string, other: string): boolean {
  const bare = (text: string) =>
    plainLook(text.normalize('NFKD').replaceAll(invisible, '').replaceAll(quotes, '').replaceAll(marks, ''));
  return bare(one) !== bare(other) && searchText(bare(one)) === searchText(bare(other));
}

/**
 * How a name differs from the one it looks like, in sentences: "The e is Cyrillic." Empty where the two are
 * written alike.
 */
export function lookDifference(name: string, other: string): string {
  if (name === other) return '';
  const here = foreignWords(name, other).map((words) => `${words.replace(/^t/u, 'T')}.`);
  const there = foreignWords(other, name).map((words) => `In the register ${words}.`);
  const hidden = found(name, invisible) === found(other, invisible) ? [] : ['invisible characters'];
  const quoted = found(name, quotes) === found(other, quotes) ? [] : ['quote marks'];
  const accented =
    found(name.normalize('NFD'), marks) === found(other.normalize('NFD'), marks) ? [] : ['accents'];
  const cased = differInCase(name, other) ? ['capitals'] : [];
  const signs = skeleton(name) !== skeleton(other) && here.length + there.length === 0;
  const parts = [...hidden, ...quoted, ...accented, ...cased];
  const rest = parts.length > 0 ? parts : signs ? ['letters and digits of one shape'] : [];
  const differ =
    rest.length > 0
      ? [`They differ in ${list(rest)}${here.length + there.length > 0 ? ' too' : ' only'}.`]
      : [];
  const all = [...here, ...there, ...differ];
  return all.length > 0 ? all.join(' ') : 'They differ only in how letters and spaces are stored.';
}
