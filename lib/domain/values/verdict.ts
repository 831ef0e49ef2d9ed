import { z } from 'zod';

/** What the evidence allows to say, by the workspace's rule. Source: domain.md, "Corroboration", 5. */
export const verdicts = ['CONFIRMS', 'REFUTES', 'CONFLICTS', 'INSUFFICIENT'] as const;
export const verdictSchema = z.enum(verdicts);
export type Verdict = z.infer<typeof verdictSchema>;
