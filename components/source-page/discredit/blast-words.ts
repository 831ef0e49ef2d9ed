import type { BlastRadius, RestingWay } from '#lib/domain/shapes/blast-radius.ts';
import { isolated } from '#lib/domain/text/direction.ts';

function several(count: number, one: string, many: string): string {
  return count === 1 ? `One ${one}` : `${count.toLocaleString('en')} ${many}`;
}

/** What discrediting a source will do to what rests on it, as sentences to confirm. */
export function discreditWords({ source, claims, articles }: BlastRadius): string[] {
  const whose = isolated(source.name);
  const signedOff = claims.filter((claim) => claim.signedOff).length;
  const others = claims.length - signedOff;
  const out = articles.filter(({ publicationState }) => publicationState === 'PUBLISHED').length;
  return [
    ...(claims.length === 0 ? [`No claim rests on ${whose}.`] : []),
    ...(signedOff === 0
      ? []
      : [`${several(signedOff, 'signed-off claim', 'signed-off claims')} will be reopened for review.`]),
    ...(others === 0
      ? []
      : [`${several(others, 'other claim', 'other claims')} will be flagged as resting on it.`]),
    ...(out === 0
      ? []
      : [
          `${several(out, 'published article', 'published articles')} ${out === 1 ? 'is' : 'are'} among those below.`,
        ]),
    `What comes from ${whose}, from those it controls or from those who speak for it, is still listed but no longer counts.`,
    'You can undo this.',
  ];
}

function wayWords({ kind, through, controlled, evidence }: RestingWay): string {
  const title = evidence ? `“${isolated(evidence.title)}”` : 'evidence';
  const below = through.kind === 'PERSON' ? 'who speaks for it' : 'which it controls';
  const who = controlled ? `${isolated(through.name)}, ${below}` : 'it';
  if (kind === 'CITED') return `${title} cites ${who}`;
  const subject = controlled ? `${who},` : who;
  return kind === 'HOP' ? `${subject} is named in who says so` : `${subject} published ${title}`;
}

/** How a claim rests on the source, as one line; the first few ways, and how many more there are. */
export function waysWords(ways: readonly RestingWay[], most = 3): string {
  const shown = ways.slice(0, most).map(wayWords);
  const rest = ways.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}

/** What undoing brings back, before it is done. */
export function undoWords(name: string): string[] {
  const whose = isolated(name);
  return [
    `What comes from ${whose}, from those it controls or from those who speak for it, counts again.`,
    'Claims that were reopened because of it are signed off again, as they were and by whom they were.',
    'A claim that was changed since, or that rests on another discredited source, stays as it is.',
  ];
}

/** What undoing brought back. */
export function undoneWords(restored: number, stayed: number): string {
  const back =
    restored === 0
      ? 'No sign-off was restored.'
      : `${several(restored, 'sign-off was', 'sign-offs were')} restored.`;
  return stayed === 0 ? back : `${back} ${several(stayed, 'claim stays', 'claims stay')} in review.`;
}

/** What discrediting did. */
export function discreditedWords(reopened: number, flagged: number): string {
  const opened = `${several(reopened, 'claim was', 'claims were')} reopened.`;
  const marked = `${several(flagged, 'claim is', 'claims are')} flagged.`;
  if (reopened + flagged === 0) return 'No claim rested on it.';
  return [...(reopened === 0 ? [] : [opened]), ...(flagged === 0 ? [] : [marked])].join(' ');
}
