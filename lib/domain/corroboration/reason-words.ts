const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

// Making one takes longer than the words it joins.
const and = new Intl.ListFormat('en-GB');
const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** A number as a word where it is short. */
export function numberWord(count: number): string {
  return numbers[count] ?? String(count);
}

/** “two origins”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

/** A sentence's first letter in upper case. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shortened(all: readonly string[]): string[] {
  return all.length > 4 ? [...all.slice(0, 3), `${all.length - 3} more`] : [...all];
}

/** “a, b and c”, or some of them and how many more. */
export function listed(words: readonly string[]): string {
  return and.format(shortened(words));
}

/** “a, b or c”. */
export function either(words: readonly string[]): string {
  return or.format(shortened(words));
}

/** Names to speak with: of sources and of evidence, by id. */
export interface Names {
  party: (id: string) => string;
  evidence: (id: string) => string;
}

/** “Dispatch” and “Wire report”. */
export function titles(evidenceIds: readonly string[], names: Names): string {
  return listed(
    shortened(evidenceIds).map((id, at) =>
      at < 3 || evidenceIds.length <= 4 ? `“${names.evidence(id)}”` : id,
    ),
  );
}
