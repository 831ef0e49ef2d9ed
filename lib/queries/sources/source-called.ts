import type { Actor } from '#lib/domain/access/policy.ts';
import type { SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import { searchSources } from './source-search.ts';

/**
 * The one source that is called `name`, or has it as an alias, whatever its accents and case; `null` when there is
 * none, or more than one.
 */
export async function sourceCalled(actor: Actor, name: string): Promise<SourceRef | null> {
  const sought = searchText(name);
  if (sought === '') return null;
  const called = (await searchSources(actor, name)).filter((source) =>
    [source.name, ...source.aliases].some((each) => searchText(each) === sought),
  );
  const [only, ...more] = called;
  if (!only || more.length > 0) return null;
  const { id, name: own, kind, controlledBy } = only;
  return { id, name: own, kind, controlledBy };
}
