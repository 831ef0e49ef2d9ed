import { blocks, type BlockKind, type MarkedText, type TextBlock } from '#lib/domain/text/blocks.ts';
import { paragraphs } from '#lib/domain/text/paragraphs.ts';

/** Blocks that share less than this of their words are two, not one that was edited. */
const leastShared = 0.4;
/** Longer ones are the story’s own, whatever they were: a headline or a caption is a few lines. */
const longest = 2_000;
/** As many paragraphs that came in one place are looked at for each block that went there. It bounds the time. */
const mostLookedAt = 50;

/** Words, and each character by itself in scripts that write no spaces. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(wordPattern)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** How much of their words two blocks share, 0 to 1. */
function sharedWords(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const [word, count] of one) {
    shared += Math.min(count, other.get(word) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** For each place of the old text, where the nearest block before it that is still there went; -1 for none. */
function reachedBefore(old: readonly TextBlock[], places: ReadonlyMap<string, number>): number[] {
  let reached = -1;
  return old.map(({ text }) => {
    const here = reached;
    reached = places.get(text) ?? reached;
    return here;
  });
}

/** What blocks of the old text that are more than paragraphs, and are not there word for word, were edited into. */
function editedKinds(old: readonly TextBlock[], next: readonly string[]): ReadonlyMap<number, BlockKind> {
  const places = new Map(next.map((text, at) => [text, at]));
  const known = new Set(old.map(({ text }) => text));
  const words = new Map<number, ReadonlyMap<string, number>>();
  const wordsAt = (at: number) => {
    const found = words.get(at) ?? wordsOf(next[at] ?? '');
    words.set(at, found);
    return found;
  };
  const from = reachedBefore(old, places);
  const edited = new Map<number, BlockKind>();
  for (const [index, { text, kind }] of old.entries()) {
    if (kind === 'PARAGRAPH' || text.length > longest || places.has(text)) continue;
    const own = wordsOf(text);
    let best: { at: number; shared: number } | null = null;
    const first = (from[index] ?? -1) + 1;
    for (let at = first; at < Math.min(next.length, first + mostLookedAt); at += 1) {
      const other = next[at] ?? '';
      // What stayed word for word ends the place.
      if (known.has(other)) break;
      if (other.length > longest || edited.has(at)) continue;
      const shared = sharedWords(own, wordsAt(at));
      if (shared >= leastShared && shared > (best?.shared ?? 0)) best = { at, shared };
    }
    if (best) edited.set(best.at, kind);
  }
  return edited;
}

/**
 * What each paragraph of a new text is, by what it was in the one before: one that stayed, moved or was edited is what it
 * was, any other the story's own. None where nothing was known of the one before. Nearly linear, whatever the texts are.
 */
export function carriedKinds(before: MarkedText, after: string): BlockKind[] {
  if (before.kinds.length === 0) return [];
  const old = blocks(before.text, before.kinds);
  const known = new Map<string, BlockKind>();
  for (const { text, kind } of old) if (!known.has(text)) known.set(text, kind);
  const next = paragraphs(after).map(({ text }) => text);
  const edited = editedKinds(old, next);
  let hasHeadline = false;
  return next.map((text, at) => {
    const kind = known.get(text) ?? edited.get(at) ?? 'PARAGRAPH';
    if (kind !== 'HEADLINE') return kind;
    // A text has one; the same words once more are the story's.
    const isFirst = !hasHeadline;
    hasHeadline = true;
    return isFirst ? kind : 'PARAGRAPH';
  });
}
