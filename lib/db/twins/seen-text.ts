import { sql, type Sql } from '#lib/db/connection/sql.ts';

/** Twin of `mayHaveBeenSeen` in lib/domain/publication.ts, of the article `a` and the version `next` after the text. */
export const mayHaveBeenSeen: Sql = sql`(a."publishedOn" IS NOT NULL OR a."publishedAt" < next."importedAt")`;
