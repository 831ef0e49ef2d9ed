import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  bindMigrationAwareSqlAdapterFactory,
  type ErrorCapturingSqlMigrationAwareDriverAdapterFactory,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { scriptBegins } from './migration-lock.ts';

const internalChar = 18;
const text = 25;

/** For the rows of a result, which of its columns were of PostgreSQL's internal type "char". */
type CharColumns = WeakMap<object, number[]>;

function isCharField(field: unknown): field is { dataTypeID: number } {
  return field instanceof Object && 'dataTypeID' in field && field.dataTypeID === internalChar;
}

/**
 * The adapter refuses columns of PostgreSQL's internal type "char", which the engine's own catalogue queries
 * return: they pass it as text, and are named characters again behind it.
 */
function relabel(result: unknown, chars: CharColumns): void {
  if (typeof result !== 'object' || result === null || !('fields' in result && 'rows' in result)) return;
  if (!Array.isArray(result.fields) || !Array.isArray(result.rows)) return;
  const columns: number[] = [];
  const fields: unknown[] = result.fields;
  for (const [index, field] of fields.entries()) {
    if (!isCharField(field)) continue;
    field.dataTypeID = text;
    columns.push(index);
  }
  if (columns.length > 0) chars.set(result.rows, columns);
}

function readableCatalogue(pool: pg.Pool, chars: CharColumns): pg.Pool {
  const query: unknown = pool.query.bind(pool);
  if (typeof query !== 'function') throw new TypeError('A pool answers queries.');
  const value = async (...args: unknown[]): Promise<unknown> => {
    const result: unknown = await Reflect.apply(query, undefined, args);
    relabel(result, chars);
    return result;
  };
  return Object.defineProperty(pool, 'query', { value });
}

// In the migration's own transaction, so that a process killed right after it does not do it again.
const finished = `
DO $finished$ BEGIN
  UPDATE "_prisma_migrations" SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL;
EXCEPTION WHEN undefined_table THEN NULL;
END $finished$`;

/**
 * The adapter cuts a script at every semicolon, also inside a function's body, and each piece commits alone.
 * Sent whole, PostgreSQL runs it as one transaction: a migration happens entirely or not at all.
 */
function wholeScripts(adapter: SqlDriverAdapter, pool: pg.Pool, chars: CharColumns): SqlDriverAdapter {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: async (query) => {
      const result = await adapter.queryRaw(query);
      for (const index of chars.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    },
    executeRaw: (query) => adapter.executeRaw(query),
    startTransaction: (level) => adapter.startTransaction(level),
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: () => adapter.dispose(),
    executeScript: async (script) => {
      try {
        await pool.query(`${scriptBegins}${script}\n;${finished}`);
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) throw error;
        const { code = 'N/A', severity = 'N/A', message, detail, column, hint } = error;
        throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
      }
    },
  };
}

/** What Prisma's schema engine reads and writes a database through, over a pool of the caller's. */
export function migrationAdapter(pool: pg.Pool): ErrorCapturingSqlMigrationAwareDriverAdapterFactory {
  const chars: CharColumns = new WeakMap();
  const readable = readableCatalogue(pool, chars);
  const factory = new PrismaPg(readable);
  return bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => wholeScripts(await factory.connect(), readable, chars),
    connectToShadowDb: () => factory.connectToShadowDb(),
  });
}
