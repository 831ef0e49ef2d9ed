import { describeCorroboration } from '#lib/domain/corroboration/describe.ts';
import { defaultRule, type CorroborationInput, type EvidenceItem } from '#lib/domain/corroboration/input.ts';
import { printsOf, storyPrint } from '#lib/domain/corroboration/copies/story-print.ts';
import { spread, type Figure } from './figure.ts';
import { names } from './names.ts';
import { numbers } from '#testing/numbers.ts';

const items = 1_000;
const publishers = 300;
const wordsOfReport = 400;
const tries = 100;

const publisherAt = (at: number) => `publisher-${at % publishers}`;

/** Every tenth publisher stands on its own, the others belong to one of thirty owners, and those to five states. */
function parties(): CorroborationInput['parties'] {
  const owned = Array.from({ length: publishers }, (_, at): [string, string | null] => [
    publisherAt(at),
    at % 10 === 0 ? null : `owner-${at % 30}`,
  ]);
  const owners = Array.from({ length: 30 }, (_, at): [string, string | null] => [
    `owner-${at}`,
    at % 3 === 0 ? null : `state-${at % 5}`,
  ]);
  const states = Array.from({ length: 5 }, (_, at): [string, string | null] => [`state-${at}`, null]);
  return new Map(
    [...owned, ...owners, ...states].map(([id, controlledById]) => [
      id,
      { id, name: id, kind: 'PUBLISHER', controlledById, discredited: false, discreditedFrom: null },
    ]),
  );
}

function report(random: () => number): string[] {
  return Array.from({ length: wordsOfReport }, () => `word${Math.floor(random() ** 3 * 20_000)}`);
}

/** The report as another outlet carries it: some words are changed, and it says where it was printed. */
function carried(words: readonly string[], at: number, random: () => number): string {
  const changed = new Set([0, 1, 2].map(() => Math.floor(random() * words.length)));
  return [
    `Outlet ${at} writes`,
    ...words.map((word, place) => (changed.has(place) ? `${word}s` : word)),
  ].join(' ');
}

function item(at: number, more: Partial<EvidenceItem>): EvidenceItem {
  return {
    id: `item-${String(at).padStart(4, '0')}`,
    title: `Report ${at}`,
    publisherId: publisherAt(at),
    stance: 'SUPPORTS',
    role: 'SECONDARY',
    firstHand: false,
    address: '',
    interested: false,
    withdrawn: false,
    publishedOn: null,
    fileId: null,
    citedSourceIds: [],
    citedEvidenceIds: [],
    print: null,
    filePrint: null,
    excerptPrint: null,
    ...more,
  };
}

const idAt = (at: number) => item(at, {}).id;

/** As found in a newsroom: some first-hand, most citing an agency or each other, a third copied from ten dispatches. */
function mixed(random: () => number): EvidenceItem[] {
  const dispatches = Array.from({ length: 10 }, () => report(random));
  return Array.from({ length: items }, (_, at) => {
    const dispatch = dispatches[at % 30];
    const print = storyPrint(dispatch ? carried(dispatch, at, random) : report(random).join(' '));
    const stance = at % 7 === 0 ? 'REFUTES' : 'SUPPORTS';
    if (at % 5 === 0) return item(at, { print, stance, firstHand: true });
    if (at % 5 === 1) return item(at, { print, stance });
    const citedEvidenceIds = at % 5 === 2 ? [idAt(at - 2)] : [];
    return item(at, {
      print,
      stance,
      citedSourceIds: citedEvidenceIds.length > 0 ? [] : [publisherAt(at % 4)],
      citedEvidenceIds,
    });
  });
}

/** A thousand outlets carry one dispatch and each says it knows first-hand. */
function copied(random: () => number): EvidenceItem[] {
  const dispatch = report(random);
  return Array.from({ length: items }, (_, at) =>
    item(at, { firstHand: true, print: storyPrint(carried(dispatch, at, random)) }),
  );
}

/** Each report cites the one before it, back to the first, which is first-hand. */
function chained(): EvidenceItem[] {
  return Array.from({ length: items }, (_, at) =>
    at === 0 ? item(at, { firstHand: true }) : item(at, { citedEvidenceIds: [idAt(at - 1)] }),
  );
}

/** Each report cites three others, by name or by their reports, and every fourth knows first hand as well. */
function woven(random: () => number): EvidenceItem[] {
  const other = () => Math.floor(random() * items);
  return Array.from({ length: items }, (_, at) =>
    item(at, {
      publisherId: publisherAt(other()),
      firstHand: at % 4 === 0,
      citedSourceIds: [publisherAt(other()), `witness-${other() % 40}`],
      citedEvidenceIds: [idAt(other())],
      print: storyPrint(`${`${at % 3 === 0 ? at % 50 : at} `.repeat(9)}${at}`),
    }),
  );
}

function timesOf(evidence: readonly EvidenceItem[]): number[] {
  const input = {
    evidence,
    parties: parties(),
    distinctPairs: [],
    copyPairs: [],
    peopleApart: [],
    articles: [{ address: 'https://paper.example/story', prints: printsOf(report(numbers(2)).join(' ')) }],
    rule: defaultRule,
  };
  const once = () => {
    const began = performance.now();
    describeCorroboration(input);
    return performance.now() - began;
  };
  for (let at = 0; at < 20; at += 1) once();
  return Array.from({ length: tries }, once);
}

/** How long it takes to count a thousand items of evidence, with the reasons in words and the graph. */
export function measureCorroboration(): Figure[] {
  const random = numbers(1);
  return [
    ...spread(names.corroboration, timesOf(mixed(random))),
    ...spread(names.corroborationOfCopies, timesOf(copied(random))),
    ...spread(names.corroborationOfChain, timesOf(chained())),
    ...spread(names.corroborationOfWeave, timesOf(woven(random))),
  ];
}
