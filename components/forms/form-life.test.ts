import { describe, expect, test } from 'vitest';
import { keptBy, lifeFrom, ruleFor, step, type Life } from './form-life.ts';
import { formKinds, formStates, type FormEvent, type FormKind, type FormState } from './form-rules.ts';

const open = { on: 'open' } as const;
const typed = (text: string | null) => ({ on: 'typed', text }) as const;
const begun = (text: string) => ({ on: 'begun', text }) as const;
const wantedBack = (text: string) => ({ on: 'wanted-back', text }) as const;
const discarded = { on: 'discarded' } as const;
const cancelled = { on: 'cancelled' } as const;
const left = { on: 'left' } as const;
const sent = { on: 'sent' } as const;
const saved = (of: number) => ({ on: 'saved', of }) as const;
const refused = (of: number, text?: string) => ({ on: 'refused', of, ...(text && { text }) }) as const;
const unsure = (of: number) => ({ on: 'unsure', of }) as const;
const conflicted = (of: number) => ({ on: 'conflicted', of }) as const;
const mine = { on: 'mine' } as const;
const theirs = (of: number) => ({ on: 'theirs', of }) as const;
const later = (of: number, text?: string) => ({ on: 'later', of, ...(text && { text }) }) as const;
const elsewhere = (...texts: string[]) => ({ on: 'elsewhere', texts }) as const;
const lost = { on: 'session-lost' } as const;

function after(life: Life, events: readonly FormEvent[]): Life {
  return events.reduce((now, event) => step(now, event).life, life);
}

const write = (kind: FormKind, text: string): FormEvent[] =>
  kind === 'records' ? [begun(text)] : [open, typed(text)];

/** A form of each kind in each of its states, holding `one`, and then `two`. */
const inState: Record<FormState, (kind: FormKind) => FormEvent[]> = {
  closed: () => [],
  'put-away': (kind) =>
    kind === 'dialog'
      ? [open, typed('one'), left]
      : [open, typed('one'), cancelled, open, typed('two'), wantedBack('one'), cancelled],
  untouched: () => [open],
  written: (kind) => write(kind, 'one'),
  restored: () => [wantedBack('one')],
  saving: (kind) => [...write(kind, 'one'), sent, left],
  busy: (kind) => [...write(kind, 'one'), sent],
  'opened-anew': (kind) => [...write(kind, 'one'), sent, open],
  'written-anew': (kind) => [...write(kind, 'one'), sent, ...write(kind, 'two')],
  refused: (kind) => [...write(kind, 'one'), sent, refused(1)],
  unsure: (kind) => [...write(kind, 'one'), sent, unsure(1)],
  conflict: (kind) => [...write(kind, 'one'), sent, conflicted(1)],
  lost: () => [lost],
};

interface Row {
  in: FormState;
  on: FormEvent;
  to: FormState;
  /** What the browser keeps then, the text being written first. */
  keeps?: string[];
  /** What is left to do on the screen. */
  does?: string[];
}

