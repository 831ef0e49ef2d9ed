import { describe, expect, test } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import { mostImported } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import { findingLimits } from '#lib/domain/interchange/findings-elsewhere.ts';
import {
  aNewsroom,
  anArticle,
  aSource,
  newsroom,
  refusalOf,
  valueOf,
  type Newsroom,
} from '#testing/newsroom.ts';
import { importClaims } from './import-claims.ts';

const desk = await aNewsroom();

const hop = (source: string) => ({
  source,
  cue: '',
  mode: 'UNSPECIFIED',
  terms: 'ON_RECORD',
  check: 'UNCHECKED',
  checkNote: null,
  checkEvidence: null,
});

const item = (key: string) => ({
  key,
  kind: 'NOTE',
  title: `Report ${key}`,
  address: '',
  publisher: null,
  stance: 'SUPPORTS',
  role: 'SECONDARY',
  firstHand: false,
  interested: false,
  withdrawn: null,
  publishedOn: null,
  citedSources: [],
  citedEvidence: [],
  excerpt: '',
  credibility: null,
});

const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}`);

const nothing = { hops: [], responses: [], toldApart: [], markedCopies: [], peopleApart: [], dueAt: null };

function claim(row: number, findings: object = {}) {
  const said = {
    start: 0,
    end: 39,
    statement: `Claim ${row}.`,
    importance: 'NORMAL',
    tags: [],
    status: null,
  };
  return { row, ...said, findings: { ...nothing, evidence: [], ...findings } };
}

function source(key: string, name: string, aliases: readonly string[] = []) {
  const kind = 'NEWS_AGENCY';
  return { key, name, kind, aliases, plural: false, controlledBy: null, discredited: null };
}

/** Sends it into an article of its own, and looks that nothing of it was stored. */
async function sent({ reviewer }: Newsroom, input: object) {
  const { id: articleId, version } = await anArticle(reviewer);
  const stored = () =>
    inWorkspace(reviewer, async (tx) => [
      await tx.claim.count({ where: { articleId } }),
      await tx.source.count(),
    ]);
  const before = await stored();
  const answer = await importClaims.execute(reviewer, { articleId, versionId: version.id, ...input });
  return { answer, stored: await stored(), before };
}

describe('An import that is too large is refused, and nothing of it is stored:', () => {
  const many = findingLimits.evidence / findingLimits.ofClaim.evidence;
  test.each([
    ['claims', { claims: keys(mostImported + 1).map((_, at) => claim(at)) }, 'Import 1,000 claims at most.'],
    [
      'sources',
      {
        claims: [claim(1)],
        sources: keys(findingLimits.sources + 1).map((key) => source(key, `Party ${key}`)),
      },
      'Import 500 sources at most.',
    ],
    [
      'links',
      {
        claims: [claim(1), claim(2)],
        links: keys(findingLimits.links + 1).map(() => ({ from: 1, to: 2, relation: 'SAME_AS' })),
      },
      'Import 2,000 links at most.',
    ],
    [
      'items of evidence in all',
      {
        claims: keys(many + 1).map((_, row) =>
          claim(row, { evidence: keys(findingLimits.ofClaim.evidence).map(item) }),
        ),
      },
      'Import 5,000 items of evidence at most.',
    ],
  ])('more %s than fit', async (_, input, sentence) => {
    const { answer, before, stored } = await sent(desk, input);
    expect(JSON.stringify(refusalOf(answer))).toContain(sentence);
    expect(stored).toEqual(before);
  });

  test.each([
    ['items of evidence', 'evidence', keys(findingLimits.ofClaim.evidence + 1).map(item)],
    ['steps of a chain', 'hops', keys(findingLimits.ofClaim.hops + 1).map(() => hop('a'))],
  ])('more %s than fit on one claim', async (_, field, all) => {
    const input = { claims: [claim(1, { [field]: all })], sources: [source('a', 'Party of the chain')] };
    const { answer, before, stored } = await sent(desk, input);
    const no = refusalOf(answer);
    const problems = no.code === 'invalid' ? no.problems : [];
    expect(problems.map(({ path }) => path)).toEqual([['claims', 0, 'findings', field]]);
    expect(stored).toEqual(before);
  });

  test('as many as fit on one claim are taken', async () => {
    const evidence = keys(findingLimits.ofClaim.evidence).map(item);
    const parties = keys(findingLimits.ofClaim.hops);
    const sources = parties.map((key) => source(key, `Party number ${key}`));
    const input = { claims: [claim(1, { evidence, hops: parties.map(hop) })], sources };
    expect(valueOf((await sent(await newsroom(desk.ownerUrl), input)).answer)).toMatchObject({ recorded: 1 });
  });
});

function sentenceOf(answer: Awaited<ReturnType<typeof sent>>['answer']): string {
  const no = refusalOf(answer);
  return no.code === 'import-problem' ? no.sentence : no.code;
}

// The first letter of the second is Cyrillic.
const [latin, cyrillic] = ['Coast Agency', 'Сoast Agency'];

describe('A file never decides whether two names are two parties:', () => {
  const withChain = (...chained: string[]) => ({
    claims: chained.map((key, row) => claim(row, { hops: [hop(key)] })),
  });

  test('two of the file that look alike', async () => {
    const sources = [source('a', latin), source('b', cyrillic)];
    const { answer, before, stored } = await sent(desk, { ...withChain('a', 'b'), sources });
    expect(refusalOf(answer)).toMatchObject({
      code: 'import-problem',
      sentence: `The file has “${cyrillic}” and “${latin}”, which look alike. Add both to the register first, and say why they are two.`,
    });
    expect(stored).toEqual(before);
  });

  test('one of the file that looks like another name of one in it', async () => {
    const sources = [source('a', 'Northern Wire', [latin]), source('b', cyrillic)];
    const { answer, before, stored } = await sent(desk, { ...withChain('a', 'b'), sources });
    expect(sentenceOf(answer)).toContain('which look alike');
    expect(stored).toEqual(before);
  });

  test('one of the file that looks like one of the register', async () => {
    const other = await newsroom(desk.ownerUrl);
    await aSource(other.reviewer, { name: latin, kind: 'NEWS_AGENCY' });
    const { answer, before, stored } = await sent(other, {
      ...withChain('b'),
      sources: [source('b', cyrillic)],
    });
    expect(sentenceOf(answer)).toContain(`“${cyrillic}” of the file looks like “${latin}” of the register.`);
    expect(stored).toEqual(before);
  });

  test('two of the file that are one here', async () => {
    const other = await newsroom(desk.ownerUrl);
    await aSource(other.reviewer, { name: 'Coast', kind: 'NEWS_AGENCY', aliases: ['Coast Wire'] });
    const sources = [source('a', 'Coast'), source('b', 'Coast Wire')];
    const { answer, before, stored } = await sent(other, { ...withChain('a', 'b'), sources });
    expect(sentenceOf(answer)).toContain('“Coast” and “Coast Wire” of the file are one source here.');
    expect(stored).toEqual(before);
  });

  test('one that nothing of the import names is not added, whatever it looks like', async () => {
    const other = await newsroom(desk.ownerUrl);
    await aSource(other.reviewer, { name: latin, kind: 'NEWS_AGENCY' });
    const sources = [source('a', latin), source('b', cyrillic)];
    const { answer, before, stored } = await sent(other, { ...withChain('a'), sources });
    expect(valueOf(answer)).toMatchObject({ recorded: 1 });
    expect(stored).toEqual([1, before[1]]);
  });
});
