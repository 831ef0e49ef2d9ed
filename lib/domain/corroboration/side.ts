import { follow, type Followed } from './follow.ts';
import type { EvidenceItem } from './input.ts';
import { smallestCut } from '#lib/domain/corroboration/cut/smallest-cut.ts';
import { Reach } from './reach.ts';
import type { SideName } from './side-name.ts';
import { knowsFirstHand, type Traced } from './trace.ts';
import { isPeople } from './voices.ts';
import { waysThatMatter, type Way } from '#lib/domain/corroboration/cut/ways.ts';

/** A member of the cut: one party, or one text under several names. If all members are wrong, nothing is left. */
export interface Origin {
  kind: 'PARTY' | 'PEOPLE' | 'TEXT';
  /** The controlling party, the first of the people who may be one, or the first item that has the text. */
  originId: string;
  /** The sources evidence names, before asking who controls them. */
  partyIds: string[];
  /** The items that go back to it. */
  evidenceIds: string[];
}

/** What stands on one side, counted. */
export interface Side {
  name: SideName;
  /** The smallest set of parties that would all have to be wrong, nearest the world; their number is the number. */
  origins: Origin[];
  /** Parties that every way passes, the one origin there is among them: with any of them wrong nothing is left. */
  onEveryWay: Origin[];
  /** The items that go back to any of them. */
  originEvidenceIds: string[];
  /** All items on this side, whether they count or not. */
  reportIds: string[];
  /** Items that count and are the thing itself, from a publisher with a name. */
  primaryIds: string[];
  followed: Followed;
}

/** A way of its own that an item has: what it needs to be right, in order, and the sources those are. */
interface OwnWay {
  item: EvidenceItem;
  way: Way;
  sourceIds: string[];
}

/**
 * The ways that end at an item by itself. One that goes on from another item needs no drawing: whatever cuts
 * the way to that one, which is in our record too, cuts it as well.
 */
function ownWaysOf(item: EvidenceItem, { links }: Followed, { voices, textOf }: Traced): OwnWay[] {
  const { publisherId } = item;
  if (publisherId === null) return [];
  const text = textOf.get(item.id);
  const end = [...voices.verticesOf(publisherId), ...(text ? [text.vertex] : [])];
  if (knowsFirstHand(item)) return [{ item, way: end, sourceIds: [publisherId] }];
  return (links.get(item.id) ?? []).flatMap((link) => {
    if (link.to !== 'WORLD') return [];
    const way = [...new Set([...voices.verticesOf(link.sourceId), ...end])];
    return [{ item, way, sourceIds: [link.sourceId, publisherId] }];
  });
}

/** Nobody can go and ask people without a name: where another one is on all their ways, that one is named. */
function namedInstead(cut: readonly string[], ways: readonly Way[]): string[] {
  return cut.map((member) => {
    if (!isPeople(member)) return member;
    const others = cut.filter((other) => other !== member);
    const own = ways.filter((way) => way.includes(member) && !way.some((vertex) => others.includes(vertex)));
    const [first = [], ...rest] = own;
    const shared = first.filter((vertex) => vertex !== member && rest.every((way) => way.includes(vertex)));
    return shared.find((vertex) => vertex.startsWith('party:')) ?? member;
  });
}

/** Which parties are on all ways, besides what was cut: there are some only where one cut is enough. */
function onAll(cut: readonly string[], [first = [], ...rest]: readonly Way[]): string[] {
  if (cut.length !== 1) return [];
  const parties = first.filter((vertex) => vertex.startsWith('party:'));
  return [...new Set([...cut, ...parties.filter((vertex) => rest.every((way) => way.includes(vertex)))])];
}

/** The ways by what they pass, so that none is looked for. */
function waysByVertex(ways: readonly OwnWay[]): Map<string, OwnWay[]> {
  const through = new Map<string, OwnWay[]>();
  for (const own of ways) {
    for (const vertex of new Set(own.way)) {
      const there = through.get(vertex);
      if (there) there.push(own);
      else through.set(vertex, [own]);
    }
  }
  return through;
}

function originOf(vertex: string, through: readonly OwnWay[], reach: Reach, { voices }: Traced): Origin {
  const isText = vertex.startsWith('text:');
  const sources = new Set(through.flatMap(({ sourceIds }) => sourceIds));
  const partyIds = [...sources].filter((id) => isText || voices.verticesOf(id).includes(vertex)).sort();
  const ids = vertex.slice(vertex.indexOf(':') + 1).split(',');
  const kind = isText ? 'TEXT' : isPeople(vertex) ? 'PEOPLE' : 'PARTY';
  const evidenceIds = reach.from(through.map(({ item }) => item.id));
  return { kind, originId: ids[0] ?? '', partyIds, evidenceIds };
}

/** Nobody knows who somebody's account or page is either, where nobody knows who they are. */
function isPrimary({ role, firstHand, publisherId }: EvidenceItem, { voices }: Traced): boolean {
  if (role !== 'PRIMARY' || !firstHand || publisherId === null) return false;
  return !voices.verticesOf(publisherId).some(isPeople);
}

/** Counts one side of the evidence. Source: domain.md, "Corroboration". */
export function countSide(name: SideName, traced: Traced): Side {
  const followed = follow(name, traced);
  const counting = followed.items.filter(({ id }) => followed.standings.get(id) === 'COUNTS');
  // Most claims have evidence on one side, if on any: where nothing counts there is nothing to cut.
  if (counting.length === 0) {
    const reportIds = followed.items.map(({ id }) => id);
    return {
      name,
      origins: [],
      onEveryWay: [],
      originEvidenceIds: [],
      reportIds,
      primaryIds: [],
      followed,
    };
  }
  const own = counting.flatMap((item) => ownWaysOf(item, followed, traced));
  const ways = waysThatMatter(own.map(({ way }) => way));
  const through = waysByVertex(own);
  const reach = new Reach(followed);
  const cut = namedInstead(smallestCut(ways), ways).sort();
  const origin = (vertex: string) => originOf(vertex, through.get(vertex) ?? [], reach, traced);
  const origins = cut.map(origin);
  const originEvidenceIds = reach.ever();
  return {
    name,
    origins,
    onEveryWay: onAll(cut, ways).map(origin),
    originEvidenceIds,
    reportIds: followed.items.map(({ id }) => id),
    primaryIds: counting.filter((item) => isPrimary(item, traced)).map(({ id }) => id),
    followed,
  };
}
