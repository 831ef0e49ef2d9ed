/** A name that is looked for in texts, and the words in its place. */
export interface Sought {
  name: string;
  words: string;
  when: 'ALWAYS' | 'ALONE' | 'AS_NAME';
  /** Words of all names of whom it names. */
  own: ReadonlySet<string>;
}

/** Where a text holds one of them. */
export interface Found {
  start: number;
  end: number;
  words: string;
}
