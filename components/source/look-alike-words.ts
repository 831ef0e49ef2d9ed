import type { LookAlike } from '#lib/domain/text/look-alike.ts';

function count(many: number, one: string, more: string): string {
  return many === 1 ? `1 ${one}` : `${many} ${more}`;
}

/** Where a source that a name looks like is used. */
export function usedWords({ claims, evidence }: Pick<LookAlike, 'claims' | 'evidence'>): string {
  const parts = [
    ...(claims > 0 ? [`in the chain of ${count(claims, 'claim', 'claims')}`] : []),
    ...(evidence > 0 ? [`published ${count(evidence, 'item of evidence', 'items of evidence')}`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'not used yet';
}
