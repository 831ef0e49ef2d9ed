import {
  broughtBack,
  isApart,
  keptOf,
  letGo,
  nextOne,
  noPapers,
  papersFrom,
  putBefore,
  setApart,
  setWaiting,
  takenAside,
  textOf,
  typed,
  type Papers,
} from './papers.ts';
import { restRules } from './rules-at-rest.ts';
import { underWayRules } from './rules-under-way.ts';
import type { Condition, Doing, FormEvent, FormKind, FormState, Outside, Rule, Rules } from './form-rules.ts';

/** Where one form is in its life, with what a person typed into it. */
export interface Life {
  readonly kind: FormKind;
  readonly state: FormState;
  readonly papers: Papers;
  /** Grows whenever the form has to be drawn anew with what it holds by then. */
  readonly round: number;
  /** How often it was sent. */
  readonly turns: number;
  /** While both versions are shown: which sending met the other, and what was on the screen before. */
  readonly beside: { of: number; behind: FormState } | null;
}

/** What happens in each state: the whole of a form’s life. */
const rules: Record<FormState, Rules> = { ...restRules, ...underWayRules };

const empty: Omit<Life, 'kind'> = { state: 'closed', papers: noPapers, round: 0, turns: 0, beside: null };

/** Whether the form adds a thing each time it is sent, and so never goes on from what is being saved. */
export function addsThings(kind: FormKind): boolean {
  return kind === 'adds' || kind === 'records';
}

/** A form before anything happens to it on this page. `kept` is what the browser kept of it. */
export function lifeFrom(kind: FormKind, kept: readonly string[]): Life {
  const life = { ...empty, kind };
  if (kept.length === 0) return life;
  return { ...life, papers: papersFrom(kept), state: kind === 'dialog' ? 'put-away' : 'restored' };
}

/** What has to be kept in the browser, the text being written first. */
export function keptBy({ kind, papers, state }: Life): string[] {
  return state === 'lost' ? [] : keptOf(papers, addsThings(kind));
}

const shownStates: ReadonlySet<FormState> = new Set([
  'untouched',
  'written',
  'restored',
  'busy',
  'opened-anew',
  'written-anew',
  'refused',
  'unsure',
]);

/** Whether the form is on the screen, be it behind both versions. */
export function isShown({ state, beside }: Pick<Life, 'state' | 'beside'>): boolean {
  return (
    shownStates.has(state) || (state === 'conflict' && beside !== null && shownStates.has(beside.behind))
  );
}

function answered(event: FormEvent, life: Life): number {
  return 'of' in event ? event.of : (life.beside?.of ?? 0);
}

/** What comes back of what was sent: as it was put together by hand since, where it was. */
function wordsOf(event: FormEvent, papers: Papers, of: number): string | null {
  const sent = textOf(papers, of);
  return 'of' in event && 'text' in event ? (event.text ?? sent) : sent;
}

function holds(condition: Condition, life: Life, event: FormEvent): boolean {
  const { papers, turns, beside } = life;
  const of = answered(event, life);
  switch (condition) {
    case 'newest':
      return of === turns;
    case 'others':
      return papers.sent.some(({ turn }) => turn !== of);
    case 'typing':
      return papers.writing !== null;
    case 'apart':
      return isApart(papers, of);
    case 'waiting':
      return papers.waiting.length > 0;
    case 'beside':
      return beside !== null;
    case 'nothing':
      return event.on === 'typed'
        ? event.text === null
        : event.on === 'elsewhere' && event.texts.length === 0;
    case 'reworded':
      return wordsOf(event, papers, of) !== textOf(papers, of);
    case 'outdated':
      return event.on === 'open' && event.outdated === true;
  }
}

/** The first rule of a state for an event that fits; each has one, or says why there is nothing to do. */
export function ruleFor(life: Life, event: FormEvent): Rule {
  const found = rules[life.state][event.on].find(
    ({ of, when = [] }) =>
      (!of || of.includes(life.kind)) && when.every((condition) => holds(condition, life, event)),
  );
  return found ?? { never: 'No rule fits.' };
}

function papersAfter(doing: Doing, life: Life, event: FormEvent): Papers {
  const { papers, kind, turns } = life;
  const of = answered(event, life);
  const back = wordsOf(event, papers, of);
  switch (doing) {
    case 'keep what is typed':
      return event.on === 'typed' || event.on === 'begun' ? typed(papers, event.text) : papers;
    case 'drop what is typed':
      return typed(papers, null);
    case 'take it aside':
      return takenAside(papers, turns + 1, addsThings(kind));
    case 'let go of what was sent':
      return letGo(papers, of);
    case 'bring back what was sent':
      return broughtBack(papers, of, back);
    case 'let what was sent wait':
      return setWaiting(papers, of, back);
    case 'take the next one':
      return nextOne(papers);
    case 'put it before':
      return event.on === 'wanted-back' ? putBefore(papers, event.text) : papers;
    case 'keep it apart from what was sent':
      return setApart(papers);
    case 'follow the other tab':
      return event.on === 'elsewhere' ? { ...papersFrom(event.texts), sent: papers.sent } : papers;
    case 'forget everything':
      return noPapers;
    case 'draw it anew':
      return papers;
  }
}

function besideAfter(life: Life, event: FormEvent, state: FormState): Life['beside'] {
  if (event.on === 'conflicted' && state === 'conflict') return { of: event.of, behind: life.state };
  if (event.on === 'open' && state === 'conflict') return { of: 0, behind: 'restored' };
  // A dialog goes on showing both versions while mine is saved over theirs.
  return state === 'conflict' || (state === 'busy' && life.kind === 'dialog') ? life.beside : null;
}

/** A form after something happened to it. */
export interface Step {
  life: Life;
  /** What is left to do outside: on the screen. */
  outside: readonly Outside[];
}

/** One step of a form’s life. Pure: what is kept and shown follows from the answer. */
export function step(life: Life, event: FormEvent): Step {
  const rule = ruleFor(life, event);
  if ('never' in rule) return { life, outside: [] };
  const { to, does = [], outside = [] } = rule;
  const papers = does.reduce(
    (now, doing) => papersAfter(doing, { ...life, papers: now }, event),
    life.papers,
  );
  const state = target(to, life, event);
  return {
    life: {
      ...life,
      state,
      papers,
      round: life.round + (does.includes('draw it anew') ? 1 : 0),
      turns: life.turns + (does.includes('take it aside') ? 1 : 0),
      beside: besideAfter(life, event, state),
    },
    outside,
  };
}

function target(to: Extract<Rule, { to: unknown }>['to'], life: Life, event: FormEvent): FormState {
  if (to === 'as told') return event.on === 'unsure' ? 'unsure' : 'refused';
  if (to === 'what was before') return life.beside?.behind ?? 'saving';
  return to === 'the same' ? life.state : to;
}
