import { sourceElsewhereSchema, type SourceElsewhere } from '#lib/domain/interchange/findings-elsewhere.ts';
import { asList, at, oneLine } from './said-of-claim.ts';

/** Stands for everybody a file does not name, so that nobody takes two of them for two people. */
export const unnamed: SourceElsewhere = {
  key: 'unnamed',
  name: 'A source that the file does not name',
  kind: 'ANONYMOUS',
  aliases: [],
  plural: false,
  controlledBy: null,
  discredited: null,
};

/** The sources of an export by what it calls them, and what is not right about one that can’t be read. */
export interface ExportedRegister {
  sources: Map<string, SourceElsewhere>;
  unreadable: string | null;
}

/** In place of a reason that a file does not give. */
export const notSaid = 'The file does not say why.';

function namedOn(claim: unknown): unknown[] {
  return [
    ...asList(at(claim, 'hops')).map((hop) => at(hop, 'source')),
    ...asList(at(claim, 'evidence')).flatMap((item) => [
      ...asList(at(item, 'publisher')),
      ...asList(at(item, 'citedSources')),
    ]),
    ...asList(at(claim, 'responses')).map((response) => at(response, 'party')),
  ];
}

/** True of what stands in place of a source that may not be named outside: a UUID of version 8. */
function isStandIn(ref: unknown): boolean {
  const key = at(ref, 'id');
  return typeof key === 'string' && key.charAt(14) === '8';
}

/** Exports before the second say of a source only what stands where it is named, and of who controls it the name. */
function sourcesOfFirst(claim: unknown): unknown[] {
  const named = namedOn(claim).filter((ref) => !isStandIn(ref));
  const discredited = new Map(
    asList(at(claim, 'restsOnDiscredited')).map((one) => [at(one, 'id'), at(one, 'reason')]),
  );
  const whole = (ref: unknown, kind: unknown, controlledById: unknown) => {
    const reason = discredited.get(at(ref, 'id'));
    const known = { id: at(ref, 'id'), name: at(ref, 'name'), kind, controlledById };
    return {
      ...known,
      aliases: [],
      plural: false,
      discredited: reason === undefined ? null : { reason: reason === '' ? notSaid : reason, from: null },
    };
  };
  const above = named.map((ref) => at(ref, 'controlledBy')).filter((ref) => at(ref, 'id') !== undefined);
  return [
    ...named.map((ref) => whole(ref, at(ref, 'kind'), at(at(ref, 'controlledBy'), 'id') ?? null)),
    ...above.filter((ref) => !isStandIn(ref)).map((ref) => whole(ref, 'ORGANISATION', null)),
  ];
}

/** Every source that the claims of an export name. Who is kept back is not among them. */
export function exportedRegister(claims: readonly unknown[], isFirst: boolean): ExportedRegister {
  const sources = new Map<string, SourceElsewhere>();
  let unreadable: string | null = null;
  for (const source of claims.flatMap((claim) =>
    isFirst ? sourcesOfFirst(claim) : asList(at(claim, 'sources')),
  )) {
    const key = at(source, 'id');
    if (typeof key === 'string' && sources.has(key)) continue;
    const read = sourceElsewhereSchema.safeParse({
      key,
      name: at(source, 'name'),
      kind: at(source, 'kind'),
      aliases: at(source, 'aliases'),
      plural: at(source, 'plural'),
      controlledBy: at(source, 'controlledById'),
      discredited: at(source, 'discredited'),
    });
    if (read.success) sources.set(read.data.key, read.data);
    else unreadable ??= `Its source “${oneLine(at(source, 'name')).slice(0, 80)}” can’t be read.`;
  }
  return { sources: underSomebody(sources), unreadable };
}

/** Whoever is under somebody that is kept back is not independent of others who are: they are under nobody known. */
function underSomebody(sources: Map<string, SourceElsewhere>): Map<string, SourceElsewhere> {
  const unknown = ({ controlledBy }: SourceElsewhere) => controlledBy !== null && !sources.has(controlledBy);
  const told = [...sources].map(([key, source]): [string, SourceElsewhere] =>
    unknown(source) ? [key, { ...source, controlledBy: unnamed.key }] : [key, source],
  );
  return new Map([...sources.values()].some(unknown) ? [...told, [unnamed.key, unnamed]] : told);
}
