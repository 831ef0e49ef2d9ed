import type { z } from 'zod';
import { isPutAlone } from '#lib/domain/appearance.ts';
import { reviewRatingOf } from '#lib/domain/house-rating.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail, SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import type { SourceKind } from '#lib/domain/source.ts';
import { isSettled } from '#lib/domain/stage.ts';
import type { ClaimReview, claimReviewsSchema, Work } from './claim-review-schema.ts';
import type { InterchangeFacts, InterchangeLinks, PublishedArticle } from './facts.ts';

type Author = NonNullable<ClaimReview['itemReviewed']['author']>;

/** What schema.org lets be the author of a claim; a document says nothing by itself. */
const authorTypes = {
  PERSON: 'Person',
  ANONYMOUS: 'Person',
  SOCIAL_ACCOUNT: 'Person',
  ORGANISATION: 'Organization',
  GOVERNMENT: 'Organization',
  STATE_MEDIA: 'Organization',
  NEWS_AGENCY: 'Organization',
  PUBLISHER: 'Organization',
  DOCUMENT: null,
  DATASET: null,
} as const satisfies Record<SourceKind, Author['@type'] | null>;

function authorOf({ kind, name }: SourceRef): Author | null {
  const type = authorTypes[kind];
  return type && { '@type': type, name };
}

/**
 * Who is said to know. Where nothing may be told of that party nobody is named: the next in the chain would get its
 * words put in its mouth; nor a party that did not say it. Without a chain it is whose article says so.
 */
function whoClaims({ hops }: ClaimDetail, { publisher }: ArticleDetail): Author | null {
  const [first] = hops;
  if (first) {
    return first.shown === 'NOTHING' || first.check === 'MISATTRIBUTED' ? null : authorOf(first.source);
  }
  return publisher === '' ? null : { '@type': 'Organization', name: publisher };
}

function work(url: string, name: string, publisher: string, publishedOn: string | null): Work {
  return {
    '@type': 'CreativeWork',
    url,
    ...(name !== '' && { name }),
    ...(publisher !== '' && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(publishedOn !== null && { datePublished: publishedOn }),
  };
}

/**
 * Where the claim was made: what settles the steps of its chain, from who is said to know on, then the articles it stands
 * in, its own first, without those where one person alone put it. Of others than this one those that readers have.
 */
function appearances(
  claim: ClaimDetail,
  { article, others }: InterchangeFacts,
  articleLink: string,
): [Work, ...Work[]] {
  const workOf = ({ address, headline, publisher, publishedOn }: PublishedArticle) =>
    work(address || articleLink, headline, publisher, publishedOn);
  const { number, sha256 } = article.version;
  const itself: Work = {
    ...workOf(article),
    version: number,
    identifier: { '@type': 'PropertyValue', propertyID: 'sha256', value: sha256 },
  };
  const standing = [
    claim.articleId,
    ...claim.appearances.filter((found) => !isPutAlone(found, claim)).map((found) => found.article.id),
  ].flatMap((id) => {
    if (id === article.id) return [itself];
    const of = others.get(id);
    return of ? [workOf(of)] : [];
  });
  const settling = claim.hops.flatMap(({ shown, check, checkEvidenceId }) => {
    // What was put into somebody's mouth was not said there.
    if (shown === 'NOTHING' || check === 'MISATTRIBUTED') return [];
    return claim.evidence.filter(({ id, address }) => id === checkEvidenceId && address !== '');
  });
  const works = settling.map(({ address, title, publisher, publishedOn }) =>
    work(address, title, publisher?.name ?? '', publishedOn),
  );
  const all = [...works, ...standing];
  const once = all.filter(({ url }, at) => all.findIndex((other) => other.url === url) === at);
  const [first = itself, ...further] = once;
  return [first, ...further];
}

/** Why it has its status, and that it goes against the evidence where it does. */
function reasons({ confirmationReason, overrideNote }: ClaimDetail): string {
  const against = overrideNote === null ? '' : `Set against the evidence by an editor: ${overrideNote}`;
  return [confirmationReason ?? '', against].filter((part) => part !== '').join('\n\n');
}

function claimReview(claim: ClaimDetail, facts: InterchangeFacts, links: InterchangeLinks): ClaimReview[] {
  // A claim that is not signed off is not reviewed yet.
  if (!isSettled(claim.stage) || claim.signedOffAt === null) return [];
  const [first, ...further] = appearances(claim, facts, links.article);
  const author = whoClaims(claim, facts.article);
  const body = reasons(claim);
  const made = first.datePublished ?? facts.article.publishedOn;
  return [
    {
      '@type': 'ClaimReview',
      '@id': links.claim(claim.id),
      url: links.claim(claim.id),
      claimReviewed: claim.statement,
      datePublished: claim.signedOffAt.slice(0, 10),
      author: { '@type': 'Organization', name: facts.workspace.name, url: links.site },
      ...(body !== '' && { reviewBody: body }),
      reviewRating: { '@type': 'Rating', ...reviewRatingOf(claim.confirmation, facts.workspace.ratings) },
      itemReviewed: {
        '@type': 'Claim',
        text: claim.anchor.exact,
        ...(author && { author }),
        ...(made !== null && { datePublished: made }),
        firstAppearance: first,
        ...(further.length > 0 && { appearance: further }),
      },
    },
  ];
}

/** The signed-off claims of an article as schema.org's `ClaimReview`, in the order of its text. */
export function claimReviews(
  facts: InterchangeFacts,
  links: InterchangeLinks,
): z.infer<typeof claimReviewsSchema> {
  return {
    '@context': 'https://schema.org',
    '@graph': facts.claims.flatMap((claim) => claimReview(claim, facts, links)),
  };
}
