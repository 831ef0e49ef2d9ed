import type { Kept } from '#testing/end-to-end/kept-alive.ts';

/** A page that says so, and yet comes as if all were well. */
const saysAway = /The database does not answer/;

/** In a word what came of a request: the status, or why there is none. */
export function labelOf(came: Kept): string {
  if (came.kind !== 'answered') return came.kind;
  return came.status === 200 && saysAway.test(came.body) ? '200 saying it is away' : String(came.status);
}

/** What was answered under a fault, counted. */
export class Tally {
  readonly counts = new Map<string, number>();
  /** One answer for each label, to see what it said. */
  readonly examples = new Map<string, string>();
  /** The slowest of each label: what was asked, and how long it took in milliseconds. */
  readonly slowest = new Map<string, { what: string; ms: number }>();

  add(what: string, came: Kept, tookMs: number): string {
    const label = labelOf(came);
    this.counts.set(label, (this.counts.get(label) ?? 0) + 1);
    if (!this.examples.has(label)) {
      this.examples.set(label, `${what}: ${came.kind === 'answered' ? came.body.slice(0, 400) : came.kind}`);
    }
    if (tookMs > (this.slowest.get(label)?.ms ?? 0)) this.slowest.set(label, { what, ms: tookMs });
    return label;
  }

  /** How long the slowest took that were answered so, in seconds; `null` where none was. */
  slowestSeconds(answeredSo: (label: string) => boolean): number | null {
    const found = [...this.slowest].filter(([label]) => answeredSo(label)).map(([, { ms }]) => ms / 1000);
    return found.length > 0 ? Math.max(...found) : null;
  }

  of(label: string): number {
    return this.counts.get(label) ?? 0;
  }

  get words(): string {
    const sorted = [...this.counts].sort(([a], [b]) => a.localeCompare(b));
    return sorted.map(([label, count]) => `${label}: ${count.toLocaleString('en-GB')}`).join(', ');
  }
}
