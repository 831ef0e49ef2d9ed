import { copiesAmong, type Copies, type PossibleCopy } from '#lib/domain/corroboration/copies/copies.ts';
import type { ArticleUnderCheck, CorroborationInput, EvidenceItem } from './input.ts';
import { hiddenCopies, isHiddenCopy } from '#lib/domain/corroboration/copies/rare-words.ts';
import type { StoryPrint } from '#lib/domain/corroboration/copies/story-print.ts';
import { copiesOf } from '#lib/domain/corroboration/copies/likeness.ts';
import { pageAt } from './same-address.ts';
import type { Standing } from './standing.ts';
import { voicesOf, type Voices } from './voices.ts';

/** Items whose texts count as one. */
export interface SharedText {
  vertex: string;
  items: readonly EvidenceItem[];
  /** The item because of which it counts for nobody: of a discredited party, withdrawn, in its own cause. */
  spoiledBy: EvidenceItem | null;
}

/** What the sides, the reasons and the picture are made from. */
export interface Traced {
  input: CorroborationInput;
  /** In a fixed order, so that nothing depends on the order evidence was added in. */
  items: readonly EvidenceItem[];
  byId: ReadonlyMap<string, EvidenceItem>;
  byPublisher: ReadonlyMap<string, readonly EvidenceItem[]>;
  voices: Voices;
  texts: readonly SharedText[];
  textOf: ReadonlyMap<string, SharedText>;
  possible: readonly (Omit<PossibleCopy, 'first' | 'second'> & {
    items: readonly [EvidenceItem, EvidenceItem];
  })[];
  /** What bars an item from counting, whatever stands behind it; `null` where nothing does. */
  bars: ReadonlyMap<string, Standing | null>;
}

const pairKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** By item, what tells the page it stands on; none for what has no address. */
type Pages = ReadonlyMap<string, string>;

/**
 * Items of one page, an archived copy of it among them: where no text was captured that could tell, they are one text,
 * whoever is named as its publisher.
 */
function samePages(items: readonly EvidenceItem[], pages: Pages): [string, string][] {
  if (pages.size === 0) return [];
  const placed = items.filter(({ id }) => pages.has(id));
  const sharing = Map.groupBy(placed, ({ id }) => pages.get(id));
  return [...sharing.values()].flatMap((all): [string, string][] => {
    const one = all.find(({ print }) => print !== null) ?? all[0];
    if (!one) return [];
    return all.flatMap(({ id, print }): [string, string][] =>
      id === one.id || print !== null ? [] : [[one.id, id]],
    );
  });
}

/** Items that are one file, byte for byte: whatever text was captured of each, they are one text. */
function sameFiles(items: readonly EvidenceItem[]): [string, string][] {
  const files = items.filter(({ fileId }) => fileId !== null);
  if (files.length < 2) return [];
  return [...Map.groupBy(files, ({ fileId }) => fileId).values()].flatMap(([one, ...others]) =>
    others.flatMap(({ id }): [string, string][] => (one ? [[one.id, id]] : [])),
  );
}

/** A text that is compared, and the position of the item whose it is. */
interface ComparedText {
  of: number;
  print: StoryPrint | null;
}

/**
 * One text of each item, in their order, and behind these the others: what a file says is compared beside what was
 * captured or quoted from it, so that neither hides whose copy the other is.
 */
function comparedTexts(items: readonly EvidenceItem[]): ComparedText[] {
  const first = items.map(({ print, excerptPrint, filePrint }, of) => ({
    of,
    print: print ?? excerptPrint ?? filePrint,
  }));
  const second = items.flatMap(({ filePrint }, of) =>
    filePrint === null || first[of]?.print === filePrint ? [] : [{ of, print: filePrint }],
  );
  return [...first, ...second];
}

/** What was found among texts, said of the items whose they are. */
function ofItems({ groups, possible }: Copies, texts: readonly ComparedText[]): Copies {
  const of = (place: number) => texts[place]?.of ?? place;
  return {
    groups: groups
      .map((group) => [...new Set(group.map(of))].sort((one, other) => one - other))
      .filter(({ length }) => length > 1),
    possible: possible.map(({ first, second, share }) => {
      const [one, other] = [of(first), of(second)];
      return { first: Math.min(one, other), second: Math.max(one, other), share };
    }),
  };
}

function textsAmong(
  items: readonly EvidenceItem[],
  pages: Pages,
  { distinctPairs, copyPairs }: CorroborationInput,
): Copies {
  const marks = copyPairs.map(({ evidenceIds }) => evidenceIds);
  const joined = [...marks, ...samePages(items, pages), ...sameFiles(items)];
  const texts = comparedTexts(items);
  // Most claims have no two texts to compare, and nobody who said a word about any.
  if (joined.length === 0 && texts.filter(({ print }) => print !== null).length < 2) {
    return { groups: [], possible: [] };
  }
  const apart = new Set(distinctPairs.map(({ evidenceIds: [one, other] }) => pairKey(one, other)));
  const at = new Map(items.map(({ id }, place) => [id, place]));
  const idAt = (place: number) => items[texts[place]?.of ?? place]?.id ?? '';
  const judged = joined.flatMap(([one, other]): [number, number][] => {
    const [first, second] = [at.get(one), at.get(other)];
    return first === undefined || second === undefined || apart.has(pairKey(one, other))
      ? []
      : [[first, second]];
  });
  const own = texts.slice(items.length).map(({ of }, after): [number, number] => [of, items.length + after]);
  const marked = [...judged, ...own];
  const isApart = (one: number, other: number) =>
    apart.size > 0 && apart.has(pairKey(idAt(one), idAt(other)));
  const shingles = texts.map(({ print }) => print?.shingles ?? null);
  const seen = copiesAmong(shingles, { marked, apart: isApart });
  const rare = texts.map(({ print }) => print?.rare ?? null);
  const hidden = hiddenCopies(rare, seen.groups, isApart);
  const all =
    hidden.length === 0 ? seen : copiesAmong(shingles, { marked: [...marked, ...hidden], apart: isApart });
  return own.length === 0 ? all : ofItems(all, texts);
}

