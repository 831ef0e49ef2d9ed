import { inviteMember } from '#lib/commands/workspace/invite-member.ts';
import { linkClaims } from '#lib/commands/claims/link-claims.ts';
import { createArticle, createClaim, dueIn, lettersPaste } from '#testing/end-to-end/articles.ts';
import {
  confirmed,
  createParty,
  readyForSignOff,
  saidBy,
  signedOff,
  withFile,
  withLink,
  withReport,
} from '#testing/end-to-end/claims.ts';
import { asked } from '#testing/end-to-end/findings.ts';
import { fillBin } from '#testing/end-to-end/fill-bin.ts';
import { unlike, type Desk } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import type { Shown } from './screen.ts';

const body = lettersPaste.split('\n').slice(5).join('\n');

/** A desk with something on every screen; `more` is what follows each text that a person wrote. */
export async function furnish(desk: Desk, more = ''): Promise<Shown> {
  const { reviewer, editor, admin } = desk;
  const article = await createArticle(reviewer, {
    headline: `Leaders exchange letters, Pyongyang claims${more}`,
    text: `${body}\n\nThe hospital said nobody was hurt.${more}`,
  });
  await dueIn(editor, article, -2);
  const state = await createParty(reviewer, { name: `Government of North Korea${more}`, kind: 'GOVERNMENT' });
  const kcna = await createParty(reviewer, {
    name: `KCNA${more}`,
    kind: 'STATE_MEDIA',
    aliases: [`조선중앙통신${more}`, ...(more === '' ? [] : ['KCNA'])],
    controlledById: state.id,
  });
  const putin = await createParty(reviewer, { name: `Vladimir Putin${more}` });
  const first = await createClaim(
    reviewer,
    article,
    'urging stronger bilateral relations between their countries',
    {
      statement: `Putin wrote to Kim on 15 August urging stronger relations.${more}`,
      importance: 'HIGH',
    },
  );
  const linked = await withLink(
    reviewer,
    await saidBy(reviewer, first, [putin, kcna]),
    `KCNA dispatch, 15 August${more}`,
  );
  await asked(reviewer, linked, await createParty(reviewer, { name: `Kremlin press office${more}` }), {
    dueIn: -3,
  });
  const citing = { title: `Wire report${more}`, citedSourceIds: [kcna.id] } as const;
  const wired = await withReport(reviewer, linked, citing);
  const filed = await withFile(reviewer, wired, { fileName: 'dispatch.txt', content: 'a scan' });
  await confirmed(reviewer, filed, 'UNVERIFIED');
  await signedOff(
    reviewer,
    editor,
    await createClaim(reviewer, article, 'vetoed a vote pushed by the United States'),
  );
  await readyForSignOff(reviewer, await createClaim(reviewer, article, 'which stalled in 2019'));
  await confirmed(reviewer, await createClaim(reviewer, article, 'had reached a new level'), 'DISPUTED');
  await createClaim(reviewer, article, 'an agreement he signed with Putin in 2019', { importance: 'LOW' });
  const recalled = await createArticle(reviewer, { headline: `A letter from Moscow${more}` });
  const twin = await createClaim(reviewer, recalled, 'Nobody was hurt', {
    statement: `Putin wrote to Kim in August, urging stronger relations.${more}`,
  });
  const other = await createClaim(reviewer, recalled, 'Two ferries ran aground', {
    statement: 'Putin wrote to Kim in August 2022.',
  });
  await runCommand(linkClaims, reviewer, { claimId: twin.id, otherClaimId: other.id, relation: 'UPDATES' });
  await fillBin(desk);
  const empty = await createArticle(reviewer);
  const invited = await runCommand(inviteMember, admin, {
    email: `new-${unlike()}@desk.example`,
    role: 'EDITOR',
  });
  return {
    articleId: article.articleId,
    emptyArticleId: empty.articleId,
    claimId: first.id,
    twinId: twin.id,
    sourceId: kcna.id,
    invitation: `/invitation#${invited.workspaceId}.${invited.token}`,
  };
}
