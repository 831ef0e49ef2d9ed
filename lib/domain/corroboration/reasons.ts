import type { Traced } from './trace.ts';
import type { Verdict } from './verdict.ts';
import type { Origin, Side } from './count-side.ts';
import type { EvidenceItem } from './input.ts';
import type { Reason, SideName } from './reason.ts';

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
  return [...shared].filter(([, here]) => here.items.size > 1);
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
      evidenceIds,
    };
    if (partyIds.length === 1) return [oneOrigin];
    return [oneOrigin, { kind: 'common-control', side, originId: topId, partyIds, evidenceIds }];
  });
}

function ofSide(name: SideName, side: Side, traced: Traced): Reason[] {
  const reasons = side.origins.flatMap((origin) => ofOrigin(name, origin, traced));
  if (side.unknownIds.length > 0)
    reasons.push({ kind: 'unknown-provenance', side: name, evidenceIds: side.unknownIds });
  if (side.circularIds.length > 0)
    reasons.push({ kind: 'circular', side: name, evidenceIds: side.circularIds });
  if (side.primaryIds.length > 0) reasons.push({ kind: 'primary', side: name, evidenceIds: side.primaryIds });
  return reasons;
}

function ofCopies({ copies, input }: Traced): Reason[] {
  const alike = copies.map((group): Reason => ({
    kind: 'near-duplicates',
    evidenceIds: group.map(({ id }) => id),
  }));
  const apart = input.distinctPairs.map(({ evidenceIds, reason }): Reason => ({
    kind: 'kept-apart',
    evidenceIds: [...evidenceIds].sort(),
    why: reason,
  }));
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

function ofVerdict(
  traced: Traced,
  { supports, refutes, verdict }: { supports: Side; refutes: Side; verdict: Verdict },
): Reason[] {
  const { originsNeeded: needed, primarySuffices: primaryWouldDo } = traced.input.rule;
  if (supports.reportIds.length + refutes.reportIds.length === 0)
    return [{ kind: 'no-evidence', evidenceIds: [] }];
  const idsOf = (side: Side) => [...new Set(side.origins.flatMap((origin) => origin.evidenceIds))].sort();
  if (verdict === 'CONFLICTS')
    return [{ kind: 'both-sides', evidenceIds: [...idsOf(supports), ...idsOf(refutes)] }];
  const [name, side]: [SideName, Side] =
    verdict === 'REFUTES' || (supports.reportIds.length === 0 && verdict === 'INSUFFICIENT')
      ? ['REFUTES', refutes]
      : ['SUPPORTS', supports];
  const counted = { side: name, origins: side.origins.length, needed, evidenceIds: idsOf(side) };
  if (verdict === 'INSUFFICIENT') {
    const awaitedIds = needed - counted.origins === 1 ? awaitedBeside(side, traced) : [];
    return [{ kind: 'too-few-origins', ...counted, primaryWouldDo, awaitedIds }];
  }
  return side.origins.length >= needed ? [{ kind: 'enough-origins', ...counted }] : [];
}

/** Every reason behind a count, the one for the verdict first. */
export function reasonsOf(
  traced: Traced,
  counted: { supports: Side; refutes: Side; verdict: Verdict },
): Reason[] {
  return [
    ...ofVerdict(traced, counted),
    ...ofSide('SUPPORTS', counted.supports, traced),
    ...ofSide('REFUTES', counted.refutes, traced),
    ...ofCopies(traced),
    ...ofControl(traced),
  ];
}
