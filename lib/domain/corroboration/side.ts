import { follow, reached, type Followed } from './follow.ts';
import type { EvidenceItem } from './input.ts';
import { isAnonymous } from './people.ts';
import { smallestCut } from './smallest-cut.ts';
import type { SideName } from './side-name.ts';
import { knowsFirstHand, type Traced } from './trace.ts';
import { waysThatMatter, type Way } from './ways.ts';

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
    if (!member.startsWith('people:')) return member;
    const others = cut.filter((other) => other !== member);
    const own = ways.filter((way) => way.includes(member) && !way.some((vertex) => others.includes(vertex)));
    const [first = [], ...rest] = own;
    const shared = first.filter((vertex) => vertex !== member && rest.every((way) => way.includes(vertex)));
    return shared.find((vertex) => vertex.startsWith('party:')) ?? member;
  });
}

/** Who that counts has it from an item, each list made once. */
function countingCarriers(followed: Followed, { byId }: Traced): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const counts = (id: string) => followed.standings.get(id) === 'COUNTS';
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const bySource = followed.carriers.get(`source ${byId.get(id)?.publisherId ?? ''}`) ?? [];
    const all = [...(followed.carriers.get(id) ?? []), ...bySource].filter(counts);
    known.set(id, all);
    return all;
  };
}

function originOf(
  vertex: string,
  ways: readonly OwnWay[],
  carriers: (id: string) => readonly string[],
  { voices, texts }: Traced,
): Origin {
  const through = ways.filter(({ way }) => way.includes(vertex));
  const evidenceIds = [
    ...reached(
      through.map(({ item }) => item.id),
      carriers,
    ),
  ].sort();
  const sources = new Set(through.flatMap(({ sourceIds }) => sourceIds));
  const text = texts.find((each) => each.vertex === vertex);
  const partyIds = [...sources].filter((id) => text ?? voices.verticesOf(id).includes(vertex)).sort();
  const ids = vertex.slice(vertex.indexOf(':') + 1).split(',');
  const kind = text ? 'TEXT' : vertex.startsWith('people:') ? 'PEOPLE' : 'PARTY';
  return { kind, originId: ids[0] ?? '', partyIds, evidenceIds };
}

function isPrimary(item: EvidenceItem, { input }: Traced): boolean {
  const publisher = item.publisherId === null ? undefined : input.parties.get(item.publisherId);
  return item.role === 'PRIMARY' && item.firstHand && !isAnonymous(publisher);
}

/** Counts one side of the evidence. Source: domain.md, "Corroboration". */
export function countSide(name: SideName, traced: Traced): Side {
  const followed = follow(name, traced);
  const counting = followed.items.filter(({ id }) => followed.standings.get(id) === 'COUNTS');
  const own = counting.flatMap((item) => ownWaysOf(item, followed, traced));
  const ways = waysThatMatter(own.map(({ way }) => way));
  const carriers = countingCarriers(followed, traced);
  const cut = namedInstead(smallestCut(ways), ways).sort();
  return {
    name,
    origins: cut.map((vertex) => originOf(vertex, own, carriers, traced)),
    reportIds: followed.items.map(({ id }) => id),
    primaryIds: counting.filter((item) => isPrimary(item, traced)).map(({ id }) => id),
    followed,
  };
}
