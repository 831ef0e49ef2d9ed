import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { testDatabase } from '#testing/database.ts';
import {
  aClaim,
  aSource,
  newsroom,
  refusalOf,
  valueOf,
  withEvidence,
  type Newsroom,
} from '#testing/newsroom.ts';
import { askSignOff } from './ask-sign-off.ts';
import { discreditSource } from '#lib/commands/sources/discredit-source.ts';
import { editEvidence } from '#lib/commands/evidence/edit-evidence.ts';
import { editSource } from '#lib/commands/sources/edit-source.ts';
import { markCopy } from '#lib/commands/evidence/mark-copy.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { setConfirmation } from './set-confirmation.ts';
import { setController } from '#lib/commands/sources/set-controller.ts';
import { setWorkspaceRules } from '#lib/commands/workspace/set-workspace-rules.ts';
import { signOffClaim } from './sign-off-claim.ts';
import { tellApart } from '#lib/commands/evidence/tell-apart.ts';
import { undoDiscredit } from '#lib/commands/sources/undo-discredit.ts';
import { undoTellApart } from '#lib/commands/evidence/undo-tell-apart.ts';
import { withdrawEvidence } from '#lib/commands/evidence/withdraw-evidence.ts';

let ownerUrl: string;
beforeAll(async () => {
  ({ ownerUrl } = await testDatabase());
});

const words = 'Both ministers signed the paper in the capital on Monday before noon and left without a word.';

/** A claim that two first-hand reports confirm, signed off as confirmed, in a workspace of its own. */
interface Settled {
  desk: Newsroom;
  claim: ClaimDetail;
  one: SourceDetail;
  two: SourceDetail;
  /** Who denies it, but is discredited. */
  against: SourceDetail;
}

async function settled(): Promise<Settled> {
  const desk = await newsroom(ownerUrl);
  const [one, two, against] = [
    await aSource(desk.reviewer),
    await aSource(desk.reviewer),
    await aSource(desk.reviewer),
  ];
  const { id: claimId } = await aClaim(desk.reviewer);
  const first = { publisherId: one.id, firstHand: true, capturedText: words };
  await withEvidence(desk.reviewer, claimId, first);
  await withEvidence(desk.reviewer, claimId, { ...first, publisherId: two.id });
  const denial = { publisherId: against.id, firstHand: true, stance: 'REFUTES' };
  const told = await withEvidence(desk.reviewer, claimId, denial);
  const [firstEvidenceId, secondEvidenceId] = told.evidence.map(({ id }) => id);
  const pair = { claimId, firstEvidenceId, secondEvidenceId, reason: 'Both were there.' };
  valueOf(await tellApart.execute(desk.reviewer, pair));
  const made = { sourceId: against.id, revision: 1, reason: 'It made up a quote.' };
  const { source } = valueOf(await discreditSource.execute(desk.editor, made));

  const at = (revision: number) => ({ claimId, revision });
  const current = await inWorkspace(desk.viewer, (tx) => readClaim(tx, claimId));
  const finding = { ...at(current?.revision ?? 0), confirmation: 'CONFIRMED', reason: 'Two saw it.' };
  const found = valueOf(await setConfirmation.execute(desk.reviewer, finding));
  const ready = valueOf(await askSignOff.execute(desk.reviewer, at(found.revision)));
  const claim = valueOf(await signOffClaim.execute(desk.editor, at(ready.revision)));
  expect(claim).toMatchObject({ stage: 'SIGNED_OFF', corroboration: { verdict: 'CONFIRMS' } });
  return { desk, claim, one, two, against: source };
}

async function read({ desk, claim }: Settled): Promise<ClaimDetail> {
  const found = await inWorkspace(desk.viewer, (tx) => readClaim(tx, claim.id));
  if (!found) throw new Error('The claim is there.');
  return found;
}

const transactions = z.array(z.object({ by: z.string() }));

/** The transactions that wrote the claim last, its last event, and the last event of this type. */
async function writtenBy({ desk, claim }: Settled, cause: string): Promise<string[]> {
  const rows = await inWorkspace(
    desk.viewer,
    (tx) => tx.$queryRaw`
      (SELECT xmin::text AS by FROM "Claim" WHERE "workspaceId" = current_workspace() AND id = ${claim.id}::uuid)
      UNION ALL
      (SELECT xmin::text FROM "Event" WHERE "workspaceId" = current_workspace() AND "claimId" = ${claim.id}::uuid
        ORDER BY sequence DESC LIMIT 1)
      UNION ALL
      (SELECT xmin::text FROM "Event" WHERE "workspaceId" = current_workspace() AND type = ${cause}
        ORDER BY sequence DESC LIMIT 1)`,
  );
  return transactions.parse(rows).map(({ by }) => by);
}

async function lastReopening({ desk, claim }: Settled) {
  return inWorkspace(desk.viewer, (tx) =>
    tx.event.findFirst({
      where: { claimId: claim.id, type: 'claim.reopened' },
      orderBy: { sequence: 'desc' },
    }),
  );
}

const evidenceOf = ({ claim }: Settled, at: number) => claim.evidence[at]?.id ?? '';

