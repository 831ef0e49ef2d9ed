import { withHeadline, type MarkedText } from '#lib/domain/text/blocks.ts';
import { z } from 'zod';
import { findCommand } from '#lib/commands/registry.ts';
import { articleDetailSchema } from '#lib/domain/shapes/article-detail.ts';
import { claimDetailSchema, type ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { sourceDetailSchema } from '#lib/domain/shapes/source-detail.ts';
import type { DemoArticle, DemoClaim, DemoEvidence, DemoSource } from './shape.ts';
import { inWorkspace } from '#lib/db/transaction.ts';

/** The newest version of an article just imported, with the article's revision. */
async function readArticleVersion(
  actor: Actor,
  articleId: string,
): Promise<{ id: string; text: string; revision: number }> {
  return inWorkspace(actor, async (tx) => {
    const { id, text, article } = await tx.articleVersion.findFirstOrThrow({
      where: { articleId },
      orderBy: { number: 'desc' },
      select: { id: true, text: true, article: { select: { revision: true } } },
    });
    return { id, text, revision: article.revision };
  });
}

type People = Record<'reviewer' | 'editor', Actor>;
type SourceIds = ReadonlyMap<string, string>;

const imported = z.object({ articleId: z.string(), versionId: z.string() });

/** Runs one command as a person would, and stops the whole demo with its words when it is refused. */
async function act<V>(actor: Actor, name: string, input: object, value: z.ZodType<V>): Promise<V> {
  const command = findCommand(name);
  if (!command) throw new Error(`There is no command called ${name}.`);
  const result = await command.execute(actor, input);
  if (!result.ok) throw new Error(`Sample content, ${name}: ${refusalWords(result.refusal)}`);
  return value.parse(result.value);
}

function need<V>(map: ReadonlyMap<string, V>, key: string): V {
  const found = map.get(key);
  if (found === undefined) throw new Error(`Sample content names “${key}”, which is not there.`);
  return found;
}

async function createSources(actor: Actor, sources: readonly DemoSource[]): Promise<SourceIds> {
  const ids = new Map<string, string>();
  for (const { controlledBy, controlStatedBy, ...source } of sources) {
    const controller = controlledBy !== undefined && !controlStatedBy ? need(ids, controlledBy) : null;
    const input = { ...source, controlledById: controller };
    ids.set(source.name, (await act(actor, 'create-source', input, sourceDetailSchema)).id);
  }
  for (const { name, controlledBy, controlStatedBy } of sources) {
    if (controlledBy === undefined || !controlStatedBy) continue;
    const said = { statedById: need(ids, controlStatedBy.source), note: controlStatedBy.note };
    const target = { sourceId: need(ids, name), revision: 1, controllerId: need(ids, controlledBy) };
    await act(actor, 'set-controller', { ...target, ...said }, sourceDetailSchema);
  }
  return ids;
}

function evidenceInput(item: DemoEvidence, claim: ClaimDetail, sources: SourceIds) {
  const { publisher, citesSources = [], citesEvidence = [], ...rest } = item;
  const titles = new Map(claim.evidence.map((evidence) => [evidence.title, evidence.id]));
  return {
    ...rest,
    claimId: claim.id,
    publisherId: publisher ? need(sources, publisher) : null,
    citedSourceIds: citesSources.map((name) => need(sources, name)),
    citedEvidenceIds: citesEvidence.map((title) => need(titles, title)),
  };
}

async function tagClaim(
  people: People,
  sources: SourceIds,
  item: DemoClaim,
  recorded: ClaimDetail,
): Promise<void> {
  let claim = recorded;
  const change = async (actor: Actor, name: string, input: object) => {
    claim = await act(
      actor,
      name,
      { claimId: claim.id, revision: claim.revision, ...input },
      claimDetailSchema,
    );
  };
  for (const evidence of item.evidence ?? []) {
    claim = await act(
      people.reviewer,
      'add-evidence',
      evidenceInput(evidence, claim, sources),
      claimDetailSchema,
    );
  }
  if (item.hops) {
    const hops = item.hops.map((hop) => ({
      sourceId: need(sources, hop.source),
      cue: hop.cue,
      mode: hop.mode,
      terms: 'ON_RECORD',
      check: hop.check ?? 'UNCHECKED',
      checkNote: hop.note ?? null,
      checkEvidenceId: null,
    }));
    await change(people.reviewer, 'set-chain', { hops });
  }
  for (const { party, outcome, ...asked } of item.responses ?? []) {
    claim = await act(
      people.reviewer,
      'ask-party',
      {
        claimId: claim.id,
        partyId: need(sources, party),
        channel: asked.channel,
        question: asked.question,
        askedAt: inHours(-asked.askedHoursAgo),
        deadlineAt: inHours(asked.deadlineInHours),
      },
      claimDetailSchema,
    );
    if (outcome === undefined) continue;
    const response = claim.responses.at(-1);
    const answer = { responseId: response?.id ?? '', revision: response?.revision ?? 1, outcome, words: '' };
    claim = await act(people.reviewer, 'record-answer', answer, claimDetailSchema);
  }
  if (item.confirmation) {
    const { value, reason, confidence = null } = item.confirmation;
    await change(people.reviewer, 'set-confirmation', { confirmation: value, reason, confidence });
  }
  if (item.assignee)
    await change(people.editor, 'assign-claim', { assigneeId: people[item.assignee].userId });
  if (item.dueInHours !== undefined)
    await change(people.editor, 'set-claim-due', { dueAt: inHours(item.dueInHours) });
  if (item.progress) await change(people.reviewer, 'ask-sign-off', {});
  if (item.progress === 'signed-off') await change(people.editor, 'sign-off-claim', {});
}

function inHours(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}

/** The span of a passage in code points, as `record-claim` wants it. */
function spanOf(text: string, passage: string): { start: number; end: number } {
  const at = text.indexOf(passage);
  if (at < 0) throw new Error(`Sample content: the text does not hold “${passage}”.`);
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...passage].length };
}

