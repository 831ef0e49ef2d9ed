import type { Confidence, Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** A status to set on a claim that has none yet, in the name of one person. */
export interface StatusToSet {
  id: string;
  confirmation: Confirmation;
  confidence: Confidence | null;
  confirmationReason: string;
  overrideNote: string | null;
}

/** Sets these statuses at once on claims that this transaction recorded. */
export async function setStatuses(
  tx: Tx,
  statuses: readonly StatusToSet[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Claim" c SET confirmation = n.confirmation, confidence = n.confidence,
      "confirmationReason" = n."confirmationReason", "overrideNote" = n."overrideNote",
      "confirmationSetBy" = ${by}::uuid, "confirmationSetAt" = ${at}
    FROM jsonb_to_recordset(${JSON.stringify(statuses)}::jsonb) AS n(id uuid, confirmation "Confirmation",
      confidence "Confidence", "confirmationReason" text, "overrideNote" text)
    WHERE c."workspaceId" = current_workspace() AND c.id = n.id`;
}
