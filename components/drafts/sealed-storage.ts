import type { DraftSecret } from '#lib/domain/access/draft-secret.ts';
import { draftSeal, openText, sealedName, sealText, type DraftSeal } from './draft-seal.ts';

const kinds = ['draft', 'sent', 'round'] as const;

/** What is kept: drafts, the keys of what was sent and not answered, and what the next keys are made with. */
export type SealedKind = (typeof kinds)[number];

const sealedNames = /^[0-9a-f]{32}$/;

// In memory only, and gone with the page: the secret of who is signed in, and what it opened last.
let seal: DraftSeal | null = null;
let dropped = false;
const opened = new Map<string, { sealed: string; text: string | null }>();

function prefixOf(kind: SealedKind): string {
  return `corroborate:${kind}:`;
}

function storedNames(kind: SealedKind): string[] {
  const prefix = prefixOf(kind);
  return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
}

/** From here on this person's drafts can be read and written. */
export function holdSecret(secret: DraftSecret): void {
  dropped = false;
  if (seal?.personId === secret.personId) return;
  opened.clear();
  seal = draftSeal(secret);
  try {
    // Earlier releases kept drafts in clear.
    for (const name of storedNames('draft')) {
      if (!sealedNames.test(name.slice(prefixOf('draft').length))) localStorage.removeItem(name);
    }
  } catch {
    // Storage that can't be reached holds nothing.
  }
}

/** From here on nobody's drafts can be read or written on this page. */
export function dropSecret(): void {
  dropped = seal !== null;
  seal = null;
  opened.clear();
}

/** Whose drafts can be read and written now. */
export function secretHolder(): string | null {
  return seal?.personId ?? null;
}

/** The secret was here and is gone: the page is about to go, and nothing may be kept by it. */
export function secretDropped(): boolean {
  return dropped;
}

function open(name: string): string | null {
  if (!seal) return null;
  const sealed = localStorage.getItem(name);
  if (sealed === null) return null;
  const before = opened.get(name);
  if (before?.sealed === sealed) return before.text;
  const text = openText(seal, name, sealed);
  opened.set(name, { sealed, text });
  return text;
}

/** A short text that stands for a long one, and tells nobody else which; `null` where nobody is signed in. */
export function sealedDigest(text: string): string | null {
  return seal && sealedName(seal, text);
}

function nameOf(kind: SealedKind, place: string): string | null {
  return seal && `${prefixOf(kind)}${sealedName(seal, place)}`;
}

/** What is kept at a place; `null` for nothing, or for what was changed by somebody else. */
export function readSealed(kind: SealedKind, place: string): string | null {
  try {
    const name = nameOf(kind, place);
    const text = name === null ? null : open(name);
    // Nobody can open it any more, and the next draft needs its place.
    if (name !== null && text === null) localStorage.removeItem(name);
    return text;
  } catch {
    return null;
  }
}

/** Keeps a text at a place, and answers whether the browser took it: private windows and full storage do not. */
export function writeSealed(kind: SealedKind, place: string, text: string): boolean {
  const name = nameOf(kind, place);
  if (!seal || name === null) return false;
  try {
    const sealed = sealText(seal, name, text);
    localStorage.setItem(name, sealed);
    opened.set(name, { sealed, text });
    return true;
  } catch {
    return false;
  }
}

export function removeSealed(kind: SealedKind, place: string): void {
  try {
    const name = nameOf(kind, place);
    if (name !== null) localStorage.removeItem(name);
  } catch {
    // Storage that can't be reached holds nothing to remove.
  }
}

/** Everything of one kind that this person's secret opens. */
export function allSealed(kind: SealedKind): string[] {
  try {
    return storedNames(kind).flatMap((name) => open(name) ?? []);
  } catch {
    return [];
  }
}

/** Takes all that is this person's off the computer, and answers it as it was kept. Nobody else's is touched. */
export function takeSealed(): [name: string, sealed: string][] {
  const taken: [name: string, sealed: string][] = [];
  try {
    for (const name of kinds.flatMap(storedNames)) {
      if (open(name) === null) continue;
      taken.push([name, localStorage.getItem(name) ?? '']);
      localStorage.removeItem(name);
    }
  } catch {
    // What is left is found by `anySealed`.
  }
  return taken;
}

/** Whether anything of this person is on the computer. */
export function anySealed(): boolean {
  return kinds.some((kind) => allSealed(kind).length > 0);
}

/** Puts back what was taken off, where nothing was kept since. */
export function putBackSealed(taken: readonly [name: string, sealed: string][]): void {
  try {
    for (const [name, sealed] of taken)
      if (localStorage.getItem(name) === null) localStorage.setItem(name, sealed);
  } catch {
    // What doesn't fit is on the page still.
  }
}