function markedText({
  headline,
  standfirst,
  paragraphs,
  subheads = [],
  captions = [],
}: DemoArticle): MarkedText {
  const kindOf = (text: string) => {
    if (subheads.includes(text)) return 'SUBHEAD';
    return captions.includes(text) ? 'CAPTION' : 'PARAGRAPH';
  };
  const story = paragraphs.map((text) => ({ text, kind: kindOf(text) }) as const);
  const above = standfirst === undefined ? [] : [{ text: standfirst, kind: 'STANDFIRST' } as const];
  const all = [...above, ...story];
  return withHeadline(
    { text: all.map(({ text }) => text).join('\n\n'), kinds: all.map(({ kind }) => kind) },
    headline,
  );
}

async function createArticle(people: People, sources: SourceIds, item: DemoArticle): Promise<void> {
  const { headline, byline, publisher, publishedOn } = item;
  const { articleId } = await act(
    people.reviewer,
    'import-article',
    {
      ...markedText(item),
      headline,
      byline,
      publisher,
      address: '',
      language: 'en',
      publishedOn,
      method: 'PASTE',
      fileName: '',
    },
    imported,
  );
  const version = await readArticleVersion(people.reviewer, articleId);
  const claimIds: string[] = [];
  for (const claim of item.claims) {
    const recorded = await act(
      people.reviewer,
      'record-claim',
      {
        articleId,
        versionId: version.id,
        ...spanOf(version.text, claim.passage),
        statement: claim.statement,
        importance: claim.importance ?? 'NORMAL',
        tags: [],
      },
      claimDetailSchema,
    );
    await tagClaim(people, sources, claim, recorded);
    claimIds.push(recorded.id);
  }
  let { revision } = version;
  const change = async (name: string, input: object) => {
    ({ revision } = await act(people.editor, name, { articleId, revision, ...input }, articleDetailSchema));
  };
  if (item.dueInHours !== undefined) await change('set-article-due', { dueAt: inHours(item.dueInHours) });
  if (item.publishedWithNote !== undefined) {
    // Of these, what needs no naming is not named.
    const named = claimIds.map((claimId) => ({ claimId, note: item.publishedWithNote }));
    await change('set-publication', { to: 'CLEARED', named });
    await change('set-publication', { to: 'PUBLISHED', note: '' });
  }
}

/** Puts the sample register and articles into a workspace, through the same commands people use. */
export async function createDemoContent(
  people: People,
  sources: readonly DemoSource[],
  articles: readonly DemoArticle[],
): Promise<void> {
  const ids = await createSources(people.reviewer, sources);
  for (const article of articles) await createArticle(people, ids, article);
}
