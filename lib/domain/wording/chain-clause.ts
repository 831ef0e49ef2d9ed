import type { HopCheck, Terms } from '#lib/domain/attribution.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** A hop as wording needs it. */
export interface WordedHop {
  party: string;
  /** Takes a plural verb: "officials say". */
  plural: boolean;
  check: HopCheck;
  terms: Terms;
  /** The statement, or another name on the claim, names this party or could only mean it. */
  named: boolean;
}

const verbs = {
  reports: { one: 'reports', many: 'report', past: 'reported' },
  says: { one: 'says', many: 'say', past: 'said' },
} as const;

function verbOf(kind: keyof typeof verbs, { plural }: WordedHop, past: boolean): string {
  const verb = verbs[kind];
  if (past) return verb.past;
  return plural ? verb.many : verb.one;
}

/** Each party by the name that its terms allow, in the order of the hops. */
function namesOf(hops: readonly WordedHop[]): string[] {
  let unnamed = 0;
  return hops
    .toReversed()
    .map(({ party, terms, plural }) => {
      if (terms === 'ON_RECORD') return isolated(party);
      unnamed += 1;
      if (plural) return `${unnamed === 1 ? '' : 'other '}sources speaking on background`;
      return `${unnamed === 1 ? 'a' : 'another'} source speaking on background`;
    })
    .toReversed();
}

/** The chain in words, up to where the statement follows, and what has to be said of it besides. */
export interface ChainClause {
  lead: string;
  remarks: string[];
}

/**
 * The whole chain in words, from the one whose text we read back to the one said to know: "The Times reports that
 * Jones says". Only what our end says is ours to state; each hop further up stands inside it, as said. Where nobody
 * has checked that the text is theirs, we say where we read it. Hops run from the one said to know; at least one,
 * none on deep background.
 */
export function chainClause(hops: readonly WordedHop[], past: boolean): ChainClause {
  const names = namesOf(hops);
  const inward = hops
    .map(
      (hop, position) => `${names[position] ?? ''} ${verbOf(position === 0 ? 'says' : 'reports', hop, past)}`,
    )
    .toReversed();
  const end = hops.at(-1);
  if (!end) throw new RangeError('A chain in words needs a hop.');
  if (end.check === 'VERIFIED') return { lead: inward.join(' that '), remarks: [] };
  const verb = past ? 'said' : 'says';
  const read =
    end.terms === 'ON_RECORD'
      ? {
          lead: `what we read under the name of ${isolated(end.party)} ${verb}`,
          remark: 'nobody has checked that it is theirs',
        }
      : { lead: `what we were told on background ${verb}`, remark: 'nobody has checked that it was said so' };
  return { lead: [read.lead, ...inward.slice(1)].join(' that '), remarks: [read.remark] };
}
