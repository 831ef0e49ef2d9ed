import { expect, test } from 'vitest';
import { recordCorrection } from '#lib/commands/articles/record-correction.ts';
import { setPublication } from '#lib/commands/articles/set-publication.ts';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { recordExport } from '#lib/commands/workspace/record-export.ts';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { deleteResponse } from '#lib/commands/responses/delete-response.ts';
import { recordAnswer } from '#lib/commands/responses/record-answer.ts';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { exportedClaims } from '#lib/queries/claims/export-claims.ts';
import { docx } from '#lib/report/docx.ts';
import { html } from '#lib/report/html.ts';
import { markdown } from '#lib/report/markdown.ts';
import { pdf } from '#lib/report/pdf.ts';
import {
  aClaim,
  aNewsroom,
  anArticle,
  aSource,
  evidenceInput,
  valueOf,
  type Newsroom,
} from '#testing/newsroom.ts';
import { textOfFile } from '#testing/text-of-file.ts';
import { articleWorkspace } from './article-workspace.ts';
import { checkedCopyOf } from './checked-copy.ts';

const marker = 'zqxmarker';
const links = { article: 'https://desk.example/a', claim: (id: string) => `https://desk.example/${id}` };

/** Publishes the article, words its claim anew and corrects it, once for the claim and once for the whole. */
async function publishedWith(
  desk: Newsroom,
  articleId: string,
  claimId: string,
  words: string,
): Promise<void> {
  const step = (revision: number, to: string, named: object[] = []) =>
    setPublication.execute(desk.editor, { articleId, revision, to, named });
  valueOf(await step(1, 'CLEARED', [{ claimId, note: 'Attributed.' }]));
  valueOf(await step(2, 'PUBLISHED'));
  for (const statement of [words, 'The envoy met the minister.']) {
    const claim = await inWorkspace(desk.editor, (tx) => readClaim(tx, claimId));
    const edit = { claimId, revision: claim?.revision, statement, importance: 'NORMAL', tags: [] };
    valueOf(await editClaim.execute(desk.editor, edit));
  }
  const correction = { articleId, publicText: words, reason: words };
  valueOf(await recordCorrection.execute(desk.editor, { ...correction, revision: 3, claimIds: [claimId] }));
  valueOf(await recordCorrection.execute(desk.editor, { ...correction, revision: 4 }));
}

/** All that an export of the article as data is made from. */
async function exportedAs(actor: Actor, articleId: string): Promise<string> {
  const head = valueOf(await recordExport.execute(actor, { format: 'json', articleId }));
  const options = { exportedAt: new Date(), permalink: links.claim };
  const claims: ExportedClaim[][] = [];
  for await (const batch of exportedClaims(actor, { articleId }, options)) claims.push(batch);
  expect(claims[0]?.[0]?.corrections).toHaveLength(1);
  return JSON.stringify([head, claims]);
}

