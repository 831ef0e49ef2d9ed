import type { Standing } from './standing.ts';
import type { Link } from './links.ts';
import { counted, either, listed, numberWord, sentence, titles, type Names } from './reason-words.ts';
import type { Origin, Side } from './side.ts';
import type { Traced } from './trace.ts';
import { isPeople } from './voices.ts';

/** Why the count is what it is: a sentence to show, and the evidence it rests on. */
export interface Reason {
  kind: string;
  words: string;
  evidenceIds: string[];
  /** The sources it is about, where a person can say more of them. */
  partyIds?: string[];
}

/** What the reasons speak with and about. */
export interface Telling {
  traced: Traced;
  names: Names;
  nameOf: (origin: Origin) => string;
  /** Sources of whom it is not told what they are, nor who stands behind them. */
  untold: ReadonlySet<string>;
}

const is = (count: number, one: string, many: string) => (count === 1 ? one : many);

const uncountedWords = {
  WITHDRAWN: (what, n) =>
    `${what} ${is(n, 'was', 'were')} withdrawn or corrected by ${is(n, 'its publisher', 'their publishers')}: shown, not counted.`,
  INTERESTED: (what, n) =>
    `${what} ${is(n, 'speaks', 'speak')} in ${is(n, 'its', 'their')} publisher’s own cause: shown, not counted.`,
  ARTICLE: (what, n) =>
    `${what} ${is(n, 'is', 'are')} this article or a copy of it, which cannot corroborate itself.`,
  NO_PUBLISHER: (what, n) =>
    `Nobody is named as the publisher of ${what}, so ${is(n, 'it counts', 'they count')} for nothing.`,
  UNKNOWN: (what, n) =>
    `${what} ${is(n, 'does not say where it has it', 'do not say where they have it')} from, so ${is(n, 'it counts', 'they count')} for nothing.`,
  CIRCULAR: (what, n) =>
    `${what} ${is(n, 'leads', 'lead')} only back to ${is(n, 'itself', 'each other')}, so ${is(n, 'it has', 'they have')} no origin.`,
  NOTHING_BEHIND: (what, n) => `All that ${what} ${is(n, 'rests', 'rest')} on counts for nothing.`,
} as const satisfies Partial<Record<Standing, (what: string, count: number) => string>>;

function ofUncounted({ followed }: Side, { names }: Telling): Reason[] {
  const ids = Map.groupBy<string, string>(
    followed.standings.keys(),
    (id) => followed.standings.get(id) ?? 'COUNTS',
  );
  return Object.entries(uncountedWords).flatMap(([why, words]) => {
    const evidenceIds = ids.get(why);
    if (!evidenceIds) return [];
    return [
      {
        kind: why.toLowerCase().replaceAll('_', '-'),
        words: words(titles(evidenceIds, names), evidenceIds.length),
        evidenceIds,
      },
    ];
  });
}

type NothingLink = Extract<Link, { to: 'NOTHING' }>;

const nothingWords = {
  OPPOSITE: (what: string, who: string, n: number) =>
    `${what} ${is(n, 'cites', 'cite')} ${who}, whose own words say the opposite: that gives nothing.`,
  CONTEXT: (what: string, who: string, n: number) =>
    `${what} ${is(n, 'cites', 'cite')} ${who}, which is only background: that gives nothing.`,
  GONE: (what: string, _: string, n: number) =>
    `${what} ${is(n, 'cites', 'cite')} evidence that is no longer here: that gives nothing.`,
} as const;

/** Citations that lead nowhere. Those of a discredited source are told with it. */
function ofLinks({ followed }: Side, { names }: Telling): Reason[] {
  const found = new Map<string, { link: NothingLink; evidenceIds: string[] }>();
  for (const [id, links] of followed.links) {
    for (const link of links) {
      if (link.to !== 'NOTHING' || link.why === 'DISCREDITED') continue;
      const key = `${link.why} ${link.sourceId ?? link.itemId}`;
      const entry = found.get(key) ?? { link, evidenceIds: [] };
      entry.evidenceIds.push(id);
      found.set(key, entry);
    }
  }
  return [...found.values()].flatMap(({ link, evidenceIds }) => {
    if (link.why === 'DISCREDITED') return [];
    const who = link.sourceId ? names.party(link.sourceId) : `“${names.evidence(link.itemId ?? '')}”`;
    return [
      {
        kind: 'cites-nothing',
        words: nothingWords[link.why](titles(evidenceIds, names), who, evidenceIds.length),
        evidenceIds,
      },
    ];
  });
}

