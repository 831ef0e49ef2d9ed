import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleFacts, sampleLinks } from '#testing/sample-interchange.ts';
import { annotationCollection } from './annotations.ts';
import { claimReviews } from './claim-review.ts';
import { claimsFileAnswerSchema } from './claims-file.ts';
import { readClaimsFile } from './read-claims-file.ts';

const facts = sampleFacts();
const articleText = facts.article.version.text;

const json = fc.json({ maxDepth: 5 });
const nodes = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'Annotation',
      'AnnotationPage',
      'ClaimReview',
      'TextQuoteSelector',
      'TextPositionSelector',
      'Nobody',
      '',
    ),
    fc.integer({ min: -2, max: 80 }),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('node'),
  ),
  node: fc.dictionary(
    fc.constantFrom(
      ...[
        'type',
        '@type',
        'items',
        'first',
        'next',
        'body',
        'bodyValue',
        'purpose',
        'value',
        'target',
        'selector',
      ],
      ...[
        'refinedBy',
        'exact',
        'prefix',
        'suffix',
        'start',
        'end',
        '@graph',
        'claimReviewed',
        'itemReviewed',
        'text',
      ],
      ...['reviewRating', 'ratingValue', 'corroborate:confirmation', '__proto__', 'constructor'],
    ),
    tie('value'),
    { maxKeys: 6 },
  ),
}));

/** Whatever a file holds, the answer is of the one form, and every claim in it stands on words of the article. */
function holds(content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = claimsFileAnswerSchema.parse(readClaimsFile({ bytes, articleText, mapping: null }));
  if (!result.ok) return;
  const points = [...articleText];
  for (const { start, end, exact, statement } of result.value.claims) {
    expect(points.slice(start, end).join('')).toBe(exact);
    expect(statement).not.toBe('');
  }
  for (const { why } of result.value.refused) expect(why).toMatch(/\.$/);
}

describe('Whatever is sent, the readers answer, and put a claim on nothing but words of the article', () => {
  test('of bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), holds));
  });

  test('of tables', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'statement',
        'quote',
        'start',
        'end',
        'Nobody',
        'was sent',
        '"',
        '""',
        '🤝',
        '-1',
        '99',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const table = fc
      .tuple(fc.constantFrom(',', ';', '\t'), fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }))
      .map(([separator, rows]) => rows.map((row) => row.join(separator)).join('\n'));
    fc.assert(fc.property(table, holds));
  });

  test('of JSON, of any kind and of ours', () => {
    fc.assert(fc.property(json, holds));
    fc.assert(
      fc.property(
        nodes.node.map((node) => JSON.stringify(node)),
        holds,
      ),
      { numRuns: 500 },
    );
  });

  test('of documents of ours that were cut or had signs changed', () => {
    const ours = [annotationCollection(facts, sampleLinks), claimReviews(facts, sampleLinks)].map((one) =>
      JSON.stringify(one),
    );
    const spoilt = fc
      .tuple(fc.constantFrom(...ours), fc.nat(), fc.string({ maxLength: 3 }), fc.nat({ max: 40 }))
      .map(([text, place, put, taken]) => {
        const at = place % text.length;
        return text.slice(0, at) + put + text.slice(at + taken);
      });
    fc.assert(fc.property(spoilt, holds), { numRuns: 300 });
  });
});
