import { askServer } from '#components/sending/ask-server.ts';
import { controlledBy } from '#lib/domain/control-words.ts';
import { sourceMatchesSchema, type SourceMatch } from '#lib/domain/shapes/source-match.ts';
import { paths } from '#lib/web/paths.ts';
import { sourceKindWord } from './source-kind-words.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** Asks the register. Throws when there is no answer, which the picker words. */
export async function findSources(query: string, signal: AbortSignal): Promise<SourceMatch[]> {
  const response = await askServer(paths.api.sourceSearch(query), { signal });
  if (!response.ok) throw new Error(`The search for sources answered ${response.status}.`);
  return sourceMatchesSchema.parse(await response.json()).sources;
}

/** What tells one found source from another: kind, who controls it, the alias that matched. */
export function sourceMatchWords(source: Omit<SourceMatch, 'id'>): string {
  const control = source.controlledBy
    ? [`${controlledBy(source.kind)} ${isolated(source.controlledBy.name)}`]
    : [];
  const also = source.aliases.length > 0 ? [`also ${source.aliases.map(isolated).join(', ')}`] : [];
  return [sourceKindWord[source.kind], ...control, ...also].join(' · ');
}