/** What reaches a settled claim from elsewhere or from its own evidence, by which event says so, and why it reopens. */
const changes: [string, string, RegExp, (given: Settled) => Promise<unknown>][] = [
  [
    'one of its sources is put under the control of the other',
    'source.control-set',
    /^Its evidence no longer supports it: whom .+ speaks for was recorded anew\.$/,
    async ({ desk, one, two }) => {
      const input = { sourceId: one.id, revision: one.revision, controllerId: two.id };
      valueOf(await setController.execute(desk.reviewer, input));
    },
  ],
  [
    'its two sources are merged',
    'source.merged',
    /^Its evidence no longer supports it: .+ and .+ are one source now\.$/,
    async ({ desk, one, two }) => {
      const input = { sourceId: one.id, intoId: two.id, revision: one.revision };
      valueOf(await mergeSources.execute(desk.reviewer, input));
    },
  ],
  [
    'both its sources turn out to be people without a name',
    'source.edited',
    /^Its evidence no longer supports it: what is recorded of .+ changed\.$/,
    async ({ desk, one, two }) => {
      for (const { id: sourceId, name, revision } of [one, two]) {
        valueOf(await editSource.execute(desk.reviewer, { sourceId, revision, name, kind: 'ANONYMOUS' }));
      }
    },
  ],
  [
    'one of its sources is discredited',
    'source.discredited',
    /^A source it rests on was discredited: It was not there\.$/,
    async ({ desk, one }) => {
      const input = { sourceId: one.id, revision: one.revision, reason: 'It was not there.' };
      valueOf(await discreditSource.execute(desk.editor, input));
    },
  ],
  [
    'who denies it is no longer discredited',
    'source.discredit-undone',
    /^Its evidence no longer supports it: .+ is no longer discredited\.$/,
    async ({ desk, against }) => {
      const input = { sourceId: against.id, revision: against.revision };
      valueOf(await undoDiscredit.execute(desk.editor, input));
    },
  ],
  [
    'the workspace asks for three origins',
    'workspace.rules-set',
    /^Its evidence no longer supports it: the workspace’s rule changed\.$/,
    async ({ desk }) => {
      const rule = { revision: 1, originsNeeded: 3, primarySuffices: true, admiralty: false };
      valueOf(await setWorkspaceRules.execute(desk.admin, rule));
    },
  ],
  [
    'the publisher of one report takes it back',
    'evidence.withdrawn',
    /took it back|withdrawn|withdrew|corrected/i,
    async (given) => {
      const { desk } = given;
      const item = { evidenceId: evidenceOf(given, 0), revision: 1, withdrawnAt: '2026-03-01T00:00:00Z' };
      valueOf(await withdrawEvidence.execute(desk.reviewer, { ...item, reason: 'It was wrong.' }));
    },
  ],
];

describe('a settled claim that its evidence no longer supports is reopened, with why, by what changed it', () => {
  test.each(changes)('%s', async (_, cause, why, change) => {
    const given = await settled();
    await change(given);
    const after = await read(given);
    expect(after).toMatchObject({ stage: 'IN_REVIEW', signedOffBy: null, confirmation: 'CONFIRMED' });
    expect(after.corroboration.verdict).not.toBe('CONFIRMS');
    // Nobody signs it off as it stands; an editor may by an override with a note.
    const again = { claimId: after.id, revision: after.revision };
    expect(refusalOf(await askSignOff.execute(given.desk.reviewer, again))).toEqual({ code: 'unsupported' });
    const event = await lastReopening(given);
    expect(event?.reason).toMatch(why);
    expect(event?.before).toMatchObject({ stage: 'SIGNED_OFF' });
    const by = await writtenBy(given, cause);
    expect(by).toHaveLength(3);
    expect(new Set(by).size).toBe(1);
  });
});

describe('a settled claim stays settled', () => {
  test('where what changed elsewhere leaves it supported', async () => {
    const given = await settled();
    const { desk, one } = given;
    const above = await aSource(desk.reviewer);
    const input = { sourceId: one.id, revision: one.revision, controllerId: above.id };
    valueOf(await setController.execute(desk.reviewer, input));
    expect(await read(given)).toMatchObject({ stage: 'SIGNED_OFF', revision: given.claim.revision });
    expect(await lastReopening(given)).toBeNull();
  });

  test('where somebody would judge or edit its evidence, which an editor has to reopen it for', async () => {
    const given = await settled();
    const { desk, claim } = given;
    const [firstEvidenceId, secondEvidenceId] = [evidenceOf(given, 0), evidenceOf(given, 1)];
    const pair = { claimId: claim.id, firstEvidenceId, secondEvidenceId };
    const refused = [
      await undoTellApart.execute(desk.reviewer, pair),
      await markCopy.execute(desk.reviewer, { ...pair, reason: 'One text.' }),
      await editEvidence.execute(desk.reviewer, {
        ...{
          evidenceId: firstEvidenceId,
          revision: 1,
          title: 'A call',
          stance: 'REFUTES',
          role: 'SECONDARY',
        },
      }),
    ];
    expect(refused.map((result) => refusalOf(result).code)).toEqual(refused.map(() => 'signed-off'));
    expect(await read(given)).toMatchObject({ stage: 'SIGNED_OFF', revision: claim.revision });
  });
});
