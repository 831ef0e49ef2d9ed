import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
});

const secret = { personId: 'mina', names: '01'.repeat(32), texts: '02'.repeat(32) };
const adds = { addsTo: 'add-evidence claim', settles: false };

/** What the browser keeps, as one tab sees it: of what another writes it hears a little later. */
class SeenByTab {
  readonly #texts = new Map<string, string>();

  hearOf(other: SeenByTab): void {
    for (const [name, text] of other.#texts) this.#texts.set(name, text);
    for (const name of this.#texts.keys()) if (!other.#texts.has(name)) this.#texts.delete(name);
  }
  get storage(): object {
    const texts = this.#texts;
    const all = {
      getItem: (name: string) => texts.get(name) ?? null,
      setItem: (name: string, text: string) => void texts.set(name, text),
      removeItem: (name: string) => void texts.delete(name),
    };
    return new Proxy(all, { ownKeys: () => [...texts.keys()], getOwnPropertyDescriptor: shown });
  }
}

const shown = () => ({ configurable: true, enumerable: true, value: '' });

/** A tab with its own copy of the page's files, and what it does with the browser's storage as it sees that. */
async function tab(seen: SeenByTab) {
  vi.resetModules();
  const { holdSecret } = await import('#components/drafts/sealed-storage.ts');
  const { roundNow } = await import('#components/drafts/round.ts');
  const { meant } = await import('./unanswered.ts');
  const inTab = <T>(act: () => T): T => {
    vi.stubGlobal('localStorage', seen.storage);
    return act();
  };
  inTab(() => {
    holdSecret(secret);
    roundNow();
  });
  return {
    means: (body: string) => inTab(() => meant('/api/commands/add-evidence', body, adds)),
    does: (act: () => void) => inTab(act),
  };
}

test('tabs that send the same at the same moment send it by one key, and by another once it is done', async () => {
  const [seenByOne, seenByOther] = [new SeenByTab(), new SeenByTab()];
  const one = await tab(seenByOne);
  seenByOther.hearOf(seenByOne);
  const other = await tab(seenByOther);

  // Neither has heard of what the other sends.
  const [first, second] = [one.means('a call'), other.means('a call')];
  expect(second.key).toBe(first.key);
  expect(other.means('another call').key).not.toBe(first.key);

  one.does(first.done);
  seenByOther.hearOf(seenByOne);
  const anew = [other.means('a call'), one.means('a call')].map(({ key }) => key);
  expect(new Set(anew).size).toBe(1);
  expect(anew[0]).not.toBe(first.key);
});

test('who signs out and in again means anew what they send', async () => {
  const before = (await tab(new SeenByTab())).means('a call');
  const after = (await tab(new SeenByTab())).means('a call');
  expect(after.key).not.toBe(before.key);
});
