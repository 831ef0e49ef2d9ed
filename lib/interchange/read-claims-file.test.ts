import { describe, expect, test } from 'vitest';
import { mostImported } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import { sampleFacts, sampleLinks } from '#testing/sample-interchange.ts';
import { annotationCollection, annotationPage } from './annotations.ts';
import { claimReviews } from './claim-review.ts';
import { claimsFileAnswerSchema, claimsFileProblemWords, type ClaimsFileResult } from './claims-file.ts';
import type { ColumnMapping } from './columns.ts';
import { readClaimsFile } from './read-claims-file.ts';

const facts = sampleFacts();
const articleText = facts.article.version.text;

function read(content: string | Uint8Array, mapping: ColumnMapping | null = null): ClaimsFileResult {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return claimsFileAnswerSchema.parse(readClaimsFile({ bytes, articleText, mapping }));
}

function readWhole(content: string | Uint8Array, mapping: ColumnMapping | null = null) {
  const result = read(content, mapping);
  if (!result.ok) throw new Error(claimsFileProblemWords(result.problem));
  return result.value;
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('A table', () => {
  const rows = [
    ['claim', 'quote', 'status', 'tags'],
    ['A letter, so they say; was "sent"', 'was sent', 'Disputed', 'a, b'],
    ['Nobody\nhas', 'Nobody', '', ''],
  ];
  const written = (separator: string, end = '\r\n') =>
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(end);

  test.each([
    ['commas', written(',')],
    ['semicolons', written(';')],
    ['tabs', written('\t')],
    ['line feeds alone', written(',', '\n')],
    ['a byte order mark', `\uFEFF${written(';')}`],
    ['UTF-16, little end first', utf16(written('\t'), 'le')],
    ['UTF-16, big end first', utf16(written(';'), 'be')],
  ])('with %s is read', (_, content) => {
    const { claims, refused, table, format } = readWhole(content);
    expect(format).toBe('table');
    expect(table?.columns).toEqual(rows[0]);
    expect(table?.mapping).toEqual({ statement: 0, exact: 1, confirmation: 2, tags: 3 });
    expect(refused).toEqual([]);
    expect(claims.map(({ row, statement, exact }) => [row, statement, exact])).toEqual([
      [2, 'A letter, so they say; was "sent"', 'was sent'],
      [3, 'Nobody has', 'Nobody'],
    ]);
    expect(claims[0]).toMatchObject({ tags: ['a', 'b'], status: { confirmation: 'DISPUTED' } });
  });

  test('with names that say nothing waits for a person to say which column has the claims', () => {
    const content = 'Behauptung,Stelle\nA letter was sent.,was sent\n';
    expect(readWhole(content)).toMatchObject({ claims: [], refused: [], table: { mapping: {} } });
    expect(readWhole(content, { statement: 0, exact: 1 }).claims).toHaveLength(1);
  });

  test('says of each row that is refused which it is and why, and counts blank rows', () => {
    const content = 'statement,quote\n\nA,zebra\n,Nobody\nB,Nobody\n';
    const { claims, refused } = readWhole(content);
    expect(claims.map(({ row }) => row)).toEqual([5]);
    expect(refused).toEqual([
      { row: 3, what: 'A', why: 'The article does not have its words: “zebra”.' },
      { row: 4, what: 'Nobody', why: 'It has no statement.' },
    ]);
  });

  test('of a spreadsheet keeps an apostrophe at the beginning as it is', () => {
    expect(readWhole("statement,quote\n'Tis said.,Nobody\n").claims[0]?.statement).toBe("'Tis said.");
  });
});

describe('A document of another program', () => {
  const target = { source: 'https://x.example', selector: { type: 'TextQuoteSelector', exact: 'Nobody' } };
  test.each<[string, unknown]>([
    ['one annotation with a body of text', { type: 'Annotation', bodyValue: 'Said.', target }],
    [
      'a list of them',
      [{ type: ['Annotation'], body: { type: 'TextualBody', value: 'Said.' }, target: [target] }],
    ],
    [
      'a page',
      {
        type: 'AnnotationPage',
        items: [{ type: 'Annotation', body: [{ purpose: 'commenting', value: 'Said.' }], target }],
      },
    ],
    [
      'a review',
      { '@type': 'https://schema.org/ClaimReview', claimReviewed: 'Said.', itemReviewed: { text: 'Nobody' } },
    ],
    [
      'reviews in a graph',
      {
        '@graph': [{ '@type': ['ClaimReview'], claimReviewed: 'Said.', itemReviewed: [{ text: 'Nobody' }] }],
      },
    ],
  ])('is read: %s', (_, document) => {
    expect(readWhole(JSON.stringify(document)).claims).toMatchObject([
      { statement: 'Said.', exact: 'Nobody' },
    ]);
  });

  test.each([
    [{ alternateName: 'False', ratingValue: 5 }, 'FALSE'],
    [{ alternateName: 'Four Pinocchios', ratingValue: '1', bestRating: '5', worstRating: '1' }, 'FALSE'],
    [{ alternateName: 'Yes', ratingValue: 5 }, 'CONFIRMED'],
    [{ alternateName: 'Half true', ratingValue: 3 }, null],
    [{ alternateName: 'True', ratingValue: 1, bestRating: 1, worstRating: 4 }, null],
  ])('%o is %s here', (reviewRating, confirmation) => {
    const review = {
      '@type': 'ClaimReview',
      claimReviewed: 'Said.',
      itemReviewed: { text: 'Nobody' },
      reviewRating,
    };
    expect(readWhole(JSON.stringify(review)).claims[0]?.status?.confirmation ?? null).toBe(confirmation);
  });

  test('that has control characters, or signs that turn what is around them, is shown as it would be stored', () => {
    const bodies = ['A \u202Ereno\u202C\u0007 landed', 'caf\u0065\u0301\u0000\u2066'];
    const [purposes, selector] = [['describing', 'tagging'], { type: 'TextQuoteSelector', exact: 'Nobody' }];
    const body = bodies.map((value, at) => ({ purpose: purposes[at], value }));
    const [claim] = readWhole(JSON.stringify({ type: 'Annotation', body, target: { selector } })).claims;
    expect(claim).toMatchObject({ statement: 'A reno landed', tags: ['caf\u00E9'] });
  });

  test('that goes on elsewhere says so', () => {
    const many = annotationCollection(facts, sampleLinks, 1);
    expect(readWhole(JSON.stringify(many))).toMatchObject({ morePages: true, claims: [{ row: 1 }] });
    expect(readWhole(JSON.stringify(annotationPage(facts, sampleLinks, 2, 1)))).toMatchObject({
      morePages: false,
    });
  });
});

test('What we write as annotations is read as the claims it was made of', () => {
  const { claims, refused } = readWhole(JSON.stringify(annotationCollection(facts, sampleLinks)));
  expect(refused).toEqual([]);
  expect(claims).toEqual(
    facts.claims.map((claim, index) => ({
      row: index + 1,
      statement: claim.statement,
      start: claim.anchor.start,
      end: claim.anchor.end,
      exact: claim.anchor.exact,
      importance: claim.importance,
      tags: claim.tags,
      findings: null,
      status:
        claim.confirmation === 'UNVERIFIED'
          ? null
          : {
              confirmation: claim.confirmation,
              confidence: claim.confidence,
              reason: claim.confirmationReason,
              overrideNote: '',
            },
      remarks: [],
    })),
  );
});

test('What we write as reviews is read with statement, passage, status and reason', () => {
  expect(readWhole(JSON.stringify(claimReviews(facts, sampleLinks))).claims).toMatchObject([
    {
      statement: 'A letter was sent.',
      start: 0,
      end: 13,
      status: { confirmation: 'FALSE', reason: 'The embassy denies it.' },
    },
  ]);
});

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64');

describe('What is no file of claims is refused in words', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t ', 'empty'],
    ['a picture', png, 'other-format'],
    ['a spreadsheet’s own file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'other-format'],
    ['bytes in disarray', new Uint8Array([0x41, 0, 0x80, 0x81, 0xfe]), 'binary'],
    ['JSON that breaks off', '{"type": "Annotation"', 'broken-json'],
    ['JSON of something else', '{"hello": "world"}', 'unknown-json'],
    ['a list of numbers', '[1, 2, 3]', 'unknown-json'],
    ['a collection without claims', JSON.stringify({ type: 'AnnotationCollection', total: 0 }), 'no-claims'],
    ['reviews of nothing', JSON.stringify({ '@graph': [] }), 'no-claims'],
    ['names of columns alone', 'statement,quote\n', 'no-rows'],
    ['a quotation that never ends', 'statement,quote\n"A,B\nC,D\n', 'broken-table'],
    ['more claims than fit', `statement\n${'A claim.\n'.repeat(mostImported + 1)}`, 'too-many'],
    [
      'more annotations than fit',
      JSON.stringify(Array.from({ length: mostImported + 1 }, () => ({ type: 'Annotation' }))),
      'too-many',
    ],
    ['five megabytes', 'x'.repeat(5 * 1024 * 1024), 'too-large'],
  ])('%s', (_, content, code) => {
    const result = read(content);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (!result.ok) expect(claimsFileProblemWords(result.problem)).toMatch(/^[A-Z].*\.$/);
  });

  test('300 claims are all read, and a claim of 5,000 words is refused alone', () => {
    const long = 'word '.repeat(5000);
    const content = `statement,quote\n${'A claim.,Nobody\n'.repeat(300)}${long},Nobody\n`;
    const { claims, refused } = readWhole(content);
    expect([claims.length, refused.length]).toEqual([300, 1]);
    expect(refused[0]).toMatchObject({ row: 302 });
    expect(refused[0]?.what.length).toBeLessThan(100);
  });
});