test('What is confidential is in no report, whoever makes it: in no text, property, bookmark or link', async () => {
  const desk = await aNewsroom();
  const { reviewer } = desk;
  const named = (name: string, more: object = {}) =>
    aSource(reviewer, { name: `${name} ${marker}`, kind: 'ORGANISATION', ...more });
  const clerk = await named('Clerk', { confidential: true, address: `https://${marker}.example/` });
  const [aide, whisperer] = [await named('Aide'), await named('Whisperer')];
  const article = await anArticle(reviewer, { byline: `By ${clerk.name}` });
  const { id: claimId } = await aClaim(reviewer, article);
  const hops = [
    { sourceId: whisperer.id, terms: 'OFF_RECORD', checkNote: `We met at the ${marker} gate` },
    { sourceId: aide.id, terms: 'BACKGROUND', cue: 'says' },
    { sourceId: clerk.id, checkNote: `By the ${marker} lift` },
  ];
  valueOf(await setChain.execute(reviewer, { claimId, revision: 1, hops }));
  valueOf(
    await askParty.execute(reviewer, {
      claimId,
      partyId: aide.id,
      channel: 'PHONE',
      question: `Is ${aide.name} right?`,
    }),
  );
  const leak = { title: `Leaked ${marker}`, address: `https://leak.example/${marker}`, confidential: true };
  const text = { excerpt: `It says ${marker}`, capturedText: `The text names ${marker}.` };
  const item = { kind: 'LINK', publisherId: clerk.id, firstHand: true, ...leak, ...text };
  valueOf(await addEvidence.execute(reviewer, evidenceInput(claimId, item)));
  valueOf(
    await askParty.execute(reviewer, {
      claimId,
      partyId: whisperer.id,
      channel: 'PHONE',
      question: 'Whose words?',
    }),
  );
  const gazette = await aSource(reviewer, { name: 'The Gazette', kind: 'PUBLISHER' });
  const open = { title: 'An open report', publisherId: gazette.id, citedSourceIds: [whisperer.id] };
  valueOf(await addEvidence.execute(reviewer, evidenceInput(claimId, { ...open, firstHand: true })));
  for (const publisherId of [clerk.id, aide.id, whisperer.id]) {
    const own = {
      kind: 'LINK',
      title: 'Their telling page',
      address: 'https://telling.example/a',
      publisherId,
    };
    const words = { excerpt: 'Their telling words', firstHand: true };
    valueOf(await addEvidence.execute(reviewer, evidenceInput(claimId, { ...own, ...words })));
  }

  // On the record elsewhere, so that it is this claim alone that keeps the name back.
  const { id: elsewhere } = await aClaim(reviewer);
  valueOf(
    await setChain.execute(reviewer, { claimId: elsewhere, revision: 1, hops: [{ sourceId: aide.id }] }),
  );
  const told = `${aide.name}, ${whisperer.name} and ${clerk.name} told us.`;
  await publishedWith(desk, article.id, claimId, told);

  for (const actor of [desk.viewer, desk.admin]) {
    const report = await checkedCopyOf(actor, article.id, links);
    if (!report) throw new Error('The article is there.');
    const files = {
      pdf: pdf(report),
      docx: await docx(report),
      html: Buffer.from([...html(report)].join('')),
      md: Buffer.from([...markdown(report)].join('')),
    };
    const data = await exportedAs(actor, article.id);
    expect(data).toContain('told us');
    expect(data.includes(marker)).toBe(false);
    for (const [format, bytes] of Object.entries(files)) {
      const said = await textOfFile(format, bytes);
      for (const words of ['An open report', 'told us']) expect(said, format).toContain(words);
      expect(said.toLowerCase().includes(marker), format).toBe(false);
      // What somebody published who is not named leads to them; who spoke off the record is not there.
      expect(said.toLowerCase(), format).not.toMatch(/telling|whose words|off the record/);
      for (const { id } of [clerk, aide, whisperer]) expect(said.includes(id), format).toBe(false);
    }
  }
  expect(JSON.stringify(await articleWorkspace(desk.viewer, article.id)).includes(marker)).toBe(false);
  // The test would hold of nothing at all: a reviewer reads it.
  expect(JSON.stringify(await articleWorkspace(reviewer, article.id))).toContain(marker);
});

test('That an answer was taken away after publication is told, except of whom nothing may be told', async () => {
  const desk = await aNewsroom();
  const { id: claimId, articleId, revision } = await aClaim(desk.reviewer);
  const parties = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
  const hops = parties.map(({ id: sourceId }, at) => ({
    sourceId,
    terms: at === 0 ? 'ON_RECORD' : 'OFF_RECORD',
  }));
  valueOf(await setChain.execute(desk.reviewer, { claimId, revision, hops }));
  for (const { id: partyId } of parties)
    valueOf(await askParty.execute(desk.reviewer, { claimId, partyId, channel: 'EMAIL' }));
  const asked = async () => (await inWorkspace(desk.editor, (tx) => readClaim(tx, claimId)))?.responses ?? [];
  for (const { id: responseId, revision: seen } of await asked())
    valueOf(
      await recordAnswer.execute(desk.reviewer, {
        responseId,
        revision: seen,
        outcome: 'DENIED',
        words: 'Never.',
      }),
    );
  await publishedWith(desk, articleId, claimId, 'The envoy met nobody.');
  for (const { id: responseId, revision: seen } of await asked())
    valueOf(await deleteResponse.execute(desk.editor, { responseId, revision: seen }));
  const said = JSON.stringify(await checkedCopyOf(desk.viewer, articleId, links));
  expect(said.match(/An answer was taken away, [^:]+:\d\d UTC: denied it/g)).toHaveLength(1);
});