/** Who a citation has it from, where what it has counts. */
function carriedFrom(link: Link, { followed: { standings } }: Side): string | null {
  if (link.to === 'NOTHING') return null;
  if (link.to === 'WORLD') return link.sourceId;
  const counts = ({ id }: { id: string }) => standings.get(id) === 'COUNTS';
  if (link.to === 'ITEM') return counts(link.item) ? link.item.publisherId : null;
  return link.items.some(counts) ? link.sourceId : null;
}

/** Who passes on what another one has: why so many reports are so few origins. */
function ofCarriers(side: Side, { names }: Telling): Reason[] {
  const told = new Map<string, { readers: Set<string>; ids: string[] }>();
  for (const item of side.followed.items) {
    if (side.followed.standings.get(item.id) !== 'COUNTS' || !item.publisherId) continue;
    for (const link of side.followed.links.get(item.id) ?? []) {
      const from = carriedFrom(link, side);
      if (!from || from === item.publisherId) continue;
      const entry = told.get(from) ?? { readers: new Set<string>(), ids: [] };
      entry.readers.add(item.publisherId);
      entry.ids.push(item.id);
      told.set(from, entry);
    }
  }
  const sentences = [...told].map(([from, { readers }]) => {
    const who = [...readers].map(names.party);
    return `${listed(who)} ${is(who.length, 'has', 'have')} it from ${names.party(from)}`;
  });
  const evidenceIds = [...new Set([...told.values()].flatMap(({ ids }) => ids))].sort();
  if (sentences.length === 0) return [];
  return [{ kind: 'passed-on', words: `${sentence(listed(sentences))}.`, evidenceIds }];
}

/** Anonymous sources that count, of which nobody has said that they are different people. */
function ofPeople(side: Side, { traced, names }: Telling): Reason[] {
  const groups = new Map<string, { partyIds: Set<string>; evidenceIds: Set<string> }>();
  for (const item of side.followed.items) {
    if (side.followed.standings.get(item.id) !== 'COUNTS') continue;
    const through = (side.followed.links.get(item.id) ?? []).flatMap((link) =>
      link.to === 'WORLD' ? [link.sourceId] : [],
    );
    for (const id of [...(item.publisherId ? [item.publisherId] : []), ...through]) {
      for (const vertex of traced.voices.verticesOf(id)) {
        if (!isPeople(vertex)) continue;
        const group = groups.get(vertex) ?? { partyIds: new Set(), evidenceIds: new Set() };
        group.partyIds.add(id);
        group.evidenceIds.add(item.id);
        groups.set(vertex, group);
      }
    }
  }
  return [...groups.values()].flatMap(({ partyIds, evidenceIds }) => {
    if (partyIds.size < 2) return [];
    const ids = [...partyIds].sort();
    const words = `${listed(ids.map(names.party))} may be one person, so they count once until somebody says they are different people.`;
    return [{ kind: 'one-person', words, evidenceIds: [...evidenceIds].sort(), partyIds: ids }];
  });
}

function ofOrigins(side: Side, { traced, names, untold }: Telling): Reason[] {
  return side.origins.flatMap(({ kind, originId, partyIds, evidenceIds }): Reason[] => {
    const who = listed(partyIds.map(names.party));
    if (kind !== 'PARTY' || partyIds.length < 2) return [];
    const { cycle, path } = traced.voices.control(originId);
    const { parties } = traced.input;
    const speakers = (ids: readonly string[]) => ids.every((id) => parties.get(id)?.kind === 'PERSON');
    const below = partyIds.filter((id) => id !== originId);
    if ([...partyIds, ...(cycle ? path : [])].some((id) => untold.has(id)))
      return [{ kind: 'common-control', words: `${sentence(who)} count once.`, evidenceIds }];
    if (cycle)
      return [
        {
          kind: 'control-cycle',
          words: `${listed(path.map(names.party))} are recorded as ${speakers(path) ? 'speaking for' : 'controlling'} each other in a circle; they count as one.`,
          evidenceIds,
        },
      ];
    return [
      {
        kind: 'common-control',
        words: speakers(below)
          ? `${listed(below.map(names.party))} ${below.length === 1 ? 'speaks' : 'speak'} for ${names.party(originId)}, so they count once.`
          : `${who} are under one control, ${names.party(originId)}, so they count once.`,
        evidenceIds,
      },
    ];
  });
}

