import { z } from 'zod';
import { recurringClaims } from '#lib/queries/claims/recurring-claims.ts';
import { defineRoute } from '#lib/web/define-route.ts';

const longestStatement = 2000;
// As many as stand out and as many others at most, among those looked at.
const shown = 5;
const lookedAt = 15;

/** Finds claims already checked in this workspace that say the same as a statement. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, actor }) => {
    const { searchParams } = new URL(request.url);
    const statement = (searchParams.get('statement') ?? '').slice(0, longestStatement);
    const language = (searchParams.get('language') ?? '').slice(0, 35);
    const claimId = z.uuid().safeParse(searchParams.get('claim'));
    const found = await recurringClaims(actor, {
      statement,
      language,
      exceptClaimId: claimId.success ? claimId.data : null,
      most: lookedAt,
    });
    const [claims, others] = [true, false].map((out) =>
      found.filter(({ standsOut }) => standsOut === out).slice(0, shown),
    );
    return Response.json({ claims, others }, { headers: { 'cache-control': 'no-store' } });
  },
});
