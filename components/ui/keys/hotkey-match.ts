/** The parts of a KeyboardEvent that decide which key was meant. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/**
 * The name of a key as bindings write it: `j`, `?`, `enter`. Null when a modifier makes it someone else's.
 * On a layout without Latin letters the key's place on the keyboard is used, so J works in Russian too.
 */
export function keyName(press: KeyPress): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const beyondLatin = press.key.length === 1 && press.key > '\u007f';
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  return (beyondLatin && letter ? letter : press.key).toLowerCase();
}

export type Match = { kind: 'run'; keys: string } | { kind: 'wait'; pending: string } | { kind: 'none' };

/** What a key means after the keys pressed just before it. A sequence that breaks off counts as a fresh start. */
export function matchKey(bound: Iterable<string>, pending: string, key: string): Match {
  const all = [...bound];
  for (const typed of pending ? [`${pending} ${key}`, key] : [key]) {
    if (all.includes(typed)) return { kind: 'run', keys: typed };
    if (all.some((keys) => keys.startsWith(`${typed} `))) return { kind: 'wait', pending: typed };
  }
  return { kind: 'none' };
}
