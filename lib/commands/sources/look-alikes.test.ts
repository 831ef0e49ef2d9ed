import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { fillMissing } from '#lib/db/migrations/fill-missing.ts';
import { sql } from '#lib/db/connection/sql.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aClaim, aNewsroom, aSource, refusalOf, valueOf, withEvidence } from '#testing/newsroom.ts';
import { planOf } from '#testing/plan-of.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { sourceHistory } from '#lib/queries/sources/source-history.ts';
import { sourcePage } from '#lib/queries/sources/source-page.ts';
import { createSource } from './create-source.ts';
import { editSource } from './edit-source.ts';
import { mergeSources } from './merge-sources.ts';

const desk = await aNewsroom();

const make = (name: string, more: object = {}) =>
  createSource.execute(desk.reviewer, { name, kind: 'PUBLISHER', ...more });

async function lastEvent(sourceId: string) {
  return inWorkspace(desk.viewer, (tx) =>
    tx.event.findFirst({ where: { entityId: sourceId }, orderBy: { sequence: 'desc' } }),
  );
}

describe('a name that only looks different', () => {
  it('is offered as the source it looks like, with where that is used', async () => {
    const herald = valueOf(await make('The Oslo Herald', { aliases: ['Heralden'] }));
    const claim = await aClaim(desk.reviewer);
    await withEvidence(desk.reviewer, claim.id, { publisherId: herald.id });
    const source = { id: herald.id, name: 'The Oslo Herald', kind: 'PUBLISHER', controlledBy: null };
    expect(refusalOf(await make('The Оslо Herald'))).toEqual({
      code: 'looks-like',
      alike: [{ source, given: 'The Оslо Herald', like: 'The Oslo Herald', claims: 0, evidence: 1 }],
    });
    expect(refusalOf(await make('Another', { aliases: ['HÉRALDEN'] }))).toMatchObject({
      alike: [{ source, given: 'HÉRALDEN', like: 'Heralden' }],
    });
  });

  it('is another source with a reason, which the log, its page and its history keep', async () => {
    const first = valueOf(await make('Müller Zeitung'));
    const whyAnother = 'Another paper, in another town.';
    const second = valueOf(await make('Muller Zeitung', { whyAnother }));
    expect(await lastEvent(second.id)).toMatchObject({
      type: 'source.created',
      reason: whyAnother,
      after: { looksLike: [first.id] },
    });
    const page = await sourcePage(desk.viewer, second.id);
    expect(page && 'apart' in page && page.apart).toMatchObject([
      { reason: whyAnother, others: [{ id: first.id, name: 'Müller Zeitung' }] },
    ]);
    const history = valueOf(await sourceHistory(desk.reviewer, second.id, null));
    expect(history.events).toMatchObject([{ reason: whyAnother, after: { looksLike: [first.id] } }]);
    expect(history.names[first.id]).toBe('Müller Zeitung');
    expect(refusalOf(await sourceHistory(desk.viewer, second.id, null)).code).toBe('role-too-low');
    // It is settled for the names it has; its other changes don’t ask again.
    const { id: sourceId, revision, name, kind } = second;
    valueOf(await editSource.execute(desk.reviewer, { sourceId, revision, name, kind, notes: 'Weekly.' }));
    expect((await lastEvent(second.id))?.reason).toBeNull();
  });

  it('is not told to viewers with the reason where the other is kept back from them', async () => {
    await make('Lofoten Avis', { confidential: true });
    const second = valueOf(await make('LOFOTEN AVIS', { whyAnother: 'It is not our Lofoten source.' }));
    const apartFor = async (actor: Actor) => {
      const page = await sourcePage(actor, second.id);
      return page && 'apart' in page ? page.apart.length : null;
    };
    expect([await apartFor(desk.viewer), await apartFor(desk.reviewer)]).toEqual([0, 1]);
  });

  it('is refused to a source that is renamed or gets another name', async () => {
    await make('Bergen Post');
    const other = await aSource(desk.reviewer);
    const { id: sourceId, revision, kind } = other;
    const put = (more: object) =>
      editSource.execute(desk.reviewer, { sourceId, revision, name: other.name, kind, ...more });
    expect(refusalOf(await put({ name: 'Bergen “Post”' })).code).toBe('looks-like');
    expect(refusalOf(await put({ aliases: ['BERGEN POST'] })).code).toBe('looks-like');
    const renamed = valueOf(await put({ aliases: ['BERGEN POST'], whyAnother: 'Its trade name.' }));
    expect(renamed.aliases).toEqual(['BERGEN POST']);
    expect(await lastEvent(sourceId)).toMatchObject({ type: 'source.edited', reason: 'Its trade name.' });
  });

  it('is made once by ten people at once, each in look-alike letters', async () => {
    const name = `Tоp ${v7()}`;
    const spelled = [name, name.replace('о', 'o'), name.toUpperCase(), `“${name}”`, `${name}\u200B`];
    const results = await Promise.all([...spelled, ...spelled.toReversed()].map((each) => make(each)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it('is looked for under the source another was merged into', async () => {
    const goes = valueOf(await make('Stavanger Tidende'));
    const stays = valueOf(await make('Rogaland Tidende'));
    valueOf(await mergeSources.execute(desk.reviewer, { sourceId: goes.id, intoId: stays.id, revision: 1 }));
    expect(refusalOf(await make('STAVANGER TIDENDE'))).toMatchObject({
      alike: [{ source: { id: stays.id }, like: 'Stavanger Tidende' }],
    });
  });

  it('is known of sources from before looks were kept, once they are filled in', async () => {
    const old = valueOf(await make('Tromsø Avis'));
    await inWorkspace(desk.editor, (tx) => tx.sourceLook.deleteMany({ where: { sourceId: old.id } }));
    const stopped = new AbortController().signal;
    await fillMissing(desk.editor.workspaceId, { progress: () => undefined, stopped });
    expect(refusalOf(await make('Tromso Avis'))).toMatchObject({ alike: [{ source: { id: old.id } }] });
  });

  it('is found by one look-up through an index', async () => {
    const plan = await planOf(
      desk.viewer,
      () => sql`
        SELECT "sourceId" FROM "SourceLook" WHERE "workspaceId" = current_workspace() AND look = ANY(${['a', 'b']})`,
    );
    expect(plan).toMatch(/Index Cond.*look = ANY/);
  });
});
