import { outwardTitle } from '#lib/db/confidential/audience.ts';
import { readClaim } from '#lib/db/claims/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { readRules } from '#lib/db/people/workspace-rules.ts';
import { readPeople } from '#lib/db/people/workspace-people.ts';
import type { ClaimDetail, Person } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Role } from '#lib/domain/access/role.ts';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';

/** All the page of one claim shows. */
export interface ClaimPage {
  claim: ClaimDetail;
  /** As it may stand in a window's title. */
  title: string;
  article: { id: string; headline: string; language: string };
  people: (Person & { role: Role })[];
  rules: WorkspaceRules;
}

/** One claim with its article; `null` when it is not there, deleted or another workspace's. */
export async function claimPage(actor: Actor, claimId: string): Promise<ClaimPage | null> {
  return inWorkspace(actor, async (tx) => {
    const claim = await readClaim(tx, claimId);
    if (!claim) return null;
    const article = await tx.article.findFirst({
      where: { id: claim.articleId, deletedAt: null },
      select: { id: true, headline: true, language: true },
    });
    const title = await outwardTitle(tx, claim);
    return article && { claim, title, article, people: await readPeople(tx), rules: await readRules(tx) };
  });
}
