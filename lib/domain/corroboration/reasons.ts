import type { Traced } from './trace.ts';
import type { Verdict } from './verdict.ts';
import type { Origin, Side } from './count-side.ts';
import type { EvidenceItem } from './input.ts';
import type { Reason, SideName } from './reason.ts';

interface Counted {
  supports: Side;
  refutes: Side;
  verdict: Verdict;
}

interface Shared {
  items: Set<EvidenceItem>;
  partyIds: Set<string>;
}

/** The items of one origin by who stands on top of it: one, and several where copies joined origins. */
function byTop({ originId, evidenceIds }: Origin, { items, provenances, merged }: Traced) {
  const ofOrigin = new Set(evidenceIds);
  const shared = new Map<string, Shared>();
  for (const item of items) {
    if (!ofOrigin.has(item.id)) continue;
    for (const root of provenances.get(item.id)?.roots ?? []) {
      if (merged.find(root.originId) !== originId) continue;
      const here = shared.get(root.originId) ?? { items: new Set(), partyIds: new Set() };
      here.items.add(item);
      here.partyIds.add(root.partyId);
      shared.set(root.originId, here);
    }
  }
  return [...shared].filter(([, here]) => here.items.size > 1 || here.partyIds.size > 1);
}

/** The origins an item counts for. */
function originsOf({ id }: EvidenceItem, { provenances, merged }: Traced): Set<string> {
  return new Set(provenances.get(id)?.roots.map((root) => merged.find(root.originId)));
}

function ofOrigin(side: SideName, origin: Origin, traced: Traced): Reason[] {
  return byTop(origin, traced).flatMap(([topId, here]): Reason[] => {
    const partyIds = [...here.partyIds].sort();
    const evidenceIds = [...here.items].map(({ id }) => id);
    const citing = [...here.items].filter((item) => item.provenance === 'CITES');
    const oneOrigin: Reason = {
      kind: 'one-origin',
      side,
      partyIds,
      citingIds: citing.map(({ id }) => id),
      elsewhere: citing.some((item) => originsOf(item, traced).size > 1),
      evidenceIds,
    };
    const control: Reason = { kind: 'common-control', side, originId: topId, partyIds, evidenceIds };
    return [...(evidenceIds.length > 1 ? [oneOrigin] : []), ...(partyIds.length > 1 ? [control] : [])];
  });
}

function ofSide(name: SideName, side: Side, traced: Traced): Reason[] {
  const reasons = side.origins.flatMap((origin) => ofOrigin(name, origin, traced));
  if (side.unknownIds.length > 0)
    reasons.push({ kind: 'unknown-provenance', side: name, evidenceIds: side.unknownIds });
  if (side.circularIds.length > 0)
    reasons.push({ kind: 'circular', side: name, evidenceIds: side.circularIds });
  return reasons;
}

function copiesReason(group: readonly EvidenceItem[], together: boolean, traced: Traced): Reason {
  const origins = new Set(group.flatMap((item) => [...originsOf(item, traced)]));
  const so = origins.size === 1 ? 'ONE' : together ? 'SHARED' : 'NOTHING';
  return { kind: 'near-duplicates', so, evidenceIds: group.map(({ id }) => id) };
}

function ofCopies(traced: Traced): Reason[] {
  const { copies, joined, input } = traced;
  const alike = copies.flatMap((group) => {
    const known = group.filter((item) => originsOf(item, traced).size > 0);
    const parts = joined.filter((part) => part.some((item) => group.includes(item)));
    const together = parts.some((part) => part.length === known.length);
    // Told apart, and held together by a copy that has no origin: those that do share one are named alone.
    const rest = together ? [] : parts.map((part) => copiesReason(part, true, traced));
    return [copiesReason(group, together, traced), ...rest];
  });
  const apart = input.distinctPairs
    .map(({ evidenceIds, reason }) => ({ evidenceIds: [...evidenceIds].sort(), why: reason }))
    .sort((a, b) => (a.evidenceIds.join(' ') < b.evidenceIds.join(' ') ? -1 : 1))
    .map((pair): Reason => ({ kind: 'kept-apart', ...pair }));
  return [...alike, ...apart];
}

