import { describe, expect, test } from 'vitest';
import { indexText } from '#lib/domain/text/code-points.ts';
import { claimFromElsewhere, type SaidOfClaim } from './claim-from-elsewhere.ts';
import { needsEditorToTake, refusalToTakeOver, statusTakenOver } from './status-taken-over.ts';

const text = indexText('편지 🤝 was sent, KCNA says. KCNA says so.\n\nNobody has confirmed it.');

const manyBeside =
  'Its words stand more than once in the article, and nowhere beside what the file has around them. Check where it stands.';

function said(more: Partial<SaidOfClaim>): SaidOfClaim {
  const nothing = {
    prefix: '',
    suffix: '',
    start: null,
    end: null,
    importance: '',
    tags: [],
    confirmation: '',
  };
  const rest = { confidence: '', reason: '', overrideNote: '' };
  return { row: 2, statement: 'A letter was sent.', exact: '', ...nothing, ...rest, ...more };
}

function taken(more: Partial<SaidOfClaim>) {
  const one = claimFromElsewhere(text, said(more));
  if (!one.ok) throw new Error(one.refused.why);
  return one.claim;
}

function why(more: Partial<SaidOfClaim>): string {
  const one = claimFromElsewhere(text, said(more));
  return one.ok ? 'taken' : one.refused.why;
}

describe('A claim of elsewhere stands', () => {
  test.each<[string, Partial<SaidOfClaim>, [number, number], string[]]>([
    ['where its position and its words agree', { exact: 'KCNA says', start: 26, end: 35 }, [26, 35], []],
    [
      'at its words where the position is another text’s',
      { exact: 'Nobody', start: 3, end: 9 },
      [41, 47],
      ['It stands at another place than the file says, found by its words.'],
    ],
    ['where what is around its words fits', { exact: 'KCNA says', suffix: ' so' }, [26, 35], []],
    [
      'on the first of its words where nothing tells',
      { exact: 'KCNA says' },
      [15, 24],
      ['Its words stand more than once in the article; it is put on the first.'],
    ],
    [
      'at its position, which is told where something else stands beside it',
      { exact: 'KCNA says', start: 26, end: 35, prefix: 'Nobody at ' },
      [26, 35],
      [manyBeside],
    ],
    [
      'on the only place of its words, which is told where something else stands beside them',
      { exact: 'has confirmed it', prefix: 'Everybody ', suffix: '.' },
      [48, 64],
      ['What stands beside its words is not what the file has there. Check that they say the same here.'],
    ],
    [
      'on the likeliest of several, which is told where none fits whole',
      { exact: 'KCNA says', prefix: 'letters, ', suffix: ' no more.' },
      [15, 24],
      [manyBeside],
    ],
    [
      'where what is around it is longer, shorter or parted otherwise',
      { exact: 'confirmed', prefix: 'KCNA says so.\nNobody\thas', suffix: ' it' },
      [52, 61],
      [],
    ],
    ['on words with other white space', { exact: ' Nobody \n has  confirmed ' }, [41, 61], []],
    [
      'at its position alone, and that is said',
      { start: 0, end: 4 },
      [0, 4],
      ['It is put at its position alone: the file has no words for it.'],
    ],
    [
      'never inside a character',
      { start: 3, end: 4 },
      [3, 4],
      ['It is put at its position alone: the file has no words for it.'],
    ],
    ['where its statement stands word for word', { statement: 'Nobody has confirmed it.' }, [41, 65], []],
  ])('%s', (_, more, [start, end], remarks) => {
    expect(taken(more)).toMatchObject({ start, end, remarks });
    expect(taken(more).exact).toBe(text.slice(start, end));
  });

  test.each<[string, Partial<SaidOfClaim>, RegExp]>([
    ['its words are not there', { exact: 'a zebra' }, /does not have its words: “a zebra”/],
    ['nothing says where', {}, /does not say where in the article/],
    ['its position is outside', { start: 5, end: 5000 }, /outside the article/],
    ['its position holds nothing', { start: 5, end: 5 }, /no words at its position/],
    ['it says nothing', { statement: '', exact: 'Nobody' }, /no statement/],
    [
      'its statement is 5,000 words',
      { statement: 'word '.repeat(5000).trim(), exact: 'Nobody' },
      /24,999 characters; at most 2,000/,
    ],
    ['a tag is a sentence', { exact: 'Nobody', tags: ['x'.repeat(61)] }, /tag has 61 characters/],
    ['it has too many tags', { exact: 'Nobody', tags: Array.from({ length: 31 }, String) }, /31 tags/],
    ['its reason is a book', { exact: 'Nobody', reason: 'x'.repeat(2001) }, /reason has 2,001/],
  ])('nowhere, and is refused in a sentence, where %s', (_, more, words) => {
    expect(why(more)).toMatch(words);
    expect(why(more)).toMatch(/^[A-Z].*\.$/);
  });
});

