import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printFiles, printLate } from '#lib/commands/evidence/print-files.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import type { Progress } from '#lib/db/server/progress.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { placeOf } from '#lib/files/places.ts';
import { englishStories } from '#testing/pages/stories.ts';
import { keptOf } from '#testing/kept/kept-counts.ts';
import { aClaim, anArticle, aNewsroom, aSource, valueOf, withEvidence } from '#testing/newsroom.ts';
import { receiveUpload } from './receive-upload.ts';

const home = mkdtempSync(join(tmpdir(), 'corroborate-file-texts-'));
process.env.DATA_DIR = home;
process.env.APP_SECRET = 'a secret of this test alone, and long enough';
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const desk = await aNewsroom();
const room = { ofPerson: 1e9, ofWorkspace: 1e9, unusedDays: 30 };
const uploaded = z.object({ fileId: z.string() });
const [bridge = '', wolves = '', third = ''] = englishStories.map(({ paragraphs }) =>
  paragraphs.map((each) => each.replace('## ', '')).join('\n\n'),
);

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function upload(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const arriving = { content: whole(bytes), announcedBytes: bytes.length, key: null };
  return uploaded.parse(valueOf(await receiveUpload(desk.reviewer, arriving, room))).fileId;
}

const docxOf = (text: string): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({ sections: [{ children: text.split('\n\n').map((each) => new Paragraph(each)) }] }),
  );

const pageOf = (text: string) =>
  `<!doctype html><title>A page</title><article><h1>A page</h1>${text
    .split('\n\n')
    .map((each) => `<p>${each}</p>`)
    .join('')}</article>`;

const mailOf = (text: string) =>
  `From: a@example.org\r\nTo: b@example.org\r\nSubject: News\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`;

async function attached(claimId: string, fileId: string, more: object = {}) {
  const { id: publisherId } = await aSource(desk.reviewer);
  const file = { kind: 'FILE', fileId, fileName: 'a file', publisherId, firstHand: true };
  return withEvidence(desk.reviewer, claimId, { ...file, ...more });
}

const fileOf = (id: string) =>
  inWorkspace(desk.viewer, (tx) => tx.storedFile.findFirstOrThrow({ where: { id } }));

/** As files are that nobody has looked into. */
const forgetPrints = (ids: string[]) =>
  inWorkspace(desk.reviewer, (tx) =>
    tx.storedFile.updateMany({ where: { id: { in: ids } }, data: { print: null } }),
  );

let edition = 0;

/** A claim of an article with this text, and a line of its own, as no two articles have one text. */
async function aClaimIn(text: string) {
  edition += 1;
  const claim = await aClaim(
    desk.reviewer,
    await anArticle(desk.reviewer, { text: `${text}\n\nEdition ${edition}.` }),
  );
  return claim.id;
}

describe('a file', () => {
  it('with the article’s own text is no origin, as a text and as a Word file', async () => {
    const claimId = await aClaimIn(bridge);
    await attached(claimId, await upload(bridge));
    const claim = await attached(claimId, await upload(await docxOf(bridge)));
    expect(claim.evidence).toHaveLength(2);
    expect(claim.corroboration.supports.origins).toEqual([]);
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({
      verdict: 'INSUFFICIENT',
      supportingOrigins: 0,
    });
    // What it looks like is nobody’s to read.
    expect(Object.keys(claim.evidence[0]?.file ?? {})).toEqual(['sha256', 'bytes', 'damage', 'name']);
  });

  it.each([
    ['a page', (text: string) => Promise.resolve(pageOf(text))],
    ['a mail', (text: string) => Promise.resolve(mailOf(text))],
    ['a Word file', docxOf],
    ['a text with another captured beside it', (text: string) => Promise.resolve(text)],
  ])('that is another’s text as %s is one origin with it', async (what, made) => {
    const claimId = await aClaimIn(bridge);
    await attached(
      claimId,
      await upload(await made(wolves)),
      what.startsWith('a text') ? { capturedText: third } : {},
    );
    const { id: publisherId } = await aSource(desk.reviewer);
    await withEvidence(desk.reviewer, claimId, { publisherId, firstHand: true, capturedText: wolves });
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ supportingOrigins: 1 });
  });

  it('is one of three where the reports are independent', async () => {
    const claimId = await aClaimIn(
      'The bridge is closed, everybody says. We have heard it from three of them.',
    );
    for (const content of [bridge, await docxOf(wolves), pageOf(third)]) {
      await attached(claimId, await upload(content));
    }
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ verdict: 'CONFIRMS', supportingOrigins: 3 });
  });

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1')],
    ['a scan', readFileSync(join('testing', 'documents', 'scan.pdf'))],
    ['a locked document', readFileSync(join('testing', 'documents', 'locked.pdf'))],
    ['half a Word file', readFileSync(join('testing', 'documents', 'libreoffice.docx')).subarray(0, 2_000)],
    ['more than an import may have', Buffer.alloc(5 * 1024 * 1024, 'a word and ')],
  ])('without a text that can be read changes nothing: %s', async (_, content) => {
    const fileId = await upload(content);
    expect((await fileOf(fileId)).print).toHaveLength(0);
    const claimId = await aClaimIn(bridge);
    await attached(claimId, fileId);
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ supportingOrigins: 1 });
  });
});

