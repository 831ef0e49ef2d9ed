import { isolated } from '#lib/domain/text/direction.ts';
import { totalFigure, type Total } from '#lib/domain/words/total-words.ts';

/** How much names a source. */
export interface SourceUse {
  claims: Total;
  evidence: Total;
  /** Times it was asked for a response. */
  asked: Total;
  /** Sources it controls. */
  controls: number;
  /** People who speak for it. */
  speakers: number;
}

const together = new Intl.ListFormat('en');

function counted(total: Total, one: string, many: string): string[] {
  if (total.more) return [`more than ${total.count.toLocaleString('en')} ${many}`];
  return total.count === 0 ? [] : [total.count === 1 ? `one ${one}` : `${totalFigure(total)} ${many}`];
}

const all = (count: number): Total => ({ count, more: false });

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
  const verb = use.claims.count + use.evidence.count + use.asked.count === 1 ? 'names' : 'name';
  const controlled = counted(all(use.controls), 'source', 'sources');
  const speakers = counted(all(use.speakers), 'person who speaks', 'people who speak');
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
