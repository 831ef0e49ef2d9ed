import { readPeople } from '#lib/db/people/people.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { PassageInVersion } from '#lib/domain/shapes/article-versions.ts';

/** How a claim's passage read in each version of its article, newest first; `null` where it is not there for `actor`. */
export async function claimPassages(actor: Actor, claimId: string): Promise<PassageInVersion[] | null> {
  return inWorkspace(actor, async (tx) => {
    const claim = await tx.claim.findFirst({
      where: { id: claimId, deletedAt: null },
      select: {
        anchors: {
          where: { appearanceId: null },
          orderBy: { version: { number: 'desc' } },
          select: {
            exact: true,
            state: true,
            carriedAs: true,
            decision: true,
            decidedBy: true,
            decidedAt: true,
            version: { select: { number: true, importedAt: true } },
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
      version: version.number,
      importedAt: version.importedAt.toISOString(),
      decidedBy: decidedBy === null ? null : (people.get(decidedBy) ?? null),
      decidedAt: decidedAt?.toISOString() ?? null,
    }));
  });
}