it('files from before are read beside the service, and their claims counted again', async () => {
  const claimId = await aClaimIn(bridge);
  const own = await upload(`${bridge}\n\nPrinted again.`);
  const other = await upload(`${wolves}\n\nPrinted too.`);
  await forgetPrints([own, other]);
  await attached(claimId, own);
  const { revision } = await attached(claimId, other);
  expect(await keptOf(desk.viewer, claimId)).toMatchObject({ verdict: 'CONFIRMS', supportingOrigins: 2 });
  const status = { claimId, revision, confirmation: 'CONFIRMED', reason: 'Two say so.', confidence: null };
  valueOf(await setConfirmation.execute(desk.reviewer, status));

  const told: Progress[] = [];
  const filling = { progress: (each: Progress) => told.push(each), stopped: new AbortController().signal };
  expect(await printFiles(desk.workspaceId, filling)).toBe(2);
  expect(told).toEqual([
    { what: 'texts of files', done: 1, of: 2 },
    { what: 'texts of files', done: 2, of: 2 },
  ]);
  expect((await fileOf(own)).print).not.toHaveLength(0);
  const claim = await inWorkspace(desk.viewer, (tx) => readClaim(tx, claimId));
  expect(claim?.corroboration.supports.origins).toHaveLength(1);
  const row = await inWorkspace(desk.viewer, (tx) => tx.claim.findFirstOrThrow({ where: { id: claimId } }));
  expect(row).toMatchObject({ verdict: 'INSUFFICIENT', verdictBefore: 'CONFIRMS' });
  expect(await printFiles(desk.workspaceId, filling)).toBe(0);
});

it('a file that could not be read at once is read later, and one that is lost stays as it is', async () => {
  const claimId = await aClaimIn(bridge);
  const [late, lost] = [await upload(`${bridge}\n\nLate.`), await upload('Gone before anybody read it.')];
  const { sha256 } = await fileOf(lost);
  rmSync(placeOf(desk.workspaceId, sha256));
  await forgetPrints([late, lost]);
  await attached(claimId, late);
  expect(await keptOf(desk.viewer, claimId)).toMatchObject({ supportingOrigins: 1 });
  const said: string[] = [];
  await printLate(desk.workspaceId, { warn: (_, message) => said.push(message) });
  expect(await keptOf(desk.viewer, claimId)).toMatchObject({ supportingOrigins: 0 });
  expect((await fileOf(lost)).print).toBeNull();
  expect(said).toEqual([]);
});

it('a file that is attached while it is read is counted with what it says', async () => {
  const claims = [await aClaimIn(bridge), await aClaimIn(bridge), await aClaimIn(bridge)];
  const fileId = await upload(`${bridge}\n\nFor all.`);
  await forgetPrints([fileId]);
  const filling = { progress: () => undefined, stopped: new AbortController().signal };
  await Promise.all([
    printFiles(desk.workspaceId, filling),
    ...claims.map((claimId) => attached(claimId, fileId)),
  ]);
  for (const claimId of claims) {
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ supportingOrigins: 0 });
  }
});
