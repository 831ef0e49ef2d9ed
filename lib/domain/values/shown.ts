import { z } from 'zod';

/** How much is shown, least first. `ON_REQUEST`: on a press that is written into the log. Source: domain.md, "Confidential". */
export const amounts = ['NOTHING', 'MASKED', 'ON_REQUEST', 'FULL'] as const;
export const shownSchema = z.enum(amounts);
export type Shown = z.infer<typeof shownSchema>;
