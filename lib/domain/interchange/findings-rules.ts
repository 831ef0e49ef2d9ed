import { refusalOfChain } from '#lib/domain/attribution.ts';
import { controlOf } from '#lib/domain/control.ts';
import { isAnonymous } from '#lib/domain/corroboration/people.ts';
import { refusalOfProvenance } from '#lib/domain/evidence.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { isAnswer } from '#lib/domain/response.ts';
import { dayAsTime, refusalOfTimes, type GivenTime } from '#lib/domain/time-bounds.ts';
import type {
  EvidenceElsewhere,
  FindingsElsewhere,
  ResponseElsewhere,
  SourceElsewhere,
} from './findings-elsewhere.ts';
import { isolated } from '#lib/domain/text/direction.ts';

type Sources = ReadonlyMap<string, SourceElsewhere>;

const time = (text: string | null) => (text === null ? null : new Date(text));

function timesOfItem({ publishedOn, withdrawn }: EvidenceElsewhere): GivenTime[] {
  return [
    { path: [], what: 'The day a report was published', kind: 'DAY', at: dayAsTime(publishedOn) },
    { path: [], what: 'The time a report was withdrawn', kind: 'HAPPENED', at: time(withdrawn?.at ?? null) },
  ];
}

function timesOfResponse({ askedAt, deadlineAt, answeredAt }: ResponseElsewhere): GivenTime[] {
  const asked = { at: time(askedAt), words: 'A deadline is before the party was asked.' };
  const first = { at: time(askedAt), words: 'A party answered before it was asked.' };
  return [
    { path: [], what: 'The time a party was asked', kind: 'HAPPENED', at: time(askedAt) },
    { path: [], what: 'A deadline', kind: 'PLANNED', at: time(deadlineAt), notBefore: asked },
    { path: [], what: 'The time a party answered', kind: 'HAPPENED', at: time(answeredAt), notBefore: first },
  ];
}

/** The sources that what was found on a claim names, by the keys of its file. */
export function sourcesNamed({ hops, evidence, responses, peopleApart }: FindingsElsewhere): string[] {
  return [
    ...hops.map(({ source }) => source),
    ...evidence.flatMap(({ publisher, citedSources }) => [
      ...(publisher === null ? [] : [publisher]),
      ...citedSources,
    ]),
    ...responses.map(({ party }) => party),
    ...peopleApart.flatMap(({ first, second }) => [first, second]),
  ];
}

function refusalOfItem(item: EvidenceElsewhere, keys: ReadonlySet<string>): Refusal | null {
  const { key, publisher, citedSources, citedEvidence, ...rest } = item;
  return refusalOfProvenance({
    ...rest,
    evidenceId: key,
    publisherId: publisher,
    citedSourceIds: citedSources,
    citedEvidenceIds: citedEvidence,
    evidenceIdsOfClaim: keys,
  });
}

/** What of the references within a claim leads nowhere, in a sentence. */
function brokenReference(findings: FindingsElsewhere, sources: Sources): string | null {
  const { hops, evidence, responses, toldApart, markedCopies, peopleApart } = findings;
  const keys = new Set(evidence.map(({ key }) => key));
  if (keys.size < evidence.length) return 'Two of its reports are one to the file.';
  if (sourcesNamed(findings).some((key) => !sources.has(key)))
    return 'It names a source that the file says nothing of.';
  const named = [
    ...hops.map(({ checkEvidence }) => checkEvidence),
    ...responses.map(({ evidence: answer }) => answer),
    ...[...toldApart, ...markedCopies].flatMap(({ first, second }) => [first, second]),
  ];
  if (named.some((key) => key !== null && !keys.has(key)))
    return 'It names a report that the file does not have.';
  if ([...toldApart, ...markedCopies, ...peopleApart].some(({ first, second }) => first === second))
    return 'It tells something apart from itself.';
  return null;
}

function isNobody(key: string, sources: Sources): boolean {
  const source = sources.get(key);
  return source !== undefined && isAnonymous({ kind: source.kind, controlledById: source.controlledBy });
}

/**
 * Why what was found on a claim elsewhere can't be recorded here, in a sentence; `null` where it can. It is asked what
 * a person would be asked who records the same by hand: of the chain, of what reports go back to, of every time.
 */
export function findingsProblem(findings: FindingsElsewhere, sources: Sources, now: Date): string | null {
  const broken = brokenReference(findings, sources);
  if (broken !== null) return broken;
  const { hops, evidence, responses, peopleApart, dueAt } = findings;
  if (peopleApart.some(({ first, second }) => !isNobody(first, sources) || !isNobody(second, sources)))
    return 'It tells two people apart who are not both anonymous.';
  if (evidence.some(({ kind, address }) => kind === 'LINK' && address === ''))
    return 'A link among its evidence has no address.';
  if (responses.some(({ outcome, answeredAt }) => isAnswer(outcome) !== (answeredAt !== null)))
    return 'An answer has no time, or a time has no answer.';
  const chain = hops.map(({ source, checkEvidence, ...hop }) => ({
    ...hop,
    sourceId: source,
    party: sources.get(source)?.name ?? '',
    checkEvidenceId: checkEvidence,
  }));
  const keys = new Set(evidence.map(({ key }) => key));
  const due: GivenTime = { path: [], what: 'The time it is due', kind: 'PLANNED', at: time(dueAt) };
  const times = [...evidence.flatMap(timesOfItem), ...responses.flatMap(timesOfResponse), due];
  const items = evidence.map((item) => refusalOfItem(item, keys)).find((no) => no !== null) ?? null;
  const no = refusalOfChain(chain) ?? items ?? refusalOfTimes(times, now);
  return no && refusalWords(no);
}

/** Why the sources of a file can't be added to the register, in a sentence. */
export function sourcesProblem(sources: readonly SourceElsewhere[], now: Date): string | null {
  const byKey = new Map(sources.map((source) => [source.key, source]));
  if (byKey.size < sources.length) return 'Two of its sources are one to the file.';
  if (new Set(sources.map(({ name }) => name)).size < sources.length)
    return 'Two of its sources have one name.';
  const parties = new Map(sources.map(({ key, controlledBy }) => [key, { controlledById: controlledBy }]));
  for (const { key, name, controlledBy, discredited } of sources) {
    const who = isolated(name);
    if (controlledBy !== null && !byKey.has(controlledBy))
      return `${who} is controlled by a source that the file says nothing of.`;
    if (controlOf(key, parties).cycle) return `The control of ${who} runs in a circle.`;
    const from = { path: [], what: `The day from which ${who} no longer counts`, kind: 'DAY' } as const;
    const no = refusalOfTimes([{ ...from, at: dayAsTime(discredited?.from ?? null) }], now);
    if (no) return refusalWords(no);
  }
  return null;
}
