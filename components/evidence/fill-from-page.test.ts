import { expect, it } from 'vitest';
import { sampleClaim } from '#testing/sample-claim.ts';
import { editEvidenceChange } from './evidence-change.ts';
import { emptyEvidence, evidenceInput } from './evidence-draft.ts';
import { fillFromPage } from './fill-from-page.ts';

const source = { id: 's', name: 'Harbour Post', kind: 'PUBLISHER' as const, controlledBy: null };
const page = {
  address: 'https://news.example.org/ferry',
  title: 'Ferry runs again',
  publisher: { name: 'Harbour Post', source },
  publishedOn: '2026-08-14',
  text: 'The ferry runs again.',
  file: { fileId: 'f', sha256: 'ab', bytes: 3, name: 'news.example.org ferry.html' },
};

it('fills in what a page says of itself, and keeps the page with the item', () => {
  const { draft, said } = fillFromPage({ ...emptyEvidence, address: 'news.example.org/f' }, page);
  expect(draft).toMatchObject({
    address: page.address,
    title: 'Ferry runs again',
    publisher: source,
    publishedOn: '2026-08-14',
    capturedText: 'The ferry runs again.',
  });
  expect(said).toBe('Filled in: title, publisher, day of publication and text. The page is kept as a file.');
  expect(evidenceInput(draft)).toMatchObject({ kind: 'LINK', fileId: 'f', fileName: page.file.name });
});

it('leaves what was typed as it is', () => {
  const typed = {
    ...emptyEvidence,
    title: 'Mine',
    publisher: { ...source, id: 'o' },
    publishedOn: '2026-01-01',
    capturedText: 'My part.',
  };
  const { draft, said } = fillFromPage(typed, page);
  expect({ ...draft, page: null }).toEqual({ ...typed, address: page.address });
  expect(said).toBe('What is there stays. The page is kept as a file.');
});

it('leaves a publisher that is typed and not chosen yet to the person', () => {
  const { draft, said } = fillFromPage(emptyEvidence, page, { namesPublisher: true });
  expect(draft.publisher).toBeNull();
  expect(said).toBe('Filled in: title, day of publication and text. The page is kept as a file.');
});

it('completes a saved item, and leaves the file and the text it has', () => {
  const saved = { ...emptyEvidence, title: 'Mine', address: page.address };
  const bare = fillFromPage(saved, page, { item: { file: null, captured: null } });
  expect(bare.draft).toMatchObject({
    title: 'Mine',
    publisher: source,
    capturedText: 'The ferry runs again.',
  });
  expect(editEvidenceChange('e', bare.draft, false).input(sampleClaim({ id: 'c' }), {})).toMatchObject({
    fileId: 'f',
    fileName: page.file.name,
  });
  const file = { name: 'old.html', sha256: 'cd', bytes: 2, damage: null };
  const captured = { sha256: 'ef', words: 2, at: '2026-08-14T10:00:00Z', by: { id: 'u', name: 'Ada' } };
  const whole = fillFromPage(saved, page, { item: { file, captured } });
  expect(whole.draft).toMatchObject({ page: null, capturedText: null });
  expect(whole.said).toBe(
    'Filled in: publisher and day of publication. The page that was kept before stays.',
  );
});

it('says who the publisher is where the register has no such source', () => {
  const unknown = { ...page, publisher: { name: 'Harbour Post', source: null } };
  const { draft, said } = fillFromPage(emptyEvidence, unknown);
  expect(draft.publisher).toBeNull();
  expect(said).toContain('It names Harbour Post as its publisher');
});

it('says that a text is too long instead of keeping a part', () => {
  const { draft, said } = fillFromPage(emptyEvidence, { ...page, text: 'a'.repeat(500_001) });
  expect(draft.capturedText).toBeNull();
  expect(said).toContain('too long to be captured whole');
});

it('keeps no page with an address that was changed, or with another kind of evidence', () => {
  const { draft } = fillFromPage(emptyEvidence, page);
  expect(evidenceInput({ ...draft, address: 'https://news.example.org/other' })).not.toHaveProperty('fileId');
  expect(evidenceInput({ ...draft, kind: 'NOTE' })).not.toHaveProperty('fileId');
});

it('leaves an address that was pasted as it is, says where it leads, and keeps the page with it', () => {
  const pasted = 'https://short.example/f ';
  const { draft, said } = fillFromPage({ ...emptyEvidence, address: pasted }, page, { pasted });
  expect(draft.address).toBe(pasted);
  expect(said).toContain(`The site leads on to ${page.address}.`);
  expect(evidenceInput(draft)).toMatchObject({ address: 'https://short.example/f', fileId: 'f' });
});
