import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';
import { readArticlesUnderCheck, type ArticleOfClaims } from './corroboration-input.ts';

/** How much is remembered before it is begun anew: articles, and the shingles of their texts, of four bytes each. */
const mostArticles = 5_000;
const mostShingles = 1_000_000;

const newest = z.array(z.object({ sequence: z.coerce.string() }));

/** Up to which entry the log goes that the transaction sees. */
async function logEnd(tx: Tx): Promise<string> {
  const rows = await tx.$queryRaw`
    SELECT e.sequence FROM "Event" e WHERE e."workspaceId" = current_workspace() ORDER BY e.sequence DESC LIMIT 1`;
  return newest.parse(rows)[0]?.sequence ?? '';
}

interface Remembered {
  /** The end of the log they were read at. */
  end: string;
  articles: Map<string, ArticleOfClaims>;
  shingles: number;
}

/**
 * Reads articles as `readArticlesUnderCheck` does, for many pages of one reading, each a transaction of its own: what an
 * earlier page read is not read again as long as nothing was written into the log, and so changed, in between.
 */
export function articlesOnceRead(): typeof readArticlesUnderCheck {
  const anew = (end: string): Remembered => ({ end, articles: new Map(), shingles: 0 });
  let newestRead = anew('');
  return async (tx, articleIds) => {
    const end = await logEnd(tx);
    const { articles, shingles } = newestRead;
    if (end !== newestRead.end || articles.size > mostArticles || shingles > mostShingles) {
      newestRead = anew(end);
    }
    // Two pages are read at once, and may see different ends of the log.
    const own = newestRead;
    const wanted = [...new Set(articleIds)];
    const others = wanted.filter((id) => !own.articles.has(id));
    if (others.length > 0) {
      for (const [id, article] of await readArticlesUnderCheck(tx, others)) {
        own.articles.set(id, article);
        for (const print of article.prints) own.shingles += print.shingles.length + print.rare.length;
      }
    }
    const found = new Map<string, ArticleOfClaims>();
    for (const id of wanted) {
      const article = own.articles.get(id);
      if (article) found.set(id, article);
    }
    return found;
  };
}
