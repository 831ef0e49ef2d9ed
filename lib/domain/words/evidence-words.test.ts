import { expect, test } from 'vitest';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { evidenceLine, sizeWords } from './evidence-words.ts';
import { safeHref } from '#lib/domain/text/safe-href.ts';

const agency = { id: 'k', name: 'KCNA', kind: 'STATE_MEDIA', controlledBy: null } as const;

function evidence(part: Partial<EvidenceDetail>): EvidenceDetail {
  return {
    id: 'e1',
    kind: 'LINK',
    confidential: false,
    title: 'Dispatch',
    address: 'https://kcna.example/1',
    file: null,
    publisher: null,
    stance: 'SUPPORTS',
    role: 'SECONDARY',
    firstHand: false,
    interested: false,
    withdrawn: null,
    publishedOn: null,
    captures: [],
    citedSources: [],
    citedEvidenceIds: [],
    captured: null,
    credibility: null,
    excerpt: '',
    createdAt: '2026-08-16T08:58:00.000Z',
    createdBy: { id: 'u', name: 'Demo Reviewer' },
    revision: 1,
    ...part,
  };
}

const dispatch = evidence({ id: 'e0', title: 'KCNA dispatch' });

test.each([
  [{}, 'provenance unknown'],
  [{ publisher: agency }, 'provenance unknown · published by KCNA'],
  [{ firstHand: true, publisher: agency }, 'first hand for KCNA'],
  [{ citedSources: [agency] }, 'cites KCNA'],
  [{ firstHand: true, publisher: agency, citedSources: [agency] }, 'first hand for KCNA, and cites KCNA'],
  [{ citedSources: [agency], citedEvidenceIds: ['e0'] }, 'cites KCNA and “KCNA dispatch”'],
  [
    { file: { sha256: 'ab12cd34ef56', bytes: 14_200, name: 'a.pdf', damage: null } },
    'provenance unknown · 14 kB · sha256 ab12cd34…',
  ],
] satisfies [Partial<EvidenceDetail>, string][])(
  'an item says where its knowledge comes from',
  (part, line) => {
    expect(evidenceLine(evidence(part), [dispatch])).toBe(line);
  },
);

test('sizes are written for people', () => {
  expect([812, 14_200, 2_345_678].map(sizeWords)).toEqual(['812 bytes', '14 kB', '2.3 MB']);
});

test.each([
  ['https://kcna.example/a', 'https://kcna.example/a'],
  ['http://kcna.example', 'http://kcna.example/'],
  ['javascript:alert(1)', null],
  [' JavaScript:alert(1)', null],
  ['data:text/html,x', null],
  ['ftp://kcna.example', null],
  ['kcna.example', null],
  ['', null],
])('of %j only http and https become links', (address, href) => {
  expect(safeHref(address)).toBe(href);
});
