const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** As `Intl.ListFormat` has it of `en-GB`, which an export of many claims would wait for longer than for their rules. */
function joined(words: readonly string[], word: 'and' | 'or'): string {
  const last = words.length - 1;
  return last < 1 ? (words[0] ?? '') : `${words.slice(0, last).join(', ')} ${word} ${words[last] ?? ''}`;
}

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

function shortened(all: readonly string[]): readonly string[] {
  return all.length > 4 ? [...all.slice(0, 3), `${all.length - 3} more`] : all;
}

/** “a, b and c”, or some of them and how many more. */
export function listed(words: readonly string[]): string {
  return joined(shortened(words), 'and');
}

/** “a, b or c”. */
export function either(words: readonly string[]): string {
  return joined(shortened(words), 'or');
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
