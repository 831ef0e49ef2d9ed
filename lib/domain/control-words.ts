import type { SourceKind } from './source.ts';
import { isolated } from './text/direction.ts';

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
  const who = isolated(source.name);
  const above = controller === null ? null : isolated(controller);
  if (source.kind !== 'PERSON') return above ? `${above} controls ${who}` : `No one known controls ${who}`;
  return above ? `${who} speaks for ${above}` : `${who} speaks for no one known`;
}

/** What the one above is to the one below, read from the top: "Oslo is spoken for by Ada Holm". */
export function controlFromAbove(kind: SourceKind): 'controls' | 'is spoken for by' {
  return kind === 'PERSON' ? 'is spoken for by' : 'controls';
}

/** What is said of a source of which nobody is known, as a sentence without its full stop. */
export function uncontrolled(kind: SourceKind): string {
  return kind === 'PERSON' ? 'They speak for no one known' : 'No one known controls it';
}

/** The question that is asked of a source, as a part of a sentence. */
export function controlQuestion(kind: SourceKind): 'whom they speak for' | 'who controls it' {
  return kind === 'PERSON' ? 'whom they speak for' : 'who controls it';
}
