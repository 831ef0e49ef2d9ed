import { mostImported, type SaidOfClaim } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import {
  linkElsewhereSchema,
  type LinkElsewhere,
  type SourceElsewhere,
} from '#lib/domain/interchange/findings-elsewhere.ts';
import { exportedFindingsOf, type ReadFindings } from './exported-findings-of.ts';
import { exportedRegister } from './exported-register.ts';
import { asList, at, lines, nothingSaid, oneLine, position, wordForWord } from './said-of-claim.ts';

const ours = 'urn:corroborate:claims-export:';
const first = `${ours}1`;
/** The exports of claims that can be read, by what they say they are. */
const readable = [first, ...[2, 3, 4].map((number) => `${ours}${number}`)];

/** What an export of ours says of its claims, and of what was found on them. */
export interface ClaimsExportRead {
  said: SaidOfClaim[];
  /** What was found on each, in their order, or why that can’t be read. */
  findings: readonly ReadFindings[];
  sources: ReadonlyMap<string, SourceElsewhere>;
  /** What is not right about a source that can’t be read. */
  unreadable: string | null;
  links: LinkElsewhere[];
}

function saidBy(claim: unknown, row: number): SaidOfClaim {
  const anchor = at(claim, 'anchor');
  return {
    ...nothingSaid(row),
    statement: oneLine(at(claim, 'statement')),
    exact: wordForWord(at(claim, 'quote')),
    prefix: wordForWord(at(anchor, 'prefix')),
    suffix: wordForWord(at(anchor, 'suffix')),
    start: position(at(anchor, 'start')),
    end: position(at(anchor, 'end')),
    importance: oneLine(at(claim, 'importance')),
    tags: [...new Set(asList(at(claim, 'tags')).map(oneLine))].filter((tag) => tag !== ''),
    confirmation: oneLine(at(claim, 'confirmation')),
    confidence: oneLine(at(claim, 'confidence')),
    reason: lines(at(claim, 'reason')),
    overrideNote: lines(at(claim, 'overrideNote')),
  };
}

/** The same link stands with both of its claims; to say the same, and to contradict, are the same from both sides. */
function linksOf(claims: readonly unknown[]): LinkElsewhere[] {
  const rows = new Map(claims.map((claim, index) => [at(claim, 'id'), index + 1]));
  const found = new Map<string, LinkElsewhere>();
  for (const [index, claim] of claims.entries()) {
    const own = index + 1;
    for (const link of asList(at(claim, 'links'))) {
      const other = rows.get(at(link, 'claimId'));
      if (other === undefined || other === own) continue;
      const [from, to] = at(link, 'direction') === 'FROM' ? [other, own] : [own, other];
      const read = linkElsewhereSchema.safeParse({ from, to, relation: at(link, 'relation') });
      if (!read.success) continue;
      const { relation } = read.data;
      const ends = relation === 'UPDATES' ? [from, to] : [from, to].toSorted((a, b) => a - b);
      const same = `${relation} ${ends.join(' ')}`;
      if (!found.has(same)) found.set(same, read.data);
    }
  }
  return [...found.values()];
}

/** The claims of an export as JSON, `'newer'` for one of a later release, or `null` for another document. */
export function readClaimsExport(document: unknown): ClaimsExportRead | 'newer' | null {
  const schema = at(document, 'schema');
  if (typeof schema !== 'string' || !schema.startsWith(ours)) return null;
  if (!readable.includes(schema)) return 'newer';
  const claims = asList(at(document, 'claims')).slice(0, mostImported + 1);
  const { sources, unreadable } = exportedRegister(claims, schema === first);
  return {
    said: claims.map((claim, index) => saidBy(claim, index + 1)),
    findings: claims.map((claim) => exportedFindingsOf(claim, sources)),
    sources,
    unreadable,
    links: linksOf(claims),
  };
}
