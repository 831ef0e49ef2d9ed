import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  aClaim,
  aNewsroom,
  aSource,
  evidenceInput,
  refusalOf,
  valueOf,
  withEvidence,
} from '#testing/newsroom.ts';
import { addEvidence } from './add-evidence.ts';
import { deleteEvidence } from './delete-evidence.ts';
import { editEvidence } from './edit-evidence.ts';
import { restoreEvidence } from './restore-evidence.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { keptOf } from '#testing/kept/kept-counts.ts';
import { storeFile } from './store-file.ts';

const desk = await aNewsroom();

const add = (claimId: string, more: object) =>
  addEvidence.execute(desk.reviewer, evidenceInput(claimId, more));

const fields = { title: 'A call', stance: 'REFUTES', role: 'PRIMARY' };

describe('the page of a link that is here already', () => {
  it('is kept with it once, and nothing else takes a file', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const link = { kind: 'LINK', address: 'https://news.example.org/' };
    const [item] = (await withEvidence(desk.reviewer, claimId, link)).evidence;
    const { fileId } = valueOf(await storeFile.execute(desk.reviewer, { sha256: 'b'.repeat(64), bytes: 3 }));
    const edit = { ...fields, address: link.address, fileId, fileName: 'page.html' };
    const target = { evidenceId: item?.id ?? '', revision: 1 };
    const gone = await editEvidence.execute(desk.reviewer, { ...target, ...edit, fileId: v7() });
    expect(refusalOf(gone)).toMatchObject({ problems: [{ message: 'Upload the file again.' }] });
    const kept = valueOf(await editEvidence.execute(desk.reviewer, { ...target, ...edit }));
    expect(kept.evidence[0]?.file).toMatchObject({ sha256: 'b'.repeat(64), name: 'page.html' });
    const again = await editEvidence.execute(desk.reviewer, { ...target, ...edit, revision: 2 });
    expect(refusalOf(again)).toMatchObject({ problems: [{ path: ['fileId'] }] });
    const plain = { ...target, ...fields, address: link.address, revision: 2 };
    const later = valueOf(await editEvidence.execute(desk.reviewer, plain));
    expect(later.evidence[0]?.file).toMatchObject({ name: 'page.html' });
    const note = (await withEvidence(desk.reviewer, claimId)).evidence.at(-1);
    const onNote = await editEvidence.execute(desk.reviewer, {
      ...edit,
      evidenceId: note?.id ?? '',
      revision: 1,
    });
    expect(refusalOf(onNote)).toMatchObject({ problems: [{ path: ['fileId'] }] });
  });
});

describe('adding evidence', () => {
  it('keeps a link with its publisher and what it cites', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const [publisher, cited] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
    const first = await withEvidence(desk.reviewer, claimId);
    const firstId = first.evidence[0]?.id ?? '';
    const claim = await withEvidence(desk.reviewer, claimId, {
      kind: 'LINK',
      address: 'https://news.example.org/a',
      publisherId: publisher.id,
      citedSourceIds: [cited.id, cited.id],
      citedEvidenceIds: [firstId],
      excerpt: 'They said:\nyes.',
    });
    expect(claim.evidence[1]).toMatchObject({
      kind: 'LINK',
      address: 'https://news.example.org/a',
      publisher: { id: publisher.id },
      citedSources: [{ id: cited.id }],
      citedEvidenceIds: [firstId],
      excerpt: 'They said:\nyes.',
      createdBy: { name: 'Rosa' },
    });
    expect(claim.revision).toBe(3);
  });

  it('keeps a file that was uploaded, and no other', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const sha256 = 'a'.repeat(64);
    const { fileId } = valueOf(await storeFile.execute(desk.reviewer, { sha256, bytes: 3 }));
    const again = valueOf(await storeFile.execute(desk.editor, { sha256, bytes: 3 }));
    expect(again.fileId).toBe(fileId);
    const file = { kind: 'FILE', fileId, fileName: 'call.mp3' };
    const claim = await withEvidence(desk.reviewer, claimId, file);
    expect(claim.evidence[0]?.file).toEqual({ sha256, bytes: 3, damage: null, name: 'call.mp3' });
    const link = { kind: 'LINK', address: 'https://news.example.org/', fileId, fileName: 'page.html' };
    expect(valueOf(await add(claimId, link)).evidence.at(-1)?.file).toMatchObject({
      sha256,
      name: 'page.html',
    });
    expect(refusalOf(await add(claimId, { ...file, kind: 'NOTE' }))).toMatchObject({
      problems: [{ path: ['fileId'], message: 'A note has no file. Choose another kind of evidence.' }],
    });
    expect(refusalOf(await add(claimId, { ...file, fileId: v7() }))).toMatchObject({
      problems: [{ path: ['fileId'], message: 'Upload the file again.' }],
    });
  });

  it('counts a file once, whoever is said to have published it', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const stored = { sha256: 'c'.repeat(64), bytes: 3 };
    const { fileId } = valueOf(await storeFile.execute(desk.reviewer, stored));
    const attached = async () => {
      const { id: publisherId } = await aSource(desk.reviewer);
      const file = { kind: 'FILE', fileId, fileName: 'ledger.pdf', publisherId, firstHand: true };
      return withEvidence(desk.reviewer, claimId, file);
    };
    await attached();
    const { evidence, corroboration } = await attached();
    expect(evidence).toHaveLength(2);
    expect(corroboration.supports.origins).toMatchObject([{ kind: 'TEXT' }]);
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({
      supportingOrigins: 1,
      verdict: 'INSUFFICIENT',
    });
  });

  it.each([
    [{ title: ' ' }, ['title'], 'Give the evidence a title.'],
    [{ kind: 'LINK' }, ['address'], 'Give the address of the page.'],
    [{ kind: 'FILE' }, ['fileId'], 'Choose a file, or another kind of evidence.'],
    [
      { address: 'javascript:alert(1)' },
      ['address'],
      'Give an address that starts with http:// or https://.',
    ],
    [{ address: 'file:///etc/passwd' }, ['address'], 'Give an address that starts with http:// or https://.'],
    [{ publisherId: v7() }, ['publisherId'], 'Choose a source of the register.'],
    [{ stance: 'MAYBE' }, ['stance'], 'Choose one of these: SUPPORTS, REFUTES, CONTEXT.'],
  ])('says what to do about %j', async (more, path, message) => {
    const { id: claimId } = await aClaim(desk.reviewer);
    expect(refusalOf(await add(claimId, more))).toMatchObject({
      code: 'invalid',
      problems: [{ path, message }],
    });
  });

  it('follows the rule of provenance', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const other = await withEvidence(desk.reviewer, (await aClaim(desk.reviewer)).id);
    const elsewhere = { citedEvidenceIds: [other.evidence[0]?.id] };
    const { id: publisherId } = await aSource(desk.reviewer);
    const own = { publisherId, citedSourceIds: [publisherId] };
    expect(refusalOf(await add(claimId, own))).toEqual({ code: 'cites-own-publisher' });
    const passesOn = { firstHand: true, role: 'AGGREGATOR' };
    expect(refusalOf(await add(claimId, passesOn))).toEqual({ code: 'aggregator-first-hand' });
    expect(refusalOf(await add(claimId, elsewhere))).toEqual({ code: 'cites-another-claim' });
    const [first] = (await withEvidence(desk.reviewer, claimId)).evidence;
    const both = { firstHand: true, citedEvidenceIds: [first?.id] };
    const claim = await withEvidence(desk.reviewer, claimId, both);
    expect(claim.evidence[1]).toMatchObject(both);
  });
});

