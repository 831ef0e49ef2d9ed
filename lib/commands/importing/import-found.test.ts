import { expect, it } from 'vitest';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aClaim, aNewsroom, anArticle, aSource, refusalOf, valueOf } from '#testing/newsroom.ts';
import { importClaims } from './import-claims.ts';

const desk = await aNewsroom();

it('Links that a file says twice, or from both sides, are one each, and so is what the log says of them', async () => {
  const article = await anArticle(desk.reviewer, { text: 'One ship left. Two ships came.' });
  const claim = (row: number, start: number, end: number) => ({
    ...{ row, start, end, statement: `Ship ${row}.` },
    ...{ importance: 'LOW', tags: [], status: null },
  });
  const link = (from: number, to: number, relation: string) => ({ from, to, relation });
  valueOf(
    await importClaims.execute(desk.reviewer, {
      ...{ articleId: article.id, versionId: article.version.id },
      claims: [claim(1, 0, 14), claim(2, 15, 30)],
      links: [
        link(1, 2, 'CONTRADICTS'),
        link(1, 2, 'CONTRADICTS'),
        link(2, 1, 'CONTRADICTS'),
        link(1, 2, 'UPDATES'),
        link(2, 1, 'UPDATES'),
      ],
    }),
  );
  const { links, events } = await inWorkspace(desk.viewer, async (tx) => ({
    links: await tx.claimLink.findMany({ select: { id: true } }),
    events: await tx.event.findMany({ where: { type: 'claim.linked' }, select: { entityId: true } }),
  }));
  expect(links).toHaveLength(3);
  expect(events.map(({ entityId }) => entityId).sort()).toEqual(links.map(({ id }) => id).sort());
});

it('A file does not put on the record whoever spoke here on other terms alone, and changes nothing then', async () => {
  const known = await aSource(desk.reviewer, { kind: 'PERSON' });
  const spoke = await aClaim(desk.reviewer);
  const hop = (terms: string) => ({ ...{ cue: 'says', mode: 'UNSPECIFIED', terms }, check: 'UNCHECKED' });
  const chain = { claimId: spoke.id, revision: spoke.revision };
  const hops = [{ ...hop('BACKGROUND'), sourceId: known.id }];
  valueOf(await setChain.execute(desk.reviewer, { ...chain, hops }));
  const article = await anArticle(desk.reviewer);
  const importing = (terms: string) => {
    const nothing = {
      evidence: [],
      responses: [],
      toldApart: [],
      markedCopies: [],
      peopleApart: [],
      dueAt: null,
    };
    const said = { ...hop(terms), source: 'a', checkNote: null, checkEvidence: null };
    const source = {
      ...{ key: 'a', name: known.name, kind: 'PERSON', aliases: [], plural: false },
      controlledBy: null,
    };
    return importClaims.execute(desk.reviewer, {
      ...{ articleId: article.id, versionId: article.version.id },
      claims: [
        {
          ...{ start: 0, end: 5, statement: 'They said so.', importance: 'LOW', tags: [], status: null },
          findings: { ...nothing, hops: [said] },
        },
      ],
      sources: [{ ...source, discredited: null }],
    });
  };
  const no = refusalOf(await importing('ON_RECORD'));
  expect('sentence' in no && no.sentence).toContain(`The file has ${known.name} on the record`);
  expect(await inWorkspace(desk.viewer, (tx) => tx.claim.count({ where: { articleId: article.id } }))).toBe(
    0,
  );
  expect(valueOf(await importing('BACKGROUND')).recorded).toBe(1);
});
