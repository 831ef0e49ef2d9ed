import type { SourceKind } from './source.ts';

/** How control over a source is said: a person speaks for somebody, anything else is controlled. */
export function controlledBy(kind: SourceKind): 'speaks for' | 'controlled by' {
  return kind === 'PERSON' ? 'speaks for' : 'controlled by';
}

/** The same as the name of a field. */
export function controlLabel(kind: SourceKind): 'Speaks for' | 'Controlled by' {
  return kind === 'PERSON' ? 'Speaks for' : 'Controlled by';
}

/** What it means for corroboration, as the hint of that field. */
export function controlHint(kind: SourceKind): string {
  return kind === 'PERSON'
    ? 'Whose word theirs is, if anyone’s. Those who speak for one party never count as independent.'
    : 'Who owns or directs it, if anyone. Parties one hand controls never count as independent.';
}

/** That a source is controlled by `controller`, or by nobody known, as a sentence without its full stop. */
export function controlSentence(
  source: { name: string; kind: SourceKind },
  controller: string | null,
): string {
  const { name, kind } = source;
  if (kind !== 'PERSON')
    return controller ? `${controller} controls ${name}` : `No one known controls ${name}`;
  return controller ? `${name} speaks for ${controller}` : `${name} speaks for no one known`;
}