/** An item whose text is not to be carried by anybody: what its own author took back, say. */
function spoils(item: EvidenceItem, { discreditedAbove }: Voices): boolean {
  if (item.publisherId !== null && discreditedAbove(item.publisherId, item.publishedOn) !== null) return true;
  return item.firstHand && (item.withdrawn || item.interested);
}

type IsArticle = (item: EvidenceItem) => boolean;

/** An article under check by its address, or a copy of one of its texts. */
function isOf({ prints, address }: ArticleUnderCheck, pages: Pages): IsArticle {
  const texts = prints.map(({ shingles, rare }) => ({ isCopy: copiesOf(shingles), rare }));
  const page = pageAt(address);
  // By no excerpt: what the article quotes of a paper is often what is kept of that as evidence.
  const isCopyOf = (print: StoryPrint | null) =>
    print !== null &&
    texts.some(({ isCopy, rare }) => isCopy(print.shingles) || isHiddenCopy(rare, print.rare));
  return ({ id, print, filePrint }) =>
    (page !== null && pages.get(id) === page) || isCopyOf(print) || isCopyOf(filePrint);
}

/** Any of the articles the claim stands in. */
function articleAmong({ articles }: CorroborationInput, pages: Pages): IsArticle {
  const each = articles.map((article) => isOf(article, pages));
  return (item) => each.some((is) => is(item));
}

/** Pages that were taken back, by their text; a corrected text at the same address is another one. */
function takenBack(texts: readonly SharedText[], pages: Pages): ReadonlyMap<SharedText, ReadonlySet<string>> {
  return new Map(
    texts.flatMap((text): [SharedText, Set<string>][] => {
      const gone = text.items.filter(({ withdrawn }) => withdrawn).flatMap(({ id }) => pages.get(id) ?? []);
      return gone.length > 0 ? [[text, new Set(gone)]] : [];
    }),
  );
}

interface Barring {
  voices: Voices;
  isArticle: IsArticle;
  /** The page it is a copy of was taken back, whoever says that they published the copy. */
  isTakenBack: (item: EvidenceItem, text: SharedText | undefined) => boolean;
}

function barOf(
  item: EvidenceItem,
  text: SharedText | undefined,
  { voices, isArticle, isTakenBack }: Barring,
): Standing | null {
  if (item.stance === 'CONTEXT') return 'CONTEXT';
  if (item.withdrawn || isTakenBack(item, text)) return 'WITHDRAWN';
  if (item.interested) return 'INTERESTED';
  if (isArticle(item)) return 'ARTICLE';
  if (item.publisherId === null) return 'NO_PUBLISHER';
  if (voices.discreditedAbove(item.publisherId, item.publishedOn) !== null) return 'DISCREDITED';
  if (text?.spoiledBy) return 'TEXT';
  const cites = item.citedSourceIds.length + item.citedEvidenceIds.length > 0;
  return knowsFirstHand(item) || cites ? null : 'UNKNOWN';
}

/** An aggregator passes on and never knows first hand. */
export function knowsFirstHand({ firstHand, role }: EvidenceItem): boolean {
  return firstHand && role !== 'AGGREGATOR';
}

/** Finds who speaks through which source, which texts are one, and what keeps items from counting at all. */
export function trace(input: CorroborationInput): Traced {
  const items = [...input.evidence].sort((a, b) => (a.id < b.id ? -1 : 1));
  const voices = voicesOf(input);
  const pages = new Map(
    items.flatMap(({ id, address }): [string, string][] => {
      const page = address === '' ? null : pageAt(address);
      return page === null ? [] : [[id, page]];
    }),
  );
  const { groups, possible } = textsAmong(items, pages, input);
  const texts = groups.map((group): SharedText => {
    const own = group.flatMap((at) => items[at] ?? []);
    return {
      vertex: `text:${own[0]?.id ?? ''}`,
      items: own,
      spoiledBy: own.find((item) => spoils(item, voices)) ?? null,
    };
  });
  const gone = takenBack(texts, pages);
  const barring: Barring = {
    voices,
    isArticle: articleAmong(input, pages),
    isTakenBack: ({ id }, text) => text !== undefined && gone.get(text)?.has(pages.get(id) ?? '') === true,
  };
  const textOf = new Map(texts.flatMap((text) => text.items.map(({ id }) => [id, text])));
  return {
    input,
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    byPublisher: Map.groupBy(
      items.filter(({ publisherId }) => publisherId !== null),
      ({ publisherId }) => publisherId ?? '',
    ),
    voices,
    texts,
    textOf,
    possible: possible.flatMap(({ first, second, share }) => {
      const [one, other] = [items[first], items[second]];
      return one && other ? [{ items: [one, other] as const, share }] : [];
    }),
    bars: new Map(items.map((item) => [item.id, barOf(item, textOf.get(item.id), barring)])),
  };
}
