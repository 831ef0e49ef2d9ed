import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';
import { migrationAdapter } from './migration-adapter.ts';

let loaded: Promise<void> | undefined;

/**
 * The package's own entry imports the .wasm file as a module, which Node does only behind a flag; so the
 * file is read and given its imports by hand, once.
 */
async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'));
  const imports: Record<string, WebAssembly.ImportValue> = {};
  for (const [name, value] of Object.entries(bindings)) {
    if (typeof value === 'function') imports[name] = value;
  }
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') Reflect.apply(start, undefined, []);
}

/** Prisma's schema engine over an ordinary connection: no native binary, no shadow database. */
export async function openEngine(pool: pg.Pool, schema: [string, string]): Promise<bindings.SchemaEngine> {
  loaded ??= load();
  await loaded;
  return bindings.SchemaEngine.new({ datamodels: [schema] }, () => undefined, migrationAdapter(pool));
}
