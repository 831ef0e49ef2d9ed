// PostgreSQL takes 32,767 parameters in a statement, and Prisma some for each row; a source may be behind more claims
// than that. No statement on so few rows takes long either.
const page = 500;

/** Does `work` on five hundred items at a time, in their order. */
export async function inPages<T>(items: readonly T[], work: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += page) await work(items.slice(at, at + page));
}
