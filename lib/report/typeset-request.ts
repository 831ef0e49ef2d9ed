import { z } from 'zod';
import { reportSchema } from '#lib/domain/report/document.ts';

/** What is sent to the process that makes files people print or edit. */
export const typesetRequestSchema = z.object({ format: z.enum(['pdf', 'docx']), report: reportSchema });
export type TypesetRequest = z.infer<typeof typesetRequestSchema>;