const inClaims: Row[] = [
  { in: 'closed', on: open, to: 'untouched', does: ['focus'] },
  { in: 'closed', on: wantedBack('one'), to: 'restored', keeps: ['one'], does: ['focus'] },
  { in: 'closed', on: elsewhere('one'), to: 'restored', keeps: ['one'] },
  { in: 'put-away', on: open, to: 'restored', keeps: ['two'], does: ['focus'] },
  { in: 'put-away', on: wantedBack('one'), to: 'restored', keeps: ['one', 'two'], does: ['focus'] },
  { in: 'put-away', on: elsewhere(), to: 'closed' },
  { in: 'put-away', on: left, to: 'restored', keeps: ['two'] },
  { in: 'untouched', on: typed('one'), to: 'written', keeps: ['one'] },
  { in: 'untouched', on: cancelled, to: 'closed' },
  { in: 'untouched', on: left, to: 'closed' },
  { in: 'untouched', on: sent, to: 'saving' },
  { in: 'untouched', on: wantedBack('one'), to: 'restored', keeps: ['one'], does: ['focus'] },
  { in: 'written', on: open, to: 'written', keeps: ['one'], does: ['focus'] },
  { in: 'written', on: typed('more'), to: 'written', keeps: ['more'] },
  { in: 'written', on: typed(null), to: 'untouched' },
  { in: 'written', on: discarded, to: 'untouched' },
  { in: 'written', on: cancelled, to: 'closed', does: ['offer back'] },
  { in: 'written', on: left, to: 'restored', keeps: ['one'] },
  { in: 'written', on: sent, to: 'saving', keeps: ['one'] },
  { in: 'written', on: elsewhere(), to: 'written', keeps: ['one'] },
  { in: 'written', on: wantedBack('two'), to: 'restored', keeps: ['two', 'one'], does: ['focus'] },
  { in: 'restored', on: typed('more'), to: 'written', keeps: ['more'] },
  { in: 'restored', on: discarded, to: 'closed' },
  { in: 'restored', on: elsewhere('more'), to: 'restored', keeps: ['more'] },
  { in: 'restored', on: elsewhere(), to: 'closed' },
  { in: 'restored', on: sent, to: 'saving', keeps: ['one'] },
  { in: 'saving', on: open, to: 'opened-anew', keeps: ['one'], does: ['focus'] },
  { in: 'saving', on: saved(1), to: 'closed' },
  { in: 'saving', on: refused(1), to: 'refused', keeps: ['one'], does: ['focus if free'] },
  { in: 'saving', on: unsure(1), to: 'unsure', keeps: ['one'], does: ['focus if free'] },
  { in: 'saving', on: left, to: 'saving', keeps: ['one'] },
  { in: 'opened-anew', on: typed('two'), to: 'written-anew' },
  { in: 'opened-anew', on: cancelled, to: 'saving', keeps: ['one'] },
  { in: 'opened-anew', on: left, to: 'saving', keeps: ['one'] },
  { in: 'opened-anew', on: saved(1), to: 'untouched' },
  { in: 'opened-anew', on: refused(1), to: 'refused', keeps: ['one'], does: ['focus if free'] },
  { in: 'written-anew', on: typed(null), to: 'opened-anew', keeps: ['one'] },
  { in: 'written-anew', on: cancelled, to: 'saving', keeps: ['one'], does: ['offer back'] },
  { in: 'written-anew', on: sent, to: 'saving' },
  { in: 'written-anew', on: saved(1), to: 'written', keeps: ['two'] },
  { in: 'refused', on: typed('more'), to: 'refused', keeps: ['more'] },
  { in: 'refused', on: discarded, to: 'untouched' },
  { in: 'refused', on: cancelled, to: 'closed', does: ['offer back'] },
  { in: 'refused', on: sent, to: 'saving', keeps: ['one'] },
  { in: 'refused', on: left, to: 'restored', keeps: ['one'] },
  { in: 'unsure', on: sent, to: 'saving', keeps: ['one'] },
  { in: 'unsure', on: cancelled, to: 'closed', does: ['offer back'] },
  { in: 'written', on: lost, to: 'lost' },
  { in: 'lost', on: open, to: 'lost' },
  { in: 'lost', on: typed('one'), to: 'lost' },
];