function ofControl({ items, control: controlOf, provenances, input }: Traced): Reason[] {
  const byCircle = new Map<string, { parties: string[]; evidence: Set<string> }>();
  const discredited = new Map<string, Set<string>>();
  for (const item of items) {
    const provenance = provenances.get(item.id);
    for (const id of provenance?.discreditedIds ?? []) {
      discredited.set(id, (discredited.get(id) ?? new Set()).add(item.id));
    }
    for (const { partyId } of provenance?.roots ?? []) {
      const control = controlOf(partyId);
      if (!control.cycle) continue;
      const circle = byCircle.get(control.topId) ?? {
        parties: circleOf(control.topId, input),
        evidence: new Set(),
      };
      circle.evidence.add(item.id);
      byCircle.set(control.topId, circle);
    }
  }
  return [
    ...[...byCircle.values()].map(({ parties, evidence }): Reason => ({
      kind: 'control-cycle',
      partyIds: parties,
      evidenceIds: [...evidence].sort(),
    })),
    ...[...discredited].map(([id, evidence]): Reason => ({
      kind: 'discredited',
      partyIds: [id],
      evidenceIds: [...evidence].sort(),
    })),
  ];
}

function circleOf(topId: string, { parties }: Traced['input']): string[] {
  const circle = [topId];
  for (
    let at = parties.get(topId)?.controlledById;
    at && at !== topId;
    at = parties.get(at)?.controlledById
  ) {
    circle.push(at);
  }
  return circle.sort();
}

/** Whose answer would be one origin more: asked, and not under a party that counts already. */
function awaitedBeside(side: Side, { control, input: { awaitedIds = [], parties } }: Traced): string[] {
  const counted = new Set(
    side.origins.flatMap(({ originId, partyIds }) => [originId, ...partyIds.map((id) => control(id).topId)]),
  );
  const would = (id: string) => {
    const { topId, path } = control(id);
    return !counted.has(topId) && !path.some((above) => parties.get(above)?.discredited);
  };
  return [...new Set(awaitedIds)].filter(would).sort();
}

/** The side a verdict is about; while it is open, the one that counts, or else has anything to say. */
function sideOf({ supports, refutes, verdict }: Counted, items: Traced['items']): SideName {
  if (verdict === 'REFUTES') return 'REFUTES';
  if (verdict === 'CONFIRMS' || supports.origins.length > 0) return 'SUPPORTS';
  if (refutes.origins.length > 0) return 'REFUTES';
  return items.some(({ stance }) => stance === 'SUPPORTS') ? 'SUPPORTS' : 'REFUTES';
}

function primary(name: SideName, { primaryIds }: Side): Reason[] {
  return primaryIds.length > 0 ? [{ kind: 'primary', side: name, evidenceIds: primaryIds }] : [];
}

function ofVerdict(traced: Traced, all: Counted): Reason[] {
  const { supports, refutes, verdict } = all;
  const { originsNeeded: needed, primarySuffices: primaryWouldDo } = traced.input.rule;
  // What is discredited is evidence all the same, though it counts for nothing.
  if (traced.items.every(({ stance }) => stance === 'CONTEXT'))
    return [{ kind: 'no-evidence', evidenceIds: [] }];
  const idsOf = (side: Side) => [...new Set(side.origins.flatMap((origin) => origin.evidenceIds))].sort();
  if (verdict === 'CONFLICTS')
    return [{ kind: 'both-sides', evidenceIds: [...idsOf(supports), ...idsOf(refutes)] }];
  const name = sideOf(all, traced.items);
  const side = name === 'REFUTES' ? refutes : supports;
  const counted = { side: name, origins: side.origins.length, needed, evidenceIds: idsOf(side) };
  if (verdict === 'INSUFFICIENT') {
    const awaitedIds = needed - counted.origins === 1 ? awaitedBeside(side, traced) : [];
    return [{ kind: 'too-few-origins', ...counted, primaryWouldDo, awaitedIds }];
  }
  return side.origins.length >= needed ? [{ kind: 'enough-origins', ...counted }] : primary(name, side);
}

/** Every reason behind a count, the one for the verdict first. */
export function reasonsOf(traced: Traced, counted: Counted): Reason[] {
  const { supports, refutes } = counted;
  const [first, ...more] = ofVerdict(traced, counted);
  const rest = [
    ...more,
    ...ofSide('SUPPORTS', supports, traced),
    ...primary('SUPPORTS', supports),
    ...ofSide('REFUTES', refutes, traced),
    ...primary('REFUTES', refutes),
    ...ofCopies(traced),
    ...ofControl(traced),
  ];
  if (first?.kind !== 'primary') return [...(first ? [first] : []), ...rest];
  return [first, ...rest.filter((reason) => reason.kind !== 'primary' || reason.side !== first.side)];
}
