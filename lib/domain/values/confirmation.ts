import { z } from 'zod';

/** Is it true? Any may change to any other, by a person, with a reason. Source: domain.md, "Confirmation". */
export const confirmations = [
  'UNVERIFIED',
  'CONFIRMED',
  'DISPUTED',
  'FALSE',
  'UNVERIFIABLE',
  'RETRACTED',
] as const;
export const confirmationSchema = z.enum(confirmations);
export type Confirmation = z.infer<typeof confirmationSchema>;

/** How sure the person who set the confirmation is; optional. */
export const confidences = ['LOW', 'MODERATE', 'HIGH'] as const;
export const confidenceSchema = z.enum(confidences);
export type Confidence = z.infer<typeof confidenceSchema>;
