import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** What a JSON Schema says of a document, by a validator that is not ours: nothing of one that is right. */
export function problemsBy(schema: object): (document: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  formats(ajv);
  const validate = ajv.compile(schema);
  return (document) =>
    validate(document) ? [] : (validate.errors ?? []).map(({ message }) => message ?? '');
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A copy of a document with what stands at `path` changed, or taken out where `to` is undefined. */
export function changedAt(document: unknown, path: readonly (string | number)[], to?: Json): unknown {
  const copy: unknown = structuredClone(document);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (isHolder(at) ? Reflect.get(at, key) : at), copy);
  const last = path.at(-1);
  if (!isHolder(holder) || last === undefined) throw new Error(`Nothing stands at ${path.join('.')}.`);
  if (to === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, to);
  return copy;
}
