import { z } from 'zod';

export const importances = ['HIGH', 'NORMAL', 'LOW'] as const;
export const importanceSchema = z.enum(importances);
export type Importance = z.infer<typeof importanceSchema>;
