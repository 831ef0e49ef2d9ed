import { listed, titles } from './reason-words.ts';
import type { Reason, Telling } from './reasons.ts';
import type { Side } from './side.ts';
import type { SharedText } from './trace.ts';
import { isPeople } from './voices.ts';
import { isolated } from '#lib/domain/text/direction.ts';

const pairKey = (ids: readonly string[]) => [...ids].sort().join(' ');

function whySpoiled({ spoiledBy: item }: SharedText): string {
  if (!item) return '';
  if (item.withdrawn) return 'was withdrawn by the one it comes from';
  return item.interested ? 'comes from one who speaks in their own cause' : 'comes from a discredited party';
}

/** Texts that are one, may be one, or were told apart. */
export function reasonsOfTexts({ traced, names }: Telling): Reason[] {
  const { texts, possible, input, textOf } = traced;
  if (texts.length + possible.length + input.copyPairs.length + input.distinctPairs.length === 0) return [];
  const marked = new Map(input.copyPairs.map(({ evidenceIds, reason }) => [pairKey(evidenceIds), reason]));
  const shared = texts.map((text): Reason => {
    const evidenceIds = text.items.map(({ id }) => id);
    const sides = new Set(text.items.map(({ stance }) => stance));
    const what = `${titles(evidenceIds, names)} are one text`;
    if (text.spoiledBy)
      return {
        kind: 'spoiled-text',
        words: `${what}, which ${whySpoiled(text)}: it counts for nobody.`,
        evidenceIds,
      };
    if (sides.has('SUPPORTS') && sides.has('REFUTES')) {
      return { kind: 'near-duplicates', words: `${what}, and it is filed on both sides.`, evidenceIds };
    }
    return { kind: 'near-duplicates', words: `${what}, whoever publishes it.`, evidenceIds };
  });
  const byHand = [...marked].map(([key, reason]): Reason => {
    const evidenceIds = key.split(' ');
    return {
      kind: 'marked-copy',
      words: `${titles(evidenceIds, names)} were marked as copies: ${isolated(reason)}`,
      evidenceIds,
    };
  });
  const apart = [...input.distinctPairs]
    .map(({ evidenceIds, reason }) => ({ evidenceIds: [...evidenceIds].sort(), reason }))
    .sort((a, b) => (pairKey(a.evidenceIds) < pairKey(b.evidenceIds) ? -1 : 1))
    .map(({ evidenceIds, reason }): Reason => {
      const [first = '', second = ''] = evidenceIds;
      const still = textOf.get(first) !== undefined && textOf.get(first) === textOf.get(second);
      const through = still ? ' They stay joined through a third text.' : '';
      return {
        kind: 'kept-apart',
        words: `${titles(evidenceIds, names)} were told apart: ${isolated(reason)}${through}`,
        evidenceIds,
      };
    });
  const offered = possible.map(({ items, share }): Reason => {
    const evidenceIds = items.map(({ id }) => id);
    return {
      kind: 'possible-copy',
      words: `${titles(evidenceIds, names)} may be copies: they share ${Math.floor(share * 100)} % of a text. Until somebody decides, they are not joined.`,
      evidenceIds,
    };
  });
  return [...offered, ...shared, ...byHand, ...apart];
}

/** People who were said to be different. */
export function reasonsOfPeople({ traced, names }: Telling): Reason[] {
  return traced.input.peopleApart.map(({ sourceIds, reason }) => ({
    kind: 'people-apart',
    words: `${listed([...sourceIds].map(names.party))} are different people: ${isolated(reason)}`,
    evidenceIds: [],
    partyIds: [...sourceIds],
  }));
}

/** Parties that are discredited and on a way of this claim; an item may count for what it has from elsewhere. */
export function reasonsOfDiscredited(sides: readonly Side[], { traced, names }: Telling): Reason[] {
  const { voices, byPublisher, items } = traced;
  const counts = (id: string) => sides.some(({ followed }) => followed.standings.get(id) === 'COUNTS');
  const found = new Map<string, Set<string>>();
  for (const { id, stance, publisherId, publishedOn, citedSourceIds } of items) {
    // What a source published before it was discredited still counts, and who has it from there with it.
    const sound = (sourceId: string) =>
      byPublisher.get(sourceId)?.some((own) => own.stance === stance && counts(own.id)) ?? false;
    const add = (bad: string) => found.set(bad, (found.get(bad) ?? new Set()).add(id));
    const publishedBy = publisherId === null ? null : voices.discreditedAbove(publisherId, publishedOn);
    if (publishedBy !== null) add(publishedBy);
    for (const sourceId of citedSourceIds) {
      const bad = voices.discreditedAbove(sourceId, publishedOn);
      if (bad !== null && !sound(sourceId)) add(bad);
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, ids]) => {
      const evidenceIds = [...ids];
      const gone = evidenceIds.filter((each) => !counts(each));
      const left = evidenceIds.filter(counts);
      const from = traced.input.parties.get(id)?.discreditedFrom ?? null;
      const lost = gone.length > 0 ? `: ${titles(gone, names)}.` : '.';
      const kept =
        left.length > 0
          ? ` ${titles(left, names)} ${left.length === 1 ? 'counts for what it has' : 'count for what they have'} from elsewhere.`
          : '';
      return {
        kind: 'discredited',
        words: `${names.party(id)} is discredited${from === null ? '' : ` from ${from} on`}, so what comes through it is not counted${lost}${kept}`,
        evidenceIds,
      };
    });
}

/** A party with items on both sides. */
export function reasonsOfBothSides(supports: Side, refutes: Side, { traced, names }: Telling): Reason[] {
  const publishers = (side: Side) =>
    new Map(
      side.followed.items.flatMap(({ publisherId }) =>
        publisherId === null
          ? []
          : traced.voices.verticesOf(publisherId).map((vertex): [string, string] => [vertex, publisherId]),
      ),
    );
  const against = publishers(refutes);
  return [...publishers(supports)].flatMap(([vertex, one]): Reason[] => {
    const other = against.get(vertex);
    if (other === undefined || isPeople(vertex)) return [];
    const of = (id: string) =>
      (traced.byPublisher.get(id) ?? []).filter(({ stance }) => stance !== 'CONTEXT').map((item) => item.id);
    const who =
      one === other ? names.party(one) : `${names.party(one)} and ${names.party(other)}, one party,`;
    return [
      {
        kind: 'party-on-both-sides',
        words: `${who} ${one === other ? 'says' : 'say'} both: for it and against it.`,
        evidenceIds: [...new Set([...of(one), ...of(other)])].sort(),
      },
    ];
  });
}
