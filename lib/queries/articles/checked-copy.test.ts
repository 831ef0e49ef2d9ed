import { expect, test } from 'vitest';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { docx } from '#lib/report/docx.ts';
import { html } from '#lib/report/html.ts';
import { markdown } from '#lib/report/markdown.ts';
import { pdf } from '#lib/report/pdf.ts';
import { aClaim, aNewsroom, anArticle, aSource, evidenceInput, valueOf } from '#testing/newsroom.ts';
import { textOfFile } from '#testing/text-of-file.ts';
import { articleWorkspace } from './article-workspace.ts';
import { checkedCopyOf } from './checked-copy.ts';

const marker = 'zqxmarker';
const links = { article: 'https://desk.example/a', claim: (id: string) => `https://desk.example/${id}` };

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

  for (const actor of [desk.viewer, desk.admin]) {
    const report = await checkedCopyOf(actor, article.id, links);
    if (!report) throw new Error('The article is there.');
    const files = {
      pdf: pdf(report),
      docx: await docx(report),
      html: Buffer.from(html(report)),
      md: Buffer.from(markdown(report)),
    };
    for (const [format, bytes] of Object.entries(files)) {
      const said = await textOfFile(format, bytes);
      expect(said, format).toContain('An open report');
      expect(said.toLowerCase().includes(marker), format).toBe(false);
      // What somebody published who is not named leads to them; who spoke off the record is not there.
      expect(said.toLowerCase(), format).not.toMatch(/telling|whose words|off the record/);
      for (const { id } of [clerk, aide, whisperer]) expect(said.includes(id), format).toBe(false);
    }
  }
  // The test would hold of nothing at all: a reviewer reads it.
  expect(JSON.stringify(await articleWorkspace(reviewer, article.id))).toContain(marker);
});