function ofPrimary({ name, primaryIds }: Side, { names }: Telling): Reason[] {
  if (primaryIds.length === 0) return [];
  const n = primaryIds.length;
  return [
    {
      kind: 'primary',
      words: `${titles(primaryIds, names)} ${is(n, 'is a primary item', 'are primary items')} ${name === 'SUPPORTS' ? 'for' : 'against'} it: the thing itself, its record or a first-hand witness.`,
      evidenceIds: primaryIds,
    },
  ];
}

/** Everything there is to say of one side. */
export function reasonsOfSide(side: Side, telling: Telling): Reason[] {
  if (side.followed.items.length === 0) return [];
  return [
    ...ofCarriers(side, telling),
    ...ofOrigins(side, telling),
    ...ofPeople(side, telling),
    ...ofPrimary(side, telling),
    ...ofLinks(side, telling),
    ...ofUncounted(side, telling),
  ];
}

/** What is missing for a verdict, or what made it. */
export function needReason(side: Side, enough: boolean, { traced, names, nameOf }: Telling): Reason {
  const { originsNeeded: needed, primarySuffices } = traced.input.rule;
  const evidenceIds = side.originEvidenceIds;
  const missing = needed - side.origins.length;
  if (enough) {
    const words =
      missing > 0
        ? 'A primary item is enough by the workspace’s rule.'
        : `${sentence(counted(side.origins.length, 'independent origin'))}: ${listed(side.origins.map(nameOf))}. ${sentence(counted(needed, 'is', 'are'))} needed.`;
    return { kind: 'enough', words, evidenceIds };
  }
  const taken = new Set(
    side.origins.flatMap(({ originId, partyIds }) => [
      originId,
      ...partyIds.map((id) => traced.voices.control(id).topId),
    ]),
  );
  const awaited = [...new Set(traced.input.awaitedIds ?? [])]
    .filter(
      (id) =>
        missing === 1 &&
        !taken.has(traced.voices.control(id).topId) &&
        traced.voices.discreditedAbove(id, null) === null,
    )
    .sort();
  const ways = [
    ...awaited.map((id) => `an answer from ${names.party(id)}`),
    counted(missing, side.origins.length === 0 ? 'independent origin' : 'more independent origin'),
    ...(primarySuffices ? ['one primary item'] : []),
  ];
  return {
    kind: 'needs',
    words: `${side.name === 'SUPPORTS' ? 'Confirming' : 'Refuting'} needs ${either(ways)}.`,
    evidenceIds,
  };
}

/** The number said as what it is. */
export function headlineOf(side: Side, { traced, names, nameOf }: Telling): string {
  const [first, ...others] = side.origins;
  if (!first) return 'Nothing counts so far.';
  if (others.length === 0) {
    const behind = new Set(
      side.followed.items.flatMap((item) =>
        side.followed.standings.get(item.id) !== 'COUNTS'
          ? []
          : (side.followed.links.get(item.id) ?? []).flatMap((link) =>
              link.to === 'WORLD' ? [link.sourceId] : [],
            ),
      ),
    );
    const only =
      first.kind === 'PARTY' &&
      behind.size > 0 &&
      !first.partyIds.some((id) => behind.has(id)) &&
      !side.followed.items.some(
        (item) => item.firstHand && side.followed.standings.get(item.id) === 'COUNTS',
      );
    if (only) {
      const who = [...behind];
      const anonymous = who.every((id) => traced.input.parties.get(id)?.kind === 'ANONYMOUS');
      const known =
        who.length === 2 && anonymous
          ? 'Both officials are'
          : `${listed(who.map(names.party))} ${is(who.length, 'is', 'are')}`;
      return `${known} known only through ${nameOf(first)}.`;
    }
    if (first.kind === 'TEXT') return 'It is one text under several names: if it is wrong, nothing is left.';
    return `If ${nameOf(first)} is wrong, nothing is left.`;
  }
  const who = side.origins.map(nameOf);
  if (who.length === 2) return `${sentence(listed(who))} would both have to be wrong.`;
  return `${sentence(numberWord(who.length))} would all have to be wrong: ${listed(who)}.`;
}
