import { expect, it } from 'vitest';
import { changeName } from '#lib/commands/account/change-name.ts';
import { assignClaim } from '#lib/commands/claims/assign-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { commands } from '#lib/commands/registry.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { aClaim, aSource, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { samples } from '#testing/samples/command-samples.ts';

/** What is asked for again and again, and remembered meanwhile. */
export interface RememberedAnswer<T> {
  /** Where a process keeps it. */
  kept: 'claimsLists' | 'dashboards';
  /** A desk that has claims, of the calling file's own database, once that is there. */
  desk: () => Newsroom;
  /** As it is read now. */
  now: (actor: Actor) => Promise<T>;
  /** As it is remembered. */
  remembered: (actor: Actor) => Promise<T>;
  /** Of how many claims an answer tells. */
  claims: (answer: T) => number;
}

/** Tests that an answer is as what was done left it, in this process and others, and is of whom it may be told to. */
export function holdsByTheLog<T>({ kept, desk, now, remembered, claims }: RememberedAnswer<T>): void {
  /** Lets go of what this process remembers, and answers how to have it back: as of another process. */
  function asAnotherProcess(): () => void {
    const own = globalThis.corroborate?.[kept];
    delete globalThis.corroborate?.[kept];
    return () => {
      if (own) globalThis.corroborate = { ...globalThis.corroborate, [kept]: own };
    };
  }

  it.each(commands.map((command) => ({ name: command.name, command })))(
    'shows at once what $name did',
    async ({ name, command }) => {
      const { viewer, admin } = desk();
      const input = await samples[name]?.(desk());
      for (const actor of [viewer, admin]) await remembered(actor);
      expect(await command.execute(admin, input)).toMatchObject({ ok: true });
      for (const actor of [viewer, admin]) expect(await remembered(actor)).toEqual(await now(actor));
    },
  );

  it('shows a new name at once', async () => {
    const { viewer, reviewer, editor } = desk();
    const claim = await aClaim(reviewer);
    const given = { claimId: claim.id, revision: claim.revision, assigneeId: reviewer.userId };
    valueOf(await assignClaim.execute(editor, given));
    await remembered(viewer);
    const person = { ...reviewer, sessionId: '', name: '', email: '' };
    valueOf(await changeName.execute(person, { name: 'Renamed a moment ago' }));
    expect(JSON.stringify(await remembered(viewer))).toContain('Renamed a moment ago');
  });

  it('shows in one process what was done in another', async () => {
    const { viewer, reviewer } = desk();
    await remembered(viewer);
    const back = asAnotherProcess();
    const first = await remembered(viewer);
    await aClaim(reviewer);
    const there = await remembered(viewer);
    back();
    expect(claims(there)).toBe(claims(first) + 1);
    expect(await remembered(viewer)).toEqual(there);
  });

  it('tells nobody what another may see', async () => {
    const small = await newsroom(desk().ownerUrl);
    const { id: sourceId } = await aSource(small.reviewer, { name: 'Zqxmarker', confidential: true });
    const { id: claimId } = await aClaim(small.reviewer);
    valueOf(await setChain.execute(small.reviewer, { claimId, revision: 1, hops: [{ sourceId }] }));
    const ours = [small.viewer, small.reviewer, small.editor, small.admin];
    const everybody = [...ours, desk().viewer, desk().admin];
    for (const order of [everybody, everybody.toReversed()]) {
      delete globalThis.corroborate?.[kept];
      const told = await Promise.all(order.map(remembered));
      for (const [nth, actor] of order.entries()) expect(told[nth]).toEqual(await now(actor));
      const knowing = order.filter((_, nth) => JSON.stringify(told[nth]).includes('Zqxmarker'));
      expect(knowing.every(({ workspaceId }) => workspaceId === small.workspaceId)).toBe(true);
      expect(knowing).not.toContain(small.viewer);
      expect(knowing).toContain(small.editor);
    }
  });
}
