import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { confirmationLook, importanceWord, stageWord } from '#components/claim/status-words.ts';

function fromTo(label: string, before: string, after: string): string[] {
  return before === after ? [] : [`${label}: ${before} → ${after}`];
}

function changedItems(
  before: readonly { id: string; revision?: number }[],
  after: readonly { id: string; revision?: number }[],
): string[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const added = after.filter((item) => !old.has(item.id)).length;
  const edited = after.filter((item) => {
    const was = old.get(item.id);
    return was !== undefined && was.revision !== item.revision;
  }).length;
  const gone = before.filter((item) => !after.some((other) => other.id === item.id)).length;
  const counts: [number, string][] = [
    [added, 'added'],
    [edited, 'edited'],
    [gone, 'deleted'],
  ];
  return counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
}

/** What differs between two states of one claim, one line each, for the person who meets the newer one. */
export function claimChanges(before: ClaimDetail, after: ClaimDetail): string[] {
  const lines = [
    ...(before.statement === after.statement ? [] : ['Statement edited']),
    ...fromTo(
      'Status',
      confirmationLook[before.confirmation].label,
      confirmationLook[after.confirmation].label,
    ),
    ...fromTo('Stage', stageWord[before.stage], stageWord[after.stage]),
    ...fromTo('Importance', importanceWord[before.importance], importanceWord[after.importance]),
    ...fromTo('Assignee', before.assignee?.name ?? 'nobody', after.assignee?.name ?? 'nobody'),
    ...(before.dueAt === after.dueAt ? [] : ['Due time changed']),
    ...(before.tags.join('\n') === after.tags.join('\n') ? [] : ['Tags changed']),
    ...(JSON.stringify(before.hops) === JSON.stringify(after.hops) ? [] : ['Who says so changed']),
  ];
  const evidence = changedItems(before.evidence, after.evidence);
  return evidence.length > 0 ? [...lines, `Evidence: ${evidence.join(', ')}`] : lines;
}
