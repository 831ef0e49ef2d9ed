import { z } from 'zod';
import { isoOfLocalInput } from '#components/ui/time/local-time.ts';
import type { CorrectionDetail } from '#lib/domain/shapes/article-detail.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** A correction as its form holds it; the time as the field does, in this machine's zone, empty for now. */
export const correctionDraftSchema = z.object({
  publicText: z.string(),
  publicAt: z.string(),
  reason: z.string(),
  claimIds: z.array(z.string()),
});
export type CorrectionDraft = z.infer<typeof correctionDraftSchema>;

/** What the form begins with: nothing, or the correction that another takes the place of, with a reason of its own. */
export function correctionDraftOf(amended: CorrectionDetail | null): CorrectionDraft {
  return {
    publicText: amended?.publicText ?? '',
    publicAt: '',
    reason: '',
    claimIds: amended?.claims.map(({ claimId }) => claimId) ?? [],
  };
}

/** What the command takes. */
export function correctionInputOf({ publicText, publicAt, reason, claimIds }: CorrectionDraft) {
  return { publicText, publicAt: isoOfLocalInput(publicAt), reason, claimIds };
}

export type CorrectionProblems = Partial<Record<keyof CorrectionDraft, string>>;

/** What is missing before it can be sent, by field; nothing when it can. */
export function missingIn({ publicText, reason }: CorrectionDraft): CorrectionProblems {
  return {
    ...(publicText.trim() === '' && { publicText: 'Give the text that readers get.' }),
    ...(reason.trim() === '' && { reason: 'Give a reason.' }),
  };
}

/** What the server found wrong, by field. */
export function refusedIn(refusal: Refusal | null): CorrectionProblems {
  if (refusal?.code !== 'invalid') return {};
  const fields = correctionDraftSchema.keyof();
  return Object.fromEntries(
    refusal.problems.flatMap(({ path: [first], message }) => {
      const field = fields.safeParse(first).data;
      return field === undefined ? [] : [[field, message]];
    }),
  );
}
