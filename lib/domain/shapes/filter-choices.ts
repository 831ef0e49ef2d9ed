import { z } from 'zod';

export const filterChoiceSchema = z.object({ id: z.string(), label: z.string() });
/** Something a filter can be set to. */
export type FilterChoice = z.infer<typeof filterChoiceSchema>;

/** The kinds of things of a workspace that a list of claims can be narrowed to by choosing one. */
export const filterKindSchema = z.enum(['people', 'articles', 'tags']);
export type FilterKind = z.infer<typeof filterKindSchema>;

/** What there is to choose, as the browser is told. */
export const filterChoicesSchema = z.object({ choices: z.array(filterChoiceSchema) });
