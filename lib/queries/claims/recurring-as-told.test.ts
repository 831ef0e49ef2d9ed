import fc from 'fast-check';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { indexClaims, indexTerms } from '#lib/db/recurring/claim-terms.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { RecurringClaim } from '#lib/domain/recurring/recurring-claim.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, anArticle, aSource, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { recurringClaims } from './recurring-claims.ts';
import { recurringSentences } from './recurring-sentences.ts';

/** Names that are kept back: of somebody marked confidential, of a body that is, and of somebody off the record. */
interface Names {
  person: string;
  body: string;
  unheard: string;
}

const names: [Names, Names] = [
  { person: 'Thaddea Winkelmoor', body: 'Harbour Inspection Office', unheard: 'Wilfreda Wexcombe' },
  // Of other lengths, and with other words that claims have too.
  { person: 'Oda Philippa Barrowclough', body: 'Ferry Commission', unheard: 'Bo Quistgaardsen' },
];

/** What claims state; the names stand where the others have theirs. */
const stated: ((own: Names) => string)[] = [
  ({ body }) => `The ${body} counted 1,200 gulls in March`,
  ({ person }) => `${person} saw eleven herons cross the frozen lagoon`,
  ({ person }) => `Eleven herons crossed the frozen lagoon, said ${person.split(' ').at(-1) ?? ''}`,
  ({ unheard }) => `${unheard} told the council of eleven herons`,
  ({ unheard, body }) => `A ferry sank after ${unheard} had warned the ${body}`,
  ({ person }) => `https://archive.example/${person.toLowerCase().replaceAll(' ', '-')} lists a sunken ferry`,
  ({ body }) => `The ${body} and the harbour master closed the lagoon for ferries`,
  () => 'The harbour office of Odrava counted 1,200 gulls in March',
  () => 'An inspection of the harbour found eleven cracks in the frozen wall',
  () => 'A commission of the council closed the ferry line in March',
  () => 'The council counted eleven ferries and one commission',
];

/** More of them than are looked at first, all of which a word of a name finds. */
const often = 150;
const oftenStated = (n: number, { body }: Names) => `The ${body} filed paper number ${String(n)}`;

interface Desk {
  room: Newsroom;
  /** What each claim is called in both workspaces. */
  called: Map<string, string>;
}

