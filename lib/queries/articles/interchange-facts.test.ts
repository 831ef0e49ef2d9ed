import { expect, test } from 'vitest';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { annotationCollection, annotationPage } from '#lib/interchange/annotations.ts';
import { annotationsSchema } from '#lib/interchange/annotation-schema.ts';
import { claimReviews } from '#lib/interchange/claim-review.ts';
import { claimReviewsSchema } from '#lib/interchange/claim-review-schema.ts';
import { aClaim, anArticle, aNewsroom, aSource, newsroom, valueOf, withEvidence } from '#testing/newsroom.ts';
import { sampleLinks } from '#testing/sample-interchange.ts';
import { articleWorkspace } from './article-workspace.ts';
import { interchangeFacts } from './interchange-facts.ts';

const marker = 'zqxmarker';

test('What is confidential is in no document for other programs, whoever makes it', async () => {
  const desk = await aNewsroom();
  const { reviewer } = desk;
  const named = (name: string, more: object = {}) =>
    aSource(reviewer, { name: `${name} ${marker}`, kind: 'ORGANISATION', ...more });
  const clerk = await named('Clerk', { confidential: true });
  const [aide, whisperer] = [await named('Aide'), await named('Whisperer')];
  const article = await anArticle(reviewer, { address: 'https://pier.example/letters' });
  const { id: claimId } = await aClaim(reviewer, article);
  const leak = { kind: 'LINK', title: `Leaked ${marker}`, address: `https://leak.example/${marker}` };
  await withEvidence(reviewer, claimId, { ...leak, publisherId: clerk.id, confidential: true });
  const open = { kind: 'LINK', title: `${aide.name} speaks`, address: `https://open.example/${marker}-1` };
  const { revision, evidence } = await withEvidence(reviewer, claimId, { ...open, publisherId: aide.id });
  const checked = { check: 'VERIFIED', checkNote: `By the ${marker} lift` };
  const hops = [
    { sourceId: aide.id, terms: 'BACKGROUND', ...checked, checkEvidenceId: evidence[1]?.id },
    { sourceId: whisperer.id, terms: 'OFF_RECORD', ...checked, checkEvidenceId: evidence[0]?.id },
    { sourceId: clerk.id, ...checked },
  ];
  const chained = valueOf(await setChain.execute(reviewer, { claimId, revision, hops }));
  const finding = { confirmation: 'DISPUTED', reason: `${aide.name} doubts it.` };
  const set = { claimId, revision: chained.revision, ...finding };
  const judged = valueOf(await setConfirmation.execute(desk.secondReviewer, set));
  const asked = valueOf(await askSignOff.execute(reviewer, { claimId, revision: judged.revision }));
  valueOf(await signOffClaim.execute(desk.editor, { claimId, revision: asked.revision }));

  for (const actor of [desk.viewer, desk.admin]) {
    const facts = await interchangeFacts(actor, article.id);
    if (!facts) throw new Error('The article is there.');
    const collection = annotationCollection(facts, sampleLinks);
    const reviews = claimReviews(facts, sampleLinks);
    expect(annotationsSchema.parse(collection)).toMatchObject({ total: 1, creator: { type: 'Person' } });
    expect(claimReviewsSchema.parse(reviews)['@graph']).toMatchObject([
      {
        claimReviewed: 'The minister met the envoy on Monday.',
        reviewRating: { alternateName: 'Disputed' },
        itemReviewed: { author: { name: 'A source speaking on background' } },
      },
    ]);
    for (const document of [collection, annotationPage(facts, sampleLinks, 1), reviews]) {
      const said = JSON.stringify(document);
      expect(said.toLowerCase()).not.toContain(marker);
      for (const { id } of [clerk, aide, whisperer]) expect(said).not.toContain(id);
    }
  }
  // The test would hold of nothing at all: a reviewer reads it.
  expect(JSON.stringify(await articleWorkspace(reviewer, article.id))).toContain(marker);
});

test('Another workspace’s article is not there', async () => {
  const mine = await aNewsroom();
  const other = await newsroom(mine.ownerUrl);
  const { id } = await anArticle(mine.reviewer);
  expect(await interchangeFacts(other.admin, id)).toBeNull();
});
