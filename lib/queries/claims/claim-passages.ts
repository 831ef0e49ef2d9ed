import { readPeople } from '#lib/db/people/people.ts';
import { notTakenOff } from '#lib/db/articles/standing-claims.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { PassageInVersion } from '#lib/domain/shapes/article-versions.ts';

/**
 * How a claim's passage read in each version of each article it stands in, its own first and the newest first of each;
 * `null` where it is not there for `actor`.
 */
export async function claimPassages(actor: Actor, claimId: string): Promise<PassageInVersion[] | null> {
  return inWorkspace(actor, async (tx) => {
    const claim = await tx.claim.findFirst({
      where: { id: claimId, deletedAt: null },
      select: {
        anchors: {
          where: { ...notTakenOff, version: { article: { deletedAt: null } } },
          // Those of its own article have no appearance.
          orderBy: [{ appearanceId: { sort: 'asc', nulls: 'first' } }, { version: { number: 'desc' } }],
          select: {
            exact: true,
            state: true,
            carriedAs: true,
            decision: true,
            decidedBy: true,
            decidedAt: true,
            version: {
              select: { number: true, importedAt: true, article: { select: { id: true, headline: true } } },
            },
          },
        },
      },
    });
    if (!claim) return null;
    const people = await readPeople(
      tx,
      claim.anchors.map(({ decidedBy }) => decidedBy),
    );
    return claim.anchors.map(({ version, decidedBy, decidedAt, ...anchor }) => ({
      ...anchor,
      article: version.article,
      version: version.number,
      importedAt: version.importedAt.toISOString(),
      decidedBy: decidedBy === null ? null : (people.get(decidedBy) ?? null),
      decidedAt: decidedAt?.toISOString() ?? null,
    }));
  });
}
