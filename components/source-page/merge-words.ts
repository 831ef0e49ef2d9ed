import { isolated } from '#lib/domain/text/direction.ts';

/** How much names a source. */
export interface SourceUse {
  claims: number;
  evidence: number;
  /** Times it was asked for a response. */
  asked: number;
  /** Sources it controls. */
  controls: number;
  /** People who speak for it. */
  speakers: number;
}

const together = new Intl.ListFormat('en');

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [count === 1 ? `one ${one}` : `${count.toLocaleString('en')} ${many}`];
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** What merging one source into another will do, as sentences to confirm. */
export function mergeWords(merged: string, target: string, use: SourceUse): string[] {
  const [old, kept] = [isolated(merged), isolated(target)];
  const naming = [
    ...counted(use.claims, 'claim', 'claims'),
    ...counted(use.evidence, 'item of evidence', 'items of evidence'),
    ...counted(use.asked, 'request for a response', 'requests for a response'),
  ];
  const verb = use.claims + use.evidence + use.asked === 1 ? 'names' : 'name';
  const controlled = counted(use.controls, 'source', 'sources');
  const speakers = counted(use.speakers, 'person who speaks', 'people who speak');
  return [
    naming.length === 0
      ? `No claim, no evidence, and no request for a response names ${old}.`
      : sentence(`${together.format(naming)} that ${verb} ${old} will name ${kept}`),
    ...controlled.map((sources) => sentence(`${sources} controlled by ${old} will be controlled by ${kept}`)),
    ...speakers.map((people) => sentence(`${people} for ${old} will speak for ${kept}`)),
    `${kept} can be found as ${old} from then on, and the address of ${old} leads there.`,
    'A merge can’t be undone.',
  ];
}