describe('changing evidence', () => {
  it('edits what is written about it and refuses to overwrite', async () => {
    const before = await withEvidence(desk.reviewer, (await aClaim(desk.reviewer)).id);
    const evidenceId = before.evidence[0]?.id ?? '';
    const input = { evidenceId, revision: 1, ...fields };
    const after = valueOf(await editEvidence.execute(desk.secondReviewer, input));
    expect(after.evidence[0]).toMatchObject({ ...fields, revision: 2 });
    const late = await editEvidence.execute(desk.secondReviewer, input);
    expect(refusalOf(late)).toEqual({ code: 'conflict', current: after });
    const itself = { ...input, revision: 2, citedEvidenceIds: [evidenceId] };
    expect(refusalOf(await editEvidence.execute(desk.reviewer, itself))).toEqual({ code: 'cites-itself' });
  });

  it('deletes it and brings it back', async () => {
    const before = await withEvidence(desk.reviewer, (await aClaim(desk.reviewer)).id);
    const evidenceId = before.evidence[0]?.id ?? '';
    const target = { evidenceId, revision: 1 };
    expect(refusalOf(await deleteEvidence.execute(desk.secondReviewer, target))).toEqual({
      code: 'only-own',
    });
    expect(valueOf(await deleteEvidence.execute(desk.editor, target)).evidence).toEqual([]);
    const back = valueOf(await restoreEvidence.execute(desk.reviewer, { evidenceId }));
    expect(back.evidence).toEqual([{ ...before.evidence[0], revision: 3 }]);
    expect(refusalOf(await restoreEvidence.execute(desk.reviewer, { evidenceId }))).toEqual({
      code: 'not-found',
    });
  });

  it('names what rests on it instead of deleting it', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const first = (await withEvidence(desk.reviewer, claimId)).evidence[0]?.id ?? '';
    const cites = { title: 'A report', citedEvidenceIds: [first] };
    const second = (await withEvidence(desk.reviewer, claimId, cites)).evidence[1]?.id ?? '';
    const party = await aSource(desk.reviewer);
    const hops = [{ sourceId: party.id, check: 'VERIFIED', checkEvidenceId: first }];
    valueOf(await setChain.execute(desk.reviewer, { claimId, revision: 3, hops }));
    const used = await deleteEvidence.execute(desk.reviewer, { evidenceId: first, revision: 1 });
    expect(refusalOf(used)).toEqual({
      code: 'evidence-in-use',
      by: [`the check of ${party.name}`, '“A report”, which cites it'],
    });

    valueOf(await setChain.execute(desk.reviewer, { claimId, revision: 4, hops: [] }));
    valueOf(await deleteEvidence.execute(desk.reviewer, { evidenceId: second, revision: 1 }));
    valueOf(await deleteEvidence.execute(desk.reviewer, { evidenceId: first, revision: 1 }));
    const orphan = await restoreEvidence.execute(desk.reviewer, { evidenceId: second });
    expect(refusalOf(orphan)).toEqual({ code: 'cited-is-deleted', title: 'A call with the ministry' });
    valueOf(await restoreEvidence.execute(desk.reviewer, { evidenceId: first }));
    expect(
      valueOf(await restoreEvidence.execute(desk.reviewer, { evidenceId: second })).evidence,
    ).toHaveLength(2);
  });
});