const spec: Record<FormKind, Row[]> = {
  edits: [
    ...inClaims,
    { in: 'written-anew', on: sent, to: 'saving', keeps: ['two'] },
    { in: 'written-anew', on: refused(1), to: 'refused', keeps: ['two'], does: ['focus if free'] },
    { in: 'written-anew', on: conflicted(1), to: 'conflict', keeps: ['two'] },
    { in: 'saving', on: conflicted(1), to: 'conflict', keeps: ['one'] },
    { in: 'saving', on: later(1, 'both'), to: 'written', keeps: ['both'], does: ['focus if free'] },
    { in: 'saving', on: refused(1, 'both'), to: 'refused', keeps: ['both'], does: ['focus if free'] },
    { in: 'written-anew', on: later(1), to: 'written', keeps: ['two'], does: ['focus if free'] },
    {
      in: 'written-anew',
      on: later(1, 'both'),
      to: 'written',
      keeps: ['two', 'both'],
      does: ['focus if free'],
    },
    { in: 'opened-anew', on: theirs(1), to: 'closed' },
    { in: 'written-anew', on: theirs(1), to: 'written', keeps: ['two'] },
    { in: 'conflict', on: mine, to: 'saving', keeps: ['one'] },
    { in: 'conflict', on: theirs(1), to: 'closed' },
    { in: 'conflict', on: later(1, 'both'), to: 'written', keeps: ['both'], does: ['focus if free'] },
    { in: 'conflict', on: left, to: 'restored', keeps: ['one'] },
  ],
  adds: [
    ...inClaims,
    { in: 'opened-anew', on: typed('two'), to: 'written-anew', keeps: ['two', 'one'] },
    { in: 'written-anew', on: sent, to: 'saving', keeps: ['one', 'two'] },
    { in: 'written-anew', on: refused(1), to: 'written', keeps: ['two', 'one'] },
    { in: 'written-anew', on: unsure(1), to: 'written', keeps: ['two', 'one'] },
    { in: 'saving', on: conflicted(1), to: 'saving', keeps: ['one'] },
  ],
  records: [
    { in: 'closed', on: begun('one'), to: 'written', keeps: ['one'] },
    { in: 'closed', on: elsewhere('one'), to: 'closed' },
    { in: 'written', on: begun('moved'), to: 'written', keeps: ['moved'] },
    { in: 'written', on: cancelled, to: 'closed', does: ['offer back'] },
    { in: 'written', on: sent, to: 'busy', keeps: ['one'] },
    { in: 'busy', on: typed('more'), to: 'busy', keeps: ['one'] },
    { in: 'busy', on: begun('two'), to: 'written-anew', keeps: ['two', 'one'] },
    { in: 'busy', on: cancelled, to: 'saving', keeps: ['one'] },
    { in: 'busy', on: saved(1), to: 'closed' },
    { in: 'busy', on: refused(1), to: 'refused', keeps: ['one'] },
    { in: 'saving', on: saved(1), to: 'closed' },
    { in: 'saving', on: unsure(1), to: 'unsure', keeps: ['one'], does: ['focus if free'] },
    { in: 'written-anew', on: unsure(1), to: 'written', keeps: ['two', 'one'] },
    { in: 'written-anew', on: sent, to: 'busy', keeps: ['one', 'two'] },
    { in: 'refused', on: sent, to: 'busy', keeps: ['one'] },
  ],
  dialog: [
    { in: 'put-away', on: open, to: 'restored', keeps: ['one'], does: ['focus'] },
    { in: 'put-away', on: { on: 'open', outdated: true }, to: 'conflict', keeps: ['one'] },
    { in: 'written', on: left, to: 'put-away', keeps: ['one'] },
    { in: 'written', on: cancelled, to: 'written', keeps: ['one'] },
    { in: 'written', on: conflicted(0), to: 'conflict', keeps: ['one'] },
    { in: 'written', on: sent, to: 'busy', keeps: ['one'] },
    { in: 'busy', on: typed('more'), to: 'busy', keeps: ['one'] },
    { in: 'busy', on: cancelled, to: 'busy', keeps: ['one'] },
    { in: 'busy', on: saved(1), to: 'closed' },
    { in: 'busy', on: refused(1), to: 'refused', keeps: ['one'] },
    { in: 'busy', on: unsure(1), to: 'unsure', keeps: ['one'] },
    { in: 'busy', on: conflicted(1), to: 'conflict', keeps: ['one'] },
    { in: 'busy', on: left, to: 'saving', keeps: ['one'] },
    { in: 'saving', on: refused(1), to: 'put-away', keeps: ['one'] },
    { in: 'conflict', on: mine, to: 'busy', keeps: ['one'] },
    { in: 'conflict', on: theirs(1), to: 'closed' },
    { in: 'conflict', on: later(1), to: 'put-away', keeps: ['one'] },
    { in: 'refused', on: left, to: 'put-away', keeps: ['one'] },
  ],
};

/** The events of the table whose keeping differs by kind, said once for each. */
const told = formKinds.flatMap((kind) =>
  spec[kind].map((row) => ({ ...row, kind, event: row.on.on, said: row.keeps })),
);

describe('what becomes of a form', () => {
  test.each(told)('$kind: $in, $event → $to', ({ kind, in: state, on, to, keeps, does }) => {
    const before = after(lifeFrom(kind, []), inState[state](kind));
    expect(before.state).toBe(state);
    const { life, outside } = step(before, on);
    expect(life.state).toBe(to);
    expect(outside).toEqual(does ?? []);
    if (keeps) expect(keptBy(life)).toEqual(keeps);
  });
});

test('what a page finds kept opens a form of a claim, and waits for a dialog to be opened', () => {
  expect(formKinds.map((kind) => lifeFrom(kind, ['one', 'two']).state)).toEqual([
    'restored',
    'restored',
    'restored',
    'put-away',
  ]);
});

const everyEvent: FormEvent[] = [
  open,
  typed(null),
  typed('x'),
  begun('x'),
  discarded,
  cancelled,
  wantedBack('x'),
  left,
  sent,
  ...[1, 2].flatMap((of) => [saved(of), refused(of), refused(of, 'x'), unsure(of), conflicted(of)]),
  mine,
  ...[1, 2].flatMap((of) => [theirs(of), later(of), later(of, 'x')]),
  elsewhere(),
  elsewhere('x'),
  lost,
];
const papers = [null, 'w'].flatMap((writing) =>
  [
    [],
    [{ turn: 1, text: 'a' }],
    [
      { turn: 1, text: 'a' },
      { turn: 2, text: 'b' },
    ],
  ].flatMap((under) => [[], ['z']].map((waiting) => ({ writing, sent: under, waiting }))),
);

test.each(formStates)(
  'in “%s” every event is decided, for every kind and whatever the form holds',
  (state) => {
    for (const kind of formKinds) {
      for (const held of papers) {
        for (const beside of [null, { of: 1, behind: 'saving' } as const]) {
          const life: Life = { kind, state, papers: held, round: 0, turns: held.sent.length, beside };
          for (const event of everyEvent) {
            expect(ruleFor(life, event), `${kind}, ${JSON.stringify(event)}`).not.toEqual({
              never: 'No rule fits.',
            });
          }
        }
      }
    }
  },
);
