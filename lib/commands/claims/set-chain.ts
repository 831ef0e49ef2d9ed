import { v7 } from 'uuid';
import { z } from 'zod';
import { keepBackGone } from '#lib/db/sources/known-on-terms.ts';
import { holdSources, lockSources } from '#lib/db/sources/source-detail.ts';
import { hopCheckSchema, modeSchema, refusalOfChain, termsSchema } from '#lib/domain/attribution.ts';
import type { HopDetail } from '#lib/domain/shapes/claim-detail.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { refusalToEdit } from '#lib/domain/stage.ts';
import type { Json } from '#lib/log/event.ts';
import { changeClaim, claimTarget, loadClaim, refusalToOverwrite } from './claim-command.ts';
import { line, prose } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';
import { refusalOfSources } from '#lib/commands/sources/named-sources.ts';

const hopSchema = z.strictObject({
  id: z.uuid().optional(),
  sourceId: z.uuid('Choose who it is.'),
  cue: line('the words', 200).default(''),
  mode: modeSchema.default('UNSPECIFIED'),
  terms: termsSchema.default('ON_RECORD'),
  check: hopCheckSchema.default('UNCHECKED'),
  checkNote: prose('the note', 2000)
    .nullable()
    .default(null)
    .transform((note) => (note === '' ? null : note)),
  checkEvidenceId: z.uuid().nullable().default(null),
});

function logged(
  hops: readonly (Omit<HopDetail, 'source' | 'plural' | 'named' | 'shown'> & { sourceId: string })[],
): Json {
  return hops.map(({ id, sourceId, cue, mode, terms, check, checkNote, checkEvidenceId }) => {
    return { id, sourceId, cue, mode, terms, check, checkNote, checkEvidenceId };
  });
}

/**
 * Sets who says so: the whole chain, from the one said to know to the one whose text we read. Hops that
 * were there keep their ids. Refused on a signed-off claim, when a party stands in it twice, and when it does not say
 * what settles a check. Who was known only from what they said on terms is marked confidential when the last of it goes.
 */
export const setChain = defineCommand({
  name: 'set-chain',
  permission: 'claim.edit',
  input: z.strictObject({
    ...claimTarget,
    hops: z.array(hopSchema).max(20, 'Keep the chain to 20 parties at most.'),
  }),
  load: loadClaim,
  run: async (tx, { input, facts: { claim }, actor, now }) => {
    const no = refusalToOverwrite(claim, input.revision) ?? refusalToEdit(claim.stage);
    if (no) return refused(no);
    const sources = await holdSources(
      tx,
      input.hops.map((hop) => hop.sourceId),
    );
    const parties = input.hops.map((hop) => ({
      ...hop,
      party: sources.get(hop.sourceId)?.name ?? 'A party',
    }));
    const wrong =
      refusalOfSources(
        sources,
        input.hops.map(({ sourceId }, at) => ({ id: sourceId, path: ['hops', at, 'sourceId'] })),
      ) ?? refusalOfChain(parties);
    if (wrong) return refused(wrong);
    const evidence = new Set(claim.evidence.map(({ id }) => id));
    const elsewhere = input.hops.findIndex(
      (hop) => hop.checkEvidenceId && !evidence.has(hop.checkEvidenceId),
    );
    if (elsewhere !== -1) {
      const path = ['hops', elsewhere, 'checkEvidenceId'];
      return refused({ code: 'invalid', problems: [{ path, message: 'Choose evidence of this claim.' }] });
    }

    const { workspaceId } = actor;
    const free = new Set(claim.hops.map(({ id }) => id));
    const hops = input.hops.map((hop) => ({ ...hop, id: hop.id && free.delete(hop.id) ? hop.id : v7() }));
    const named = new Set(hops.map(({ sourceId }) => sourceId));
    const goneOnTerms = claim.hops
      .filter(({ terms, source }) => terms !== 'ON_RECORD' && !named.has(source.id))
      .map(({ source }) => source.id);
    await lockSources(tx, goneOnTerms);
    await tx.hop.deleteMany({ where: { claimId: claim.id } });
    await tx.hop.createMany({
      data: hops.map((hop, position) => ({ workspaceId, claimId: claim.id, position, ...hop })),
    });
    const marked = await keepBackGone(tx, { workspaceId, now }, goneOnTerms);
    // A chain that was empty and stays so finds nothing out.
    const touched = hops.length + claim.hops.length > 0 ? 'chain' : 'details';
    const changed = await changeClaim(tx, { claim, now, workspaceId, touched }, {}, [
      {
        type: 'claim.chain-set',
        before: { hops: logged(claim.hops.map(({ source, ...hop }) => ({ ...hop, sourceId: source.id }))) },
        after: { hops: logged(hops) },
      },
    ]);
    return changed.ok ? ok({ ...changed.value, events: [...changed.value.events, ...marked] }) : changed;
  },
});
