/**
 * What a form does when it is sent, and what it holds:
 * - `edits` changes a thing of a claim. It closes at once, and opened anew it goes on from what is being saved.
 * - `adds` adds a thing to a claim. It closes at once, and opened anew it begins with another.
 * - `records` is the new claim of an article. It stays until the answer, and another can be begun meanwhile.
 * - `dialog` stays until the answer and can't be left meanwhile; left before, it keeps what was typed.
 */
export const formKinds = ['edits', 'adds', 'records', 'dialog'] as const;
export type FormKind = (typeof formKinds)[number];

export const formStates = [
  /** Not on the screen, and nothing is kept of it. */
  'closed',
  /** Left by the person, though something is kept for the next time. */
  'put-away',
  /** Open, and nothing typed. */
  'untouched',
  /** Open, and typed into. */
  'written',
  /** Open with what was typed before, and nothing typed since. */
  'restored',
  /** Sent, and off the screen. */
  'saving',
  /** Sent, and on the screen until the answer. */
  'busy',
  /** Open again before the answer, and nothing typed. */
  'opened-anew',
  /** Open again before the answer, and typed into. */
  'written-anew',
  /** Open with why it was not saved. */
  'refused',
  /** Open, and nobody here knows whether it was saved. */
  'unsure',
  /** Both versions side by side: somebody else saved meanwhile. */
  'conflict',
  /** Nobody is signed in any more, and the page shows and keeps nothing. */
  'lost',
] as const;
export type FormState = (typeof formStates)[number];

/** What can happen to a form. `of` is the turn in which what is answered was sent. */
export type FormEvent =
  /** The person asks for it. What it holds may have been typed over what is no longer stored. */
  | { on: 'open'; outdated?: boolean }
  /** `null`: what stands in it is what is stored. */
  | { on: 'typed'; text: string | null }
  /** A claim is begun on a passage, whatever the form holds. */
  | { on: 'begun'; text: string }
  /** The person lets go of what it holds, and stays. */
  | { on: 'discarded' }
  /** The person lets go of what it holds, and leaves. */
  | { on: 'cancelled' }
  /** What was let go of is wanted again. */
  | { on: 'wanted-back'; text: string }
  /** It goes off the screen without a decision: a dialog is closed, a page is left. */
  | { on: 'left' }
  | { on: 'sent' }
  | { on: 'saved'; of: number }
  /** `text` is what was put together by hand since it was sent, where something was; so below. */
  | { on: 'refused'; of: number; text?: string | null }
  | { on: 'unsure'; of: number; text?: string | null }
  | { on: 'conflicted'; of: number }
  /** Of both versions mine is to be saved. */
  | { on: 'mine' }
  | { on: 'theirs'; of: number }
  /** The person decides later. */
  | { on: 'later'; of: number; text?: string | null }
  /** Another tab changed what is kept. */
  | { on: 'elsewhere'; texts: readonly string[] }
  | { on: 'session-lost' };
export type FormEventName = FormEvent['on'];

/** What a rule may depend on besides state, event and kind. */
export const conditions = [
  /** The answer is to what was sent last. */
  'newest',
  /** Something else is being saved. */
  'others',
  /** Something is being typed. */
  'typing',
  /** What is written was not begun on what is answered. */
  'apart',
  /** Something waits until the form is free. */
  'waiting',
  /** Both versions are on the screen. */
  'beside',
  /** The event brings no text. */
  'nothing',
  /** What comes back was put together by hand. */
  'reworded',
  /** What it holds was typed over what is no longer stored. */
  'outdated',
] as const;
export type Condition = (typeof conditions)[number];

/** What is done with what was typed, and whether the form is drawn anew with it. */
export type Doing =
  | 'keep what is typed'
  | 'drop what is typed'
  | 'take it aside'
  | 'let go of what was sent'
  | 'bring back what was sent'
  | 'let what was sent wait'
  | 'take the next one'
  | 'put it before'
  | 'keep it apart from what was sent'
  | 'follow the other tab'
  | 'forget everything'
  | 'draw it anew';

/** What is left to do on the screen. */
export type Outside =
  /** The form takes the focus. */
  | 'focus'
  /** The form takes the focus, unless the person went on with something else. */
  | 'focus if free'
  /** It is offered to undo this. */
  | 'offer back';

interface Guards {
  of?: readonly FormKind[];
  when?: readonly Condition[];
}

/** What an event leads to in a state, or why to nothing. Of several rules the first that fits holds. */
export type Rule =
  | (Guards & {
      to: FormState | 'the same' | 'as told' | 'what was before';
      does?: readonly Doing[];
      outside?: readonly Outside[];
    })
  | (Guards & { never: string });

/** What happens in one state, for each event. */
export type Rules = Record<FormEventName, readonly Rule[]>;

/** The one thing an event leads to. */
export function go(
  to: Extract<Rule, { to: unknown }>['to'],
  does: readonly Doing[] = [],
  outside: readonly Outside[] = [],
): readonly Rule[] {
  return [{ to, does, outside }];
}

/** The event means nothing here, and why. */
export function never(why: string): readonly [Rule] {
  return [{ never: why }];
}

export const sessionLost = go('lost', ['forget everything']);
