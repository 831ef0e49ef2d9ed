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
export function mergeWords(goes: string, into: string, use: SourceUse): string[] {
  const naming = [
    ...counted(use.claims, 'claim', 'claims'),
    ...counted(use.evidence, 'item of evidence', 'items of evidence'),
    ...counted(use.asked, 'request for a response', 'requests for a response'),
  ];
  const name = use.claims + use.evidence + use.asked === 1 ? 'names' : 'name';
  const controlled = counted(use.controls, 'source', 'sources');
  const speakers = counted(use.speakers, 'person who speaks', 'people who speak');
  return [
    naming.length === 0
      ? `No claim, no evidence, and no request for a response names ${goes}.`
      : sentence(`${together.format(naming)} that ${name} ${goes} will name ${into}`),
    ...controlled.map((sources) =>
      sentence(`${sources} controlled by ${goes} will be controlled by ${into}`),
    ),
    ...speakers.map((people) => sentence(`${people} for ${goes} will speak for ${into}`)),
    `${into} can be found as ${goes} from then on, and the address of ${goes} leads there.`,
    'A merge can’t be undone.',
  ];
}