test('Words of other lists are not taken for ours', () => {
  const claim = taken({
    exact: 'Nobody',
    importance: 'urgent',
    confirmation: 'Pants on fire',
    confidence: '99%',
  });
  expect(claim).toMatchObject({ importance: 'NORMAL', status: null });
  expect(claim.remarks).toEqual([
    '“urgent” is no importance here; it becomes normal.',
    '“Pants on fire” is no status here; it stays unverified.',
    '“99%” is no confidence here; it is left out.',
  ]);
  expect(taken({ exact: 'Nobody', importance: 'high', confirmation: ' disputed ' })).toMatchObject({
    importance: 'HIGH',
    status: { confirmation: 'DISPUTED', confidence: null },
    remarks: [],
  });
});

test('Unverified is no status to take over, unless somebody said why', () => {
  expect(taken({ exact: 'Nobody', confirmation: 'Unverified' }).status).toBeNull();
  expect(taken({ exact: 'Nobody', confirmation: 'Unverified', reason: 'We called.' }).status).toMatchObject({
    reason: 'We called.',
  });
});

describe('A status of elsewhere', () => {
  const status = { confidence: null, reason: '', overrideNote: '' };
  const by = { verdict: 'INSUFFICIENT', note: 'Theirs.' } as const;
  test.each([
    ['CONFIRMED', true],
    ['FALSE', true],
    ['DISPUTED', false],
    ['UNVERIFIABLE', false],
    ['RETRACTED', false],
    ['UNVERIFIED', false],
  ] as const)('%s goes against the evidence here: %s', (confirmation, against) => {
    const one = { ...status, confirmation };
    expect(needsEditorToTake(one)).toBe(against);
    expect(refusalToTakeOver(one, 'REVIEWER', by)?.code).toBe(against ? 'override-needs-editor' : undefined);
    expect(refusalToTakeOver(one, 'EDITOR', by)).toBeNull();
    expect(refusalToTakeOver(one, 'EDITOR', { ...by, note: ' ' })?.code).toBe(
      against ? 'override-needs-note' : undefined,
    );
    expect(statusTakenOver(one, by)).toEqual({
      confirmation,
      confidence: null,
      confirmationReason: 'Theirs.',
      overrideNote: against ? 'Theirs.' : null,
    });
  });

  test('needs nobody where the evidence here bears it out', () => {
    const one = { ...status, confirmation: 'CONFIRMED' } as const;
    const borne = { verdict: 'CONFIRMS', note: '' } as const;
    expect(needsEditorToTake(one, 'CONFIRMS')).toBe(false);
    expect(refusalToTakeOver(one, 'REVIEWER', borne)).toBeNull();
    expect(statusTakenOver(one, { ...borne, note: 'So.' }).overrideNote).toBeNull();
  });

  test('keeps the reason and the note it had, and why it is taken over beside them', () => {
    const one = {
      ...status,
      confirmation: 'FALSE',
      reason: 'Denied.',
      overrideNote: 'I was there.',
    } as const;
    expect(statusTakenOver(one, by)).toMatchObject({
      confirmationReason: 'Denied.\n\nTaken over: Theirs.',
      overrideNote: 'I was there.',
    });
  });
});
