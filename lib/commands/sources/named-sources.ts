import type { Problem, Refusal } from '#lib/domain/refusals/refusal.ts';

/**
 * Refuses sources that a command names and that are not in the register (each a problem of its field), and
 * ones that were merged into another since the person saw them.
 */
export function refusalOfSources(
  found: ReadonlyMap<string, { merged: boolean }>,
  named: readonly { id: string; path: Problem['path'] }[],
): Refusal | null {
  const missing = named.filter(({ id }) => !found.has(id));
  if (missing.length > 0) {
    const message = 'Choose a source of the register.';
    return { code: 'invalid', problems: missing.map(({ path }) => ({ path, message })) };
  }
  return named.some(({ id }) => found.get(id)?.merged) ? { code: 'already-merged' } : null;
}
