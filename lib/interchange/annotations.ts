import type { z } from 'zod';
import { ratedWord } from '#lib/domain/house-rating.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import {
  annotationContext,
  type Annotation,
  type annotationCollectionSchema,
  type annotationPageSchema,
} from './annotation-schema.ts';
import type { InterchangeFacts, InterchangeLinks } from './facts.ts';

/** Claims to a page: more than an article has, so that it is one file, and few enough to be read at once. */
export const annotationsOnPage = 1000;

type Body = Annotation['body'][number];

function body(purpose: Body['purpose'], value: string | null): Body[] {
  return value ? [{ type: 'TextualBody', purpose, value, format: 'text/plain' }] : [];
}

function annotation(claim: ClaimDetail, facts: InterchangeFacts, links: InterchangeLinks): Annotation {
  const { start, end, exact, prefix, suffix } = claim.anchor;
  return {
    id: links.claim(claim.id),
    type: 'Annotation',
    motivation: 'describing',
    created: claim.createdAt,
    modified: claim.updatedAt,
    creator: { type: 'Person', name: claim.createdBy.name },
    body: [
      ...body('describing', claim.statement),
      ...body('classifying', ratedWord(claim.confirmation, facts.workspace.ratings)),
      ...body('commenting', claim.confirmationReason),
      ...claim.tags.flatMap((tag) => body('tagging', tag)),
    ],
    target: {
      type: 'SpecificResource',
      source: links.article,
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact, prefix, suffix },
      ],
    },
    'corroborate:importance': claim.importance,
    'corroborate:confirmation': claim.confirmation,
    ...(claim.confidence !== null && { 'corroborate:confidence': claim.confidence }),
    'corroborate:stage': claim.stage,
    ...(claim.overrideNote !== null && { 'corroborate:overrideNote': claim.overrideNote }),
  };
}

function about({ article, claims, made, log }: InterchangeFacts) {
  return {
    label: `Claims of “${article.headline}”`,
    generated: made.at,
    creator: { type: 'Person', name: made.by },
    generator: { type: 'Software', name: 'Corroborate' },
    total: claims.length,
    'corroborate:text': {
      'corroborate:version': article.version.number,
      'corroborate:sha256': article.version.sha256,
    },
    'corroborate:log': { 'corroborate:sequence': log.sequence, 'corroborate:hash': log.hash },
  } as const;
}

function page(facts: InterchangeFacts, links: InterchangeLinks, number: number, size: number) {
  const startIndex = (number - 1) * size;
  const items = facts.claims.slice(startIndex, startIndex + size);
  return {
    id: links.page(number),
    type: 'AnnotationPage',
    startIndex,
    ...(startIndex + size < facts.claims.length && { next: links.page(number + 1) }),
    ...(number > 1 && { prev: links.page(number - 1) }),
    items: items.map((claim) => annotation(claim, facts, links)),
  } as const;
}

/**
 * The claims of an article as a collection of W3C Web Annotations, with the first page in it. Positions count Unicode
 * code points of the stored text. Source: Web Annotation Data Model, 4.2.4, 4.2.5 and 5.
 */
export function annotationCollection(
  facts: InterchangeFacts,
  links: InterchangeLinks,
  size = annotationsOnPage,
): z.infer<typeof annotationCollectionSchema> {
  const { length } = facts.claims;
  return {
    '@context': [...annotationContext],
    id: links.collection,
    type: 'AnnotationCollection',
    ...about(facts),
    ...(length > 0 && {
      first: { ...page(facts, links, 1, size), partOf: links.collection },
      last: links.page(Math.ceil(length / size)),
    }),
  };
}

/** One page of that collection by itself, from 1 on; `null` where it has none of that number. */
export function annotationPage(
  facts: InterchangeFacts,
  links: InterchangeLinks,
  number: number,
  size = annotationsOnPage,
): z.infer<typeof annotationPageSchema> | null {
  if (!Number.isInteger(number) || number < 1 || (number - 1) * size >= facts.claims.length) return null;
  const partOf = { id: links.collection, type: 'AnnotationCollection', ...about(facts) } as const;
  return { '@context': [...annotationContext], ...page(facts, links, number, size), partOf };
}
