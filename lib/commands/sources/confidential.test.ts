import { beforeAll, describe, expect, test } from 'vitest';
import { claimPage } from '#lib/queries/claims/claim-page.ts';
import {
  aClaim,
  aNewsroom,
  aSource,
  refusalOf,
  valueOf,
  withEvidence,
  type Newsroom,
} from '#testing/newsroom.ts';
import { liftSourceConfidential } from './lift-source-confidential.ts';
import { markEvidenceConfidential } from '#lib/commands/evidence/mark-evidence-confidential.ts';
import { mergeSources } from './merge-sources.ts';

let desk: Newsroom;
beforeAll(async () => {
  desk = await aNewsroom();
});

describe('The mark', () => {
  test('is lifted by an editor alone, and says why', async () => {
    const source = await aSource(desk.reviewer, { confidential: true });
    const input = { sourceId: source.id, revision: 1, reason: 'They agreed.' };
    expect(refusalOf(await liftSourceConfidential.execute(desk.reviewer, input)).code).toBe('role-too-low');
    expect(valueOf(await liftSourceConfidential.execute(desk.editor, input)).confidential).toBe(false);
    const again = { ...input, revision: 2 };
    expect(refusalOf(await liftSourceConfidential.execute(desk.editor, again)).code).toBe('mark-as-it-is');
  });

  test('is set on an item, and leaves the stage of its claim alone', async () => {
    const { id: claimId, evidence } = await withEvidence(desk.reviewer, (await aClaim(desk.reviewer)).id);
    const target = { evidenceId: evidence[0]?.id, revision: 1, reason: 'It was leaked.' };
    const before = (await claimPage(desk.editor, claimId))?.claim.stage;
    const marked = valueOf(await markEvidenceConfidential.execute(desk.reviewer, target));
    expect([marked.stage, marked.evidence[0]?.confidential]).toEqual([before, true]);
    const again = { ...target, revision: 2 };
    expect(refusalOf(await markEvidenceConfidential.execute(desk.reviewer, again)).code).toBe(
      'mark-as-it-is',
    );
  });

  test('goes with the name when a source is merged into another', async () => {
    const goes = await aSource(desk.reviewer, { confidential: true, kind: 'ORGANISATION' });
    const stays = await aSource(desk.reviewer, { kind: 'ORGANISATION' });
    const input = { sourceId: goes.id, intoId: stays.id, revision: 1 };
    expect(valueOf(await mergeSources.execute(desk.reviewer, input)).confidential).toBe(true);
  });
});
