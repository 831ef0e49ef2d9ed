import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Mark } from './marked-runs.tsx';

/** What of the workspace the marks of an article are drawn from. */
interface MarkSource {
  claims: ReadonlyMap<string, ClaimDetail>;
  numbers: ReadonlyMap<string, number>;
  lanes: ReadonlyMap<string, number>;
}

/**
 * Picks the marks of the claims `ids`: the very same map until one of them looks different. Every paragraph asks at
 * every change of the workspace, and mostly nothing it draws from has changed at all.
 */
export function marksOf(ids: readonly string[]): (source: MarkSource) => ReadonlyMap<string, Mark> {
  let last: { source: MarkSource; marks: ReadonlyMap<string, Mark> } | null = null;
  return (source) => {
    const { claims, numbers, lanes } = source;
    const { source: before } = last ?? {};
    if (last && before?.claims === claims && before.numbers === numbers && before.lanes === lanes) {
      return last.marks;
    }
    const marks = new Map<string, Mark>(
      ids.map((id) => [
        id,
        { claim: claims.get(id), number: numbers.get(id) ?? 0, lane: lanes.get(id) ?? 0 },
      ]),
    );
    const old = last?.marks;
    const same = old !== undefined && ids.every((id) => sameMark(old.get(id), marks.get(id)));
    last = { source: { claims, numbers, lanes }, marks: same ? old : marks };
    return last.marks;
  };
}

function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  return a?.claim === b?.claim && a?.number === b?.number && a?.lane === b?.lane;
}
