import { inWords } from '#lib/domain/report/words.ts';
import type { ExportedClaim } from './claims-export-schema.ts';
import { provenanceWords } from './claim-words.ts';
import type { ClaimRow } from './xlsx-claim-columns.ts';
import type { SheetColumn } from './xlsx/workbook.ts';

type Item = ExportedClaim['evidence'][number];
interface EvidenceRow extends ClaimRow {
  item: Item;
}

/** The items of evidence of a claim, a row each. */
export function evidenceRows(row: ClaimRow): EvidenceRow[] {
  return row.claim.evidence.map((item) => ({ ...row, item }));
}

type Of = (item: Item) => string | number | null | undefined;
const column = (name: string, kind: SheetColumn<EvidenceRow>['kind'], width: number, of: Of) => ({
  name,
  kind,
  width,
  of: ({ item }: EvidenceRow) => of(item),
});

/** What the sheet of evidence says of each item; its claim by the number on the sheet of claims. */
export const evidenceColumns: readonly SheetColumn<EvidenceRow>[] = [
  { name: 'Claim number', kind: 'number', width: 9, of: ({ number }) => number },
  { name: 'Claim', kind: 'text', width: 40, of: ({ claim }) => claim.statement },
  column('Stance', 'text', 12, (item) => inWords(item.stance)),
  column('Role', 'text', 12, (item) => inWords(item.role)),
  column('Kind', 'text', 10, (item) => inWords(item.kind)),
  column('Title', 'long', 40, (item) => item.title),
  column('Publisher', 'text', 24, (item) => item.publisher?.name),
  column('Address or file', 'text', 40, (item) => item.address || item.file?.name),
  {
    name: 'Where it knows it from',
    kind: 'long',
    width: 40,
    of: ({ item, claim }) => provenanceWords(item, claim.evidence),
  },
  column('Published on', 'day', 12, (item) => item.publishedOn),
  column('Excerpt', 'long', 50, (item) => item.excerpt),
  column('Captured at (UTC)', 'moment', 20, (item) => item.captured?.at),
  column('Words captured', 'number', 10, (item) => item.captured?.words),
  column('SHA-256 of the capture', 'text', 30, (item) => item.captured?.sha256 ?? item.file?.sha256),
  column('Credibility (1–6)', 'number', 11, (item) => item.credibility),
  column('Withdrawn at (UTC)', 'moment', 20, (item) => item.withdrawn?.at),
  column('Why withdrawn', 'long', 30, (item) => item.withdrawn?.reason),
  column('Added by', 'text', 18, (item) => item.addedBy.name),
  column('Added at (UTC)', 'moment', 20, (item) => item.addedAt),
  { name: 'Link to the claim', kind: 'text', width: 50, of: ({ claim }) => claim.permalink },
];

/** A source, and how often it stands where in the claims of a file. */
interface SourceRow {
  source: Item['citedSources'][number];
  says: number;
  published: number;
  cited: number;
  asked: number;
  discredited: string | null;
}

/** The sources that stand in claims, each once. */
export class SourcesSeen {
  readonly #rows = new Map<string, SourceRow>();

  #row(source: SourceRow['source']): SourceRow {
    const known = this.#rows.get(source.id);
    if (known) return known;
    const row = { source, says: 0, published: 0, cited: 0, asked: 0, discredited: null };
    this.#rows.set(source.id, row);
    return row;
  }

  see({ hops, evidence, responses, restsOnDiscredited }: ExportedClaim): void {
    for (const { source } of hops) this.#row(source).says += 1;
    for (const { publisher, citedSources } of evidence) {
      if (publisher) this.#row(publisher).published += 1;
      for (const source of citedSources) this.#row(source).cited += 1;
    }
    for (const { party } of responses) this.#row(party).asked += 1;
    for (const { id, reason } of restsOnDiscredited) {
      const row = this.#rows.get(id);
      if (row) row.discredited = reason;
    }
  }

  /** By their names. */
  rows(): SourceRow[] {
    const order = new Intl.Collator('en');
    return [...this.#rows.values()].sort((one, other) => order.compare(one.source.name, other.source.name));
  }
}

export const sourceColumns: readonly SheetColumn<SourceRow>[] = [
  { name: 'Source', kind: 'text', width: 40, of: ({ source }) => source.name },
  { name: 'Kind', kind: 'text', width: 18, of: ({ source }) => inWords(source.kind) },
  { name: 'Controlled by', kind: 'text', width: 30, of: ({ source }) => source.controlledBy?.name },
  { name: 'Steps of chains', kind: 'number', width: 12, of: ({ says }) => says },
  { name: 'Items it published', kind: 'number', width: 12, of: ({ published }) => published },
  { name: 'Items that cite it', kind: 'number', width: 12, of: ({ cited }) => cited },
  { name: 'Times asked', kind: 'number', width: 12, of: ({ asked }) => asked },
  { name: 'Why discredited', kind: 'long', width: 40, of: ({ discredited }) => discredited },
];
