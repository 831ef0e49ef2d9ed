import { controlOf } from './control.ts';
import type { Traced } from './trace.ts';
import type { Verdict } from './verdict.ts';
import type { Origin, Side } from './count-side.ts';
import { Groups } from './groups.ts';
import type { Reason, SideName } from './reason.ts';

function ofOrigin(side: SideName, origin: Origin, { items, provenances }: Traced): Reason[] {
  if (origin.evidenceIds.length < 2) return [];
  const reasons: Reason[] = [];
  const here = items.filter((item) => origin.evidenceIds.includes(item.id));
  const cited = here
    .flatMap((item) => provenances.get(item.id)?.roots ?? [])
    .filter((root) => root.how === 'CITED');
  reasons.push({
    kind: 'one-origin',
    side,
    originId: origin.originId,
    citedIds: [...new Set(cited.map((root) => root.partyId))]
      .filter((id) => origin.partyIds.includes(id))
      .sort(),
    evidenceIds: origin.evidenceIds,
  });
  const above = origin.partyIds.filter((id) => id !== origin.originId);
  if (origin.partyIds.length > 1 && above.length > 0) {
    const controlled = origin.partyIds.filter((id) => originOf(id, here, provenances) === origin.originId);
    if (controlled.length > 1) {
      reasons.push({
        kind: 'common-control',
        side,
        originId: origin.originId,
        partyIds: controlled,
        evidenceIds: origin.evidenceIds,
      });
    }
  }
  return reasons;
}

function originOf(
  partyId: string,
  items: Traced['items'],
  provenances: Traced['provenances'],
): string | undefined {
  for (const item of items) {
    const root = provenances.get(item.id)?.roots.find((each) => each.partyId === partyId);
    if (root) return root.originId;
  }
  return undefined;
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

function ofCopies({ duplicatePairs, input }: Traced): Reason[] {
  const groups = new Groups();
  for (const [a, b] of duplicatePairs) groups.join(a.id, b.id);
  const members = new Map<string, Set<string>>();
  for (const id of duplicatePairs.flatMap(([a, b]) => [a.id, b.id])) {
    const key = groups.find(id);
    members.set(key, (members.get(key) ?? new Set()).add(id));
  }
  const copies = [...members.values()].map((ids): Reason => ({
    kind: 'near-duplicates',
    evidenceIds: [...ids].sort(),
  }));
  const apart = input.distinctPairs.map(({ evidenceIds, reason }): Reason => ({
    kind: 'kept-apart',
    evidenceIds: [...evidenceIds].sort(),
    why: reason,
  }));
  return [...copies, ...apart];
}

function ofControl({ items, provenances, input }: Traced): Reason[] {
  const byCircle = new Map<string, { parties: string[]; evidence: Set<string> }>();
  const discredited = new Map<string, Set<string>>();
  for (const item of items) {
    const provenance = provenances.get(item.id);
    for (const id of provenance?.discreditedIds ?? []) {
      discredited.set(id, (discredited.get(id) ?? new Set()).add(item.id));
    }
    for (const { partyId } of provenance?.roots ?? []) {
      const control = controlOf(partyId, input.parties);
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
  if (verdict === 'INSUFFICIENT') return [{ kind: 'too-few-origins', ...counted, primaryWouldDo }];
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
