/** What something was read from: how far the log of its workspace was at least, and what time it was. */
export interface Moment {
  sequence: number;
  now: Date;
}

/** What was read, and from what. */
export interface Answer<T> {
  moment: Moment;
  value: T;
}

const minuteMs = 60_000;

const minuteOf = (now: Date) => Math.floor(now.getTime() / minuteMs);

function reaches(read: Moment, asked: Moment): boolean {
  // Whoever asks as a minute ends is told what was read as the next began. What is further ahead was read where the clock
  // goes fast, or before it was set back here, and would be told until the time comes.
  const ahead = minuteOf(read.now) - minuteOf(asked.now);
  return read.sequence >= asked.sequence && (ahead === 0 || ahead === 1);
}

/** How many times somebody waits for what others read, before they read themselves. */
const waits = 2;

/**
 * What was answered lately, by whatever decides the answer besides the log and the minute; of at most so many, the others
 * being forgotten that were asked for longest ago. An answer holds for who asks when it was read from as much of the log
 * as there was when they asked, or more, and in the same minute or the next. Who asks for what is being read waits for that.
 */
export class Answers<T> {
  readonly #most: number;
  readonly #kept = new Map<string, Promise<Answer<T>>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is known of `key`, or what `read` answers, which says itself from what it was read. */
  async of(key: string, asked: Moment, read: () => Promise<Answer<T>>): Promise<T> {
    let last: Promise<Answer<T>> | undefined;
    for (let wait = 0; wait < waits; wait += 1) {
      const there = this.#kept.get(key);
      if (!there || there === last) break;
      last = there;
      // Whatever went wrong for somebody else is tried once more.
      const answer = await there.catch(() => null);
      if (!answer || !reaches(answer.moment, asked)) continue;
      if (this.#kept.get(key) === there) this.#keep(key, there);
      return answer.value;
    }
    const begun = read();
    this.#keep(key, begun);
    try {
      return (await begun).value;
    } catch (error) {
      if (this.#kept.get(key) === begun) this.#kept.delete(key);
      throw error;
    }
  }

  #keep(key: string, answer: Promise<Answer<T>>): void {
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
  }
}