async function recorded(ownerUrl: string, own: Names): Promise<Desk> {
  const room = await newsroom(ownerUrl);
  const kept = { aliases: [], confidential: true };
  await aSource(room.reviewer, { name: own.person, ...kept });
  await aSource(room.reviewer, { name: own.body, kind: 'ORGANISATION', ...kept });
  const unheard = await aSource(room.reviewer, { name: own.unheard });
  const article = await anArticle(room.reviewer, { headline: 'Gulls and ferries' });
  const called = new Map<string, string>();
  for (const [nth, say] of stated.entries()) {
    const { id, revision } = await aClaim(room.reviewer, article);
    const statement = say(own);
    if (statement.includes(own.unheard)) {
      const hops = [{ sourceId: unheard.id, terms: 'OFF_RECORD' }];
      valueOf(await setChain.execute(room.reviewer, { claimId: id, revision, hops }));
    }
    await inWorkspace(room.reviewer, async (tx) => {
      await tx.claim.updateMany({ where: { id }, data: { statement } });
      const words = { statement, headline: 'Gulls and ferries', language: 'en' };
      await indexTerms(tx, { workspaceId: room.workspaceId, id, ...words });
    });
    called.set(id, `claim ${String(nth)}`);
  }
  const [example = ''] = called.keys();
  const all = Array.from({ length: often }, (_, n) => n);
  const ids = all.map(() => v7());
  await inWorkspace(room.reviewer, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO "Claim" SELECT (jsonb_populate_record(c, jsonb_build_object('id', n.id, 'statement', n.said))).*
      FROM "Claim" c, unnest(${ids}::uuid[], ${all.map((n) => oftenStated(n, own))}::text[]) n (id, said)
      WHERE c.id = ${example}::uuid`;
    await indexClaims(tx, room.workspaceId, { id: { in: ids } });
  });
  for (const [n, id] of ids.entries()) called.set(id, `paper ${String(n)}`);
  return { room, called };
}

let desks: [Desk, Desk];
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  desks = [await recorded(ownerUrl, names[0]), await recorded(ownerUrl, names[1])];
}, 60_000);

/** What somebody is answered, without what no two workspaces share: ids of articles and moments. */
async function answered({ room, called }: Desk, statement: string, actor: Actor = room.viewer) {
  const found = await recurringClaims(actor, { statement, language: 'en', most: 30 });
  return found.map((claim) => told(claim, called));
}

function told({ id, article, recordedAt, ...claim }: RecurringClaim, called: Desk['called']) {
  expect([article.id, recordedAt]).not.toContain('');
  return { ...claim, headline: article.headline, id: called.get(id) };
}

const wordsOfNames = names.flatMap(({ person, body, unheard }) => `${person} ${body} ${unheard}`.split(' '));
const ordinary =
  'gulls counted March eleven herons crossed frozen lagoon council ferry sank closed wall'.split(' ');
const papers = ['paper', 'number', '7', 'filed'];
const nowhere = ['qqqwwweee', 'zeppelin'];
const forms = ['winkelmoors', '#HarbourInspectionOffice', '@BoQuistgaardsen', 'Inspections', 'commissions'];

describe('A viewer is answered as if the names that are kept back were others', () => {
  test('to whatever words of names, of claims and of neither are in a statement', async () => {
    const word = fc.constantFrom(...wordsOfNames, ...ordinary, ...papers, ...nowhere, ...forms);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 8 }), async (some) => {
        const statement = some.join(' ');
        expect(await answered(desks[0], statement)).toEqual(await answered(desks[1], statement));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test.each(names.flatMap((own) => stated.map((say) => say(own))))('to %s', async (statement) => {
    expect(await answered(desks[0], statement)).toEqual(await answered(desks[1], statement));
  });

  test('in the sentences of a text', async () => {
    const sentences = names.flatMap((own) => stated.map((say) => say(own)));
    const text = sentences.join('\n\n');
    const found = await Promise.all(
      desks.map(async ({ room, called }) => {
        const { version } = await anArticle(room.reviewer, { text });
        const at = sentences.map((sentence) => {
          const start = version.text.indexOf(sentence);
          return { start, end: start + sentence.length };
        });
        const first = await recurringSentences(room.viewer, version.id, at.slice(0, 20));
        const rest = await recurringSentences(room.viewer, version.id, at.slice(20));
        return [...(first ?? []), ...(rest ?? [])].map(({ claim, ...place }) => ({
          ...place,
          claim: told(claim, called),
        }));
      }),
    );
    expect(found[0]?.length).toBeGreaterThan(4);
    expect(found[0]).toEqual(found[1]);
  });
});

describe('A word', () => {
  const ids = async (desk: Desk, statement: string, actor?: Actor) =>
    (await answered(desk, statement, actor)).map(({ id }) => id).sort();

  test.each([
    ['of names alone finds nothing', 'Thaddea Winkelmoor', []],
    ['of one spoken of off the record', 'Wilfreda Wexcombe', []],
    ['that no claim has', 'qqqwwweee', []],
    ['that is in a name too finds who states it beside', 'harbour', ['claim 6', 'claim 7', 'claim 8']],
    ['in another form', 'inspections', ['claim 8']],
    ['of the rest of what a name stands in', 'lagoon', ['claim 1', 'claim 2', 'claim 6']],
  ])('%s', async (_, statement, found) => {
    expect(await ids(desks[0], statement)).toEqual(found);
    expect(JSON.stringify(await answered(desks[0], statement))).not.toMatch(
      /Winkelmoor|Wexcombe|Inspection O/,
    );
  });

  test('finds reviewers whatever holds it', async () => {
    const [desk] = desks;
    expect(await ids(desk, 'Winkelmoor', desk.room.reviewer)).toEqual(['claim 1', 'claim 2']);
    expect(await ids(desk, 'inspection', desk.room.reviewer)).toContainEqual(expect.stringMatching('paper'));
  });
});
