import { isAwaited } from '#lib/domain/response.ts';
import type { ExportedClaim } from './claims-export-schema.ts';

type Evidence = ExportedClaim['evidence'][number];

/** Where an item knows it from: `cites KCNA, “Dispatch”`, with the titles of what it cites of the claim's `evidence`. */
export function provenanceWords(item: Evidence, evidence: readonly Evidence[]): string {
  const cited = new Set(item.citedEvidenceIds);
  const titles = evidence.filter(({ id }) => cited.has(id)).map(({ title }) => `“${title}”`);
  const names = [...item.citedSources.map(({ name }) => name), ...titles];
  const parts = [
    ...(item.firstHand ? ['first hand'] : []),
    ...(names.length > 0 ? [`cites ${names.join(', ')}`] : []),
  ];
  const fallen = [...(item.interested ? ['in its own cause'] : []), ...(item.withdrawn ? ['withdrawn'] : [])];
  return [parts.length === 0 ? 'provenance unknown' : parts.join(', and '), ...fallen].join('; ');
}

/** One item of evidence in one line: `Supports, secondary: KCNA dispatch, https://example.org (first hand)`. */
export function evidenceWords(item: Evidence, evidence: readonly Evidence[]): string {
  const stance = item.stance.charAt(0) + item.stance.slice(1).toLowerCase();
  const parts = [item.title, item.publisher?.name, item.address || item.file?.name];
  const what = parts.filter((part) => part).join(', ');
  return `${stance}, ${item.role.toLowerCase()}: ${what} (${provenanceWords(item, evidence)})`;
}

function lowered(word: string): string {
  return word.replaceAll('_', ' ').toLowerCase();
}

/** One step of the chain with what settles it: `KCNA: “claims”, broadcast, verified, “Dispatch”, read on its site`. */
export function stepWords(hop: ExportedClaim['hops'][number], evidence: readonly Evidence[]): string {
  const settles = evidence.find(({ id }) => id === hop.checkEvidenceId);
  const parts = [
    hop.cue && `“${hop.cue}”`,
    hop.mode === 'UNSPECIFIED' ? '' : lowered(hop.mode),
    hop.terms === 'ON_RECORD' ? '' : lowered(hop.terms),
    lowered(hop.check),
    settles && `“${settles.title}”`,
    hop.checkNote,
  ];
  return `${hop.source.name}: ${parts.filter((part) => part).join(', ')}`;
}

/** One response in one line: `Moscow, asked 2026-03-01T12:00:00.000Z: pending, due 2026-03-02T12:00:00.000Z`. */
export function responseWords(response: ExportedClaim['responses'][number]): string {
  const { party, askedAt, outcome, deadlineAt, words } = response;
  const due = isAwaited({ outcome }) && deadlineAt !== null ? `, due ${deadlineAt}` : '';
  return `${party.name}, asked ${askedAt}: ${lowered(outcome)}${due}${words === '' ? '' : `, “${words}”`}`;
}

const linkVerbs = {
  SAME_AS: { TO: 'Same as', FROM: 'Same as' },
  CONTRADICTS: { TO: 'Contradicts', FROM: 'Contradicts' },
  UPDATES: { TO: 'Updates', FROM: 'Updated by' },
} as const;

/** How the claim stands to another, in one line. */
export function linkWords({
  relation,
  direction,
  claimId,
  statement,
}: ExportedClaim['links'][number]): string {
  return `${linkVerbs[relation][direction]}: ${statement} (${claimId})`;
}
