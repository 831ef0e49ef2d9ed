/** What was sent and is not answered. `turn` counts the sendings of one form; `text` is `null` where nothing was typed. */
interface Sent {
  turn: number;
  text: string | null;
  /** What is written since was not begun on it, and does not hold it. */
  apart?: true;
}

/** All that one form holds of what a person typed, as texts. */
export interface Papers {
  /** What is being typed, or was and is not sent. */
  readonly writing: string | null;
  /** What is being saved, the oldest first. */
  readonly sent: readonly Sent[];
  /** What comes back into the form once it is free, the next one first. */
  readonly waiting: readonly string[];
}

export const noPapers: Papers = { writing: null, sent: [], waiting: [] };

/** The papers as they were kept in the browser: the one being written first. */
export function papersFrom([writing, ...waiting]: readonly string[]): Papers {
  return { writing: writing ?? null, sent: [], waiting };
}

/**
 * What has to be kept so that nothing is lost when the page goes now, the one to be shown first. Where the form `adds`
 * things, each is kept until it is saved; elsewhere what is typed was begun on what is being saved, and holds it.
 */
export function keptOf({ writing, sent, waiting }: Papers, adds: boolean): string[] {
  const written = writing === null ? [] : [writing];
  const underWay = sent.flatMap(({ text }) => text ?? []);
  if (adds) return [...written, ...underWay, ...waiting];
  const apart = sent.flatMap((one) => (one.apart ? (one.text ?? []) : []));
  const last = writing === null && sent.at(-1)?.apart !== true ? underWay.slice(-1) : [];
  return [...written, ...last, ...apart, ...waiting];
}

export function textOf({ sent }: Papers, of: number): string | null {
  return sent.find(({ turn }) => turn === of)?.text ?? null;
}

export function isApart({ sent }: Papers, of: number): boolean {
  return sent.some(({ turn, apart }) => turn === of && apart === true);
}

function without(papers: Papers, of: number): Papers {
  return { ...papers, sent: papers.sent.filter(({ turn }) => turn !== of) };
}

/** `text` is being typed from here on; `null` where what is typed is what is stored. */
export function typed(papers: Papers, text: string | null): Papers {
  return { ...papers, writing: text };
}

/** What was typed is being saved. Sent again as it stood, an edit is what was sent last. */
export function takenAside(papers: Papers, turn: number, adds: boolean): Papers {
  const last = papers.sent.at(-1);
  const before = adds || last?.apart ? null : (last?.text ?? null);
  return { ...papers, writing: null, sent: [...papers.sent, { turn, text: papers.writing ?? before }] };
}

/** What was sent is saved, or is no longer wanted. */
export function letGo(papers: Papers, of: number): Papers {
  return without(papers, of);
}

/** What was sent was not saved, and is being written again, `text` as it is by now. */
export function broughtBack(papers: Papers, of: number, text: string | null): Papers {
  return text === null ? without(papers, of) : putBefore(without(papers, of), text);
}

/** What was sent was not saved, and waits for what is being written. */
export function setWaiting(papers: Papers, of: number, text: string | null): Papers {
  const rest = without(papers, of);
  return text === null ? rest : { ...rest, waiting: [...rest.waiting, text] };
}

/** What waited first is being written. */
export function nextOne(papers: Papers): Papers {
  return { ...papers, writing: papers.waiting[0] ?? null, waiting: papers.waiting.slice(1) };
}

/** What is being saved has nothing to do with what is written from here on. */
export function setApart(papers: Papers): Papers {
  return { ...papers, sent: papers.sent.map((one) => ({ ...one, apart: true })) };
}

/** `text` is wanted back; what is being written by now waits behind it. */
export function putBefore(papers: Papers, text: string): Papers {
  const { writing, waiting } = papers;
  const behind = writing === null || writing === text ? waiting : [writing, ...waiting];
  return { ...papers, writing: text, waiting: behind };
}
