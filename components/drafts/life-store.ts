import { keptBy, lifeFrom, step, type Life, type Step } from '#components/forms/form-life.ts';
import { formKinds, type FormEvent, type FormKind } from '#components/forms/form-rules.ts';
import { forgetTexts, keepTexts, keptTexts, sealable } from './draft-store.ts';
import { secretDropped } from './sealed-storage.ts';

// The forms of this page, each by the place of its drafts. What they hold is kept in the browser at each step.

const lives = new Map<string, Life>();
const listeners = new Set<() => void>();
/** What is kept at a place by this page, or was taken over from another. */
const ours = new Map<string, string>();

// Read over and over, so each is one thing.
const unbegun = new Map(formKinds.map((kind) => [kind, lifeFrom(kind, [])]));
const lost = new Map(formKinds.map((kind) => [kind, step(lifeFrom(kind, []), { on: 'session-lost' }).life]));

function tellListeners(): void {
  for (const listener of listeners) listener();
}

function textOf(texts: readonly string[]): string {
  return JSON.stringify(texts);
}

/** The form at a place, as it is now. */
export function lifeAt(place: string, kind: FormKind): Life {
  const none = (secretDropped() ? lost : unbegun).get(kind) ?? lifeFrom(kind, []);
  if (secretDropped()) return none;
  const life = lives.get(place);
  if (life) return life;
  const texts = keptTexts(place);
  if (texts.length === 0 && !sealable(place)) return none;
  const begun = lifeFrom(kind, texts);
  lives.set(place, begun);
  ours.set(place, textOf(texts));
  return begun;
}

/** A form that was left, and of which nothing is being saved, is found by what is kept of it. */
function isOver({ state, papers }: Life, { on }: FormEvent): boolean {
  return on === 'left' && papers.sent.length === 0 && state !== 'conflict';
}

/** Keeps what the form holds. What another tab has written since is not this one's to let go of. */
function keep(place: string, texts: readonly string[], title: string | undefined): void {
  if (texts.length === 0 && textOf(keptTexts(place)) !== ours.get(place)) return;
  keepTexts(place, texts, title);
  ours.set(place, textOf(texts));
}

/** Tells a form what happened; `title` says in words what it is about. */
export function tellForm(place: string, kind: FormKind, event: FormEvent, title?: string): Step {
  const before = lifeAt(place, kind);
  const next = step(before, event);
  if (textOf(keptBy(next.life)) !== textOf(keptBy(before)) && event.on !== 'elsewhere') {
    keep(place, keptBy(next.life), title);
  }
  if (isOver(next.life, event)) lives.delete(place);
  else if (next.life !== before) lives.set(place, next.life);
  tellListeners();
  return next;
}

/** Another tab may have written at any place, or let go of what was kept there. */
function lookElsewhere(): void {
  for (const [place, { kind }] of lives) {
    const texts = keptTexts(place);
    if (textOf(texts) === ours.get(place)) continue;
    const { life } = tellForm(place, kind, { on: 'elsewhere', texts });
    if (textOf(keptBy(life)) === textOf(texts)) ours.set(place, textOf(texts));
  }
}

export function subscribeToForms(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', lookElsewhere);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', lookElsewhere);
  };
}

/** Keeps a draft for a form that is not on the page. */
export function keepDraft(place: string, text: string): void {
  lives.delete(place);
  keepTexts(place, [text]);
}

/** Lets go of the draft of a form that is not on the page, or is about to go. */
export function dropDraft(place: string): void {
  lives.delete(place);
  keepTexts(place, []);
}

/** Lets go of all that this page remembers of forms. What is sealed stays. */
export function forgetForms(): void {
  lives.clear();
  ours.clear();
  forgetTexts();
}
