import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isShown, keptBy, lifeFrom, step, type Life } from './form-life.ts';
import { formKinds, type FormEvent, type FormKind } from './form-rules.ts';

/** What a person, a server and another tab may do next; which of it can happen depends on the form. */
const moves = [
  'open',
  'type',
  'untype',
  'begin',
  'discard',
  'cancel',
  'undo',
  'leave',
  'send',
  'save',
  'refuse',
  'lose',
  'meet',
  'mine',
  'theirs',
  'later',
  'reworded',
] as const;
type Move = (typeof moves)[number];

/** One person's use of one form, with the ledger of what must not be lost. */
interface Told {
  life: Life;
  /** What was typed and neither let go of nor known to be saved. */
  owed: Set<string>;
  undo: string[];
  count: number;
}

/** The answers to changes of a claim come in the order they were sent; those of new claims in any. */
function turnOf({ kind, papers }: Life, pick: number): number | null {
  const at = kind === 'records' ? pick % Math.max(1, papers.sent.length) : 0;
  return papers.sent[at]?.turn ?? null;
}

function eventOf(move: Move, { life, undo, count }: Told, pick: number): FormEvent | null {
  const of = life.beside?.of ?? turnOf(life, pick);
  const deciding = life.state === 'conflict';
  const text = `text ${count}`;
  switch (move) {
    case 'open':
      return { on: 'open' };
    case 'type':
      return { on: 'typed', text };
    case 'untype':
      return { on: 'typed', text: null };
    case 'begin':
      return { on: 'begun', text };
    case 'discard':
      return { on: 'discarded' };
    case 'cancel':
      return { on: 'cancelled' };
    case 'undo': {
      const back = undo.at(-1);
      return back === undefined ? null : { on: 'wanted-back', text: back };
    }
    case 'leave':
      return { on: 'left' };
    case 'send':
      return { on: 'sent' };
    case 'mine':
      return deciding ? { on: 'mine' } : null;
    case 'theirs':
    case 'later':
      return deciding && of !== null ? { on: move, of } : null;
    case 'reworded':
      return deciding && of !== null && life.kind === 'edits' ? { on: 'later', of, text } : null;
    case 'save':
    case 'refuse':
    case 'lose':
    case 'meet': {
      const turn = turnOf(life, pick);
      if (turn === null || deciding) return null;
      const on = { save: 'saved', refuse: 'refused', lose: 'unsure', meet: 'conflicted' } as const;
      return { on: on[move], of: turn };
    }
  }
}

/** The texts a person has a right to after an event: an edit that goes on from another takes its place. */
function owedAfter(told: Told, event: FormEvent, next: Life): Set<string> {
  const owed = new Set(told.owed);
  const { papers, kind } = told.life;
  const drop = (text: string | null | undefined) => text && owed.delete(text);
  const ofSent = 'of' in event ? papers.sent.find(({ turn }) => turn === event.of)?.text : null;
  const acted = next !== told.life;
  if (!acted) return owed;
  switch (event.on) {
    case 'typed':
    case 'begun': {
      const moves = event.on === 'typed' || told.life.state !== 'busy';
      if (moves) drop(papers.writing);
      // Begun on what is being saved, it holds it.
      if (kind === 'edits' || kind === 'dialog') for (const { text } of papers.sent) drop(text);
      if (event.text !== null) owed.add(event.text);
      break;
    }
    case 'discarded':
    case 'cancelled':
      if (next.papers.writing !== papers.writing) drop(papers.writing);
      break;
    case 'wanted-back':
      owed.add(event.text);
      break;
    case 'saved':
      drop(ofSent);
      break;
    case 'theirs':
      drop(ofSent);
      if (kind === 'dialog') drop(papers.writing);
      break;
    case 'later':
      drop(ofSent);
      if (event.text) owed.add(event.text);
      else if (ofSent && next.papers.writing === ofSent) owed.add(ofSent);
      break;
    default:
  }
  return owed;
}

function told(
  kind: FormKind,
  script: readonly [Move, number][],
  look: (before: Told, event: FormEvent, next: Told) => void,
) {
  let now: Told = { life: lifeFrom(kind, []), owed: new Set(), undo: [], count: 0 };
  for (const [move, pick] of script) {
    const event = eventOf(move, now, pick);
    if (!event) continue;
    const { life, outside } = step(now.life, event);
    const letGo = outside.includes('offer back') ? now.life.papers.writing : null;
    const next = {
      life,
      owed: owedAfter(now, event, life),
      undo:
        event.on === 'wanted-back'
          ? now.undo.slice(0, -1)
          : [...now.undo, ...(letGo === null ? [] : [letGo])],
      count: now.count + 1,
    };
    look(now, event, next);
    now = next;
  }
}

// What leads on comes more often, so that forms are opened anew, and what they hold piles up.
const weighted: Move[] = [
  ...moves,
  ...Array.from({ length: 5 }, (): Move[] => ['open', 'type', 'send', 'begin']).flat(),
  ...Array.from({ length: 2 }, (): Move[] => ['refuse', 'lose', 'meet', 'undo']).flat(),
];
const scripts = fc.array(fc.tuple(fc.constantFrom(...weighted), fc.nat(3)), { minLength: 20, maxLength: 60 });

test.each(formKinds)(
  '%s: what was typed is in the form and in the browser until it is let go of or known to be saved',
  (kind) => {
    fc.assert(
      fc.property(scripts, (script) => {
        told(kind, script, (_, event, { life, owed }) => {
          const held = [
            life.papers.writing,
            ...life.papers.sent.map(({ text }) => text),
            ...life.papers.waiting,
          ];
          const kept = keptBy(life);
          for (const text of owed) {
            expect(held, JSON.stringify(event)).toContain(text);
            expect(kept, JSON.stringify(event)).toContain(text);
          }
        });
      }),
      { numRuns: 600 },
    );
  },
);

test.each(formKinds)(
  '%s: an answer to what was sent before never closes or empties a form opened anew',
  (kind) => {
    fc.assert(
      fc.property(scripts, (script) => {
        told(kind, script, (before, event, { life }) => {
          const anew = before.life.state === 'opened-anew' || before.life.state === 'written-anew';
          if (!anew || !['saved', 'refused', 'unsure'].includes(event.on)) return;
          expect(isShown(life)).toBe(true);
          if (before.life.state === 'written-anew')
            expect(life.papers.writing).toBe(before.life.papers.writing);
        });
      }),
      { numRuns: 600 },
    );
  },
);

test.each(formKinds)('%s: every form can be used again once all that was sent is answered', (kind) => {
  fc.assert(
    fc.property(scripts, (script) => {
      let last = lifeFrom(kind, []);
      told(kind, script, (_, __, { life }) => {
        last = life;
      });
      if (last.state === 'conflict') last = step(last, { on: 'theirs', of: last.beside?.of ?? 0 }).life;
      for (const { turn } of last.papers.sent) last = step(last, { on: 'saved', of: turn }).life;
      expect(['saving', 'busy', 'opened-anew', 'written-anew', 'conflict']).not.toContain(last.state);
      expect(last.papers.sent).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
