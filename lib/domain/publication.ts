import { z } from 'zod';
import type { Refusal } from './refusal.ts';

/** Source: domain.md, "Article". */
export const publicationStates = ['DRAFT', 'CLEARED', 'PUBLISHED', 'WITHDRAWN'] as const;
export const publicationStateSchema = z.enum(publicationStates);
export type PublicationState = z.infer<typeof publicationStateSchema>;

/** The steps an editor may take from each state. */
export const publicationSteps = {
  DRAFT: ['CLEARED'],
  CLEARED: ['PUBLISHED', 'DRAFT'],
  PUBLISHED: ['WITHDRAWN'],
  WITHDRAWN: ['PUBLISHED'],
} as const satisfies Record<PublicationState, readonly PublicationState[]>;

const needsReason: readonly PublicationState[] = ['DRAFT', 'WITHDRAWN'];

/**
 * An article may be cleared when all its claims are settled, or with an editor's note about the ones that
 * are not; taking it back to draft, withdrawing it and reinstating it need a reason too.
 */
export function refusalOfPublication(
  from: PublicationState,
  to: PublicationState,
  unsettledClaims: number,
  note: string,
): Refusal | null {
  const steps: readonly PublicationState[] = publicationSteps[from];
  if (!steps.includes(to)) return { code: 'publication-step', from, to };
  const noted = note.trim() !== '';
  if (to === 'CLEARED' && unsettledClaims > 0 && !noted) {
    return { code: 'claims-unsettled', count: unsettledClaims };
  }
  if ((needsReason.includes(to) || from === 'WITHDRAWN') && !noted) return { code: 'reason-needed' };
  return null;
}
