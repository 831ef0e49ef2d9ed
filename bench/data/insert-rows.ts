import type pg from 'pg';

/** A column with its type in SQL; of a list, a text of its parts with a line between each. */
export type Columns = Readonly<
  Record<string, 'uuid' | 'text' | 'int' | 'bigint' | 'timestamptz' | 'boolean' | 'jsonb' | 'lines'>
>;

type Cell = string | number | boolean | null;

/** Inserts rows of one table at once, their cells in the order of the columns. */
export async function insertRows(
  client: pg.Client,
  table: string,
  columns: Columns,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const typed = Object.entries(columns);
  const values = typed.map(([, type], at) => `$${String(at + 1)}::${type === 'lines' ? 'text' : type}[]`);
  const read = typed.map(([name, type]) =>
    type === 'lines' ? `string_to_array("${name}", E'\\n')` : `"${name}"`,
  );
  const types = await client.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attname = ANY($2)`,
    [`"${table}"`, Object.keys(columns)],
  );
  const typeOf = new Map(types.rows.map(({ name, type }) => [name, type]));
  const cast = typed.map(([name, type], at) =>
    type === 'text' ? `${read[at] ?? ''}::${typeOf.get(name) ?? 'text'}` : (read[at] ?? ''),
  );
  const names = typed.map(([name]) => `"${name}"`).join(', ');
  await client.query(
    `INSERT INTO "${table}" (${names}) SELECT ${cast.join(', ')} FROM unnest(${values.join(', ')}) AS r (${names})`,
    typed.map((_, at) => rows.map((row) => row[at])),
  );
}
