import { expect, test } from 'vitest';
import { sampleClaim } from '#testing/sample-claim.ts';
import { noCorroboration } from '#testing/no-corroboration.ts';
import { safeWording } from '#lib/domain/wording/safe-wording.ts';
import { knownFactsOf, wordingFactsOf } from '#lib/domain/wording/claim-wording.ts';
import { knownText } from './claim-facts.ts';

test('a claim nobody checked is worded as a report of what was said', () => {
  const wording = safeWording(wordingFactsOf(sampleClaim({})));
  expect(wording).toMatchObject({ kind: 'sentence' });
  expect(wording.kind === 'sentence' && wording.text).toContain(
    'What we read under the name of Vladimir Putin says',
  );
});

test('an override is no confirmation in the wording', () => {
  const claim = sampleClaim({ confirmation: 'CONFIRMED', overrideNote: 'Two sources off the page.' });
  expect(safeWording(wordingFactsOf(claim))).not.toEqual({ kind: 'sentence', text: claim.statement });
});

test('known comes before not known, and an empty part is left out', () => {
  const open = sampleClaim({});
  const settled = sampleClaim({
    confirmation: 'CONFIRMED',
    stage: 'SIGNED_OFF',
    statement: 'They met.',
    corroboration: { ...noCorroboration, verdict: 'CONFIRMS' },
  });
  const text = knownText([open, settled]);
  expect(text.startsWith('What we know\n- They met.\n\nWhat we don’t know\n- ')).toBe(true);
  expect(knownText([settled])).toBe('What we know\n- They met.');
  expect(knownText([])).toBe('');
});

test('who did not speak on the record is named neither as an origin nor as one who answered', () => {
  const claim = sampleClaim({ statement: 'A letter was sent.' });
  const [hop] = claim.hops;
  if (!hop) throw new Error('The claim has a chain.');
  const origin = {
    originId: hop.source.id,
    kind: 'PARTY' as const,
    name: hop.source.name,
    partyIds: [],
    evidenceIds: [],
  };
  const { corroboration } = claim;
  const quiet = {
    ...claim,
    hops: claim.hops.map((one) => ({ ...one, terms: 'BACKGROUND' as const })),
    corroboration: { ...corroboration, supports: { ...corroboration.supports, origins: [origin] } },
  };
  expect(knownFactsOf(quiet).origins).toEqual([null]);
  expect(knownText([quiet])).not.toContain(hop.source.name);
  expect(knownFactsOf({ ...quiet, hops: claim.hops }).origins).toEqual([hop.source.name]);
});
