import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { aClaim, anArticle, aNewsroom, aSource, evidenceInput, valueOf, type Newsroom } from './newsroom.ts';

/** One word that stands for all that is kept back, so that it is looked for in all that is answered. */
export const marker = 'zqxmarker';

/** A newsroom with a claim on which most is kept back, and one on which nothing is. */
export interface KeptBack {
  desk: Newsroom;
  article: ArticleDetail;
  claim: ClaimDetail;
  confidential: SourceDetail;
  onBackground: SourceDetail;
  offRecord: SourceDetail;
  /** On the record on one claim, and on background on another: there alone it is kept back. */
  spokesman: SourceDetail;
  openClaim: ClaimDetail;
}

export async function keptBack(): Promise<KeptBack> {
  const desk = await aNewsroom();
  const { reviewer, editor } = desk;
  const named = (name: string, more: object = {}) =>
    aSource(reviewer, { name: `${name} ${marker}`, kind: 'ORGANISATION', ...more });
  const confidential = await named('Clerk', {
    confidential: true,
    aliases: [`Alias${marker}`],
    notes: `Lives at ${marker}`,
    address: `https://${marker}.example/`,
  });
  const onBackground = await named('Aide');
  const offRecord = await named('Whisperer', { aliases: [`Nick ${marker}`] });
  const spokesman = await aSource(reviewer, { name: 'Spokesman Public', kind: 'ORGANISATION' });
  const article = await anArticle(reviewer);
  const recorded = await aClaim(reviewer, article);
  const { id: claimId } = recorded;
  const hops = [
    { sourceId: offRecord.id, terms: 'OFF_RECORD', checkNote: `We met at the ${marker} gate` },
    { sourceId: onBackground.id, terms: 'BACKGROUND', cue: 'says' },
    { sourceId: spokesman.id, terms: 'DEEP_BACKGROUND' },
    { sourceId: confidential.id, checkNote: `By the ${marker} lift` },
  ];
  valueOf(await setChain.execute(reviewer, { claimId, revision: 1, hops }));
  valueOf(await askParty.execute(reviewer, { claimId, partyId: onBackground.id, channel: 'PHONE' }));
  const item = evidenceInput(claimId, {
    kind: 'LINK',
    title: `Leaked ${marker}`,
    address: `https://leak.example/${marker}`,
    excerpt: `It says ${marker}`,
    capturedText: `The whole text names ${marker}, according to ${marker}.`,
    publisherId: confidential.id,
    confidential: true,
    firstHand: true,
  });
  valueOf(await addEvidence.execute(reviewer, item));
  const own = {
    kind: 'LINK',
    title: 'Own page',
    address: 'https://own.example/',
    publisherId: onBackground.id,
  };
  valueOf(await addEvidence.execute(reviewer, evidenceInput(claimId, { ...own, excerpt: 'Own words' })));
  valueOf(await askParty.execute(reviewer, { claimId, partyId: offRecord.id, channel: 'PHONE' }));
  const gazette = await aSource(reviewer, { name: 'The Gazette', kind: 'PUBLISHER' });
  const open = { title: 'An open report', publisherId: gazette.id, citedSourceIds: [offRecord.id] };
  const found = valueOf(
    await addEvidence.execute(reviewer, evidenceInput(claimId, { ...open, firstHand: true })),
  );
  const why = { confirmation: 'DISPUTED', reason: `${onBackground.name} doubts it.` };
  const set = valueOf(await setConfirmation.execute(editor, { claimId, revision: found.revision, ...why }));
  const { revision } = set;
  const claim = valueOf(
    await editClaim.execute(reviewer, {
      claimId,
      revision,
      statement: `Clerk ${marker} met the envoy.`,
      importance: 'HIGH',
      tags: [],
    }),
  );
  const other = await aClaim(reviewer, article);
  const openClaim = valueOf(
    await setChain.execute(reviewer, { claimId: other.id, revision: 1, hops: [{ sourceId: spokesman.id }] }),
  );
  return { desk, article, claim, confidential, onBackground, offRecord, spokesman, openClaim };
}
