import { z } from 'zod';
import {
  importableClaimSchema,
  mostImported,
  refusedClaimSchema,
} from '#lib/domain/interchange/claim-from-elsewhere.ts';
import {
  findingLimits,
  linkElsewhereSchema,
  sourceElsewhereSchema,
} from '#lib/domain/interchange/findings-elsewhere.ts';
import { columnMappingSchema } from './columns.ts';

/** A file of claims has to be smaller than this, in bytes. */
export const maxClaimsFileBytes = 5 * 1024 * 1024;

/** Why no claim of a file can be read. */
export const claimsFileProblemSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('empty') }),
  z.object({ code: z.literal('too-large') }),
  z.object({ code: z.literal('other-format'), found: z.string() }),
  z.object({ code: z.literal('binary') }),
  z.object({ code: z.literal('wrong-encoding') }),
  z.object({ code: z.literal('broken-json') }),
  z.object({ code: z.literal('unknown-json') }),
  z.object({ code: z.literal('broken-table'), line: z.int().nullable() }),
  z.object({ code: z.literal('no-rows') }),
  z.object({ code: z.literal('no-claims') }),
  z.object({ code: z.literal('too-many') }),
  z.object({ code: z.literal('too-much-found') }),
  z.object({ code: z.literal('newer-export') }),
  z.object({ code: z.literal('broken-sources'), why: z.string() }),
  z.object({ code: z.literal('too-much-work') }),
  z.object({ code: z.literal('interrupted') }),
]);
export type ClaimsFileProblem = z.infer<typeof claimsFileProblemSchema>;

/** What happened and what to do, in plain words. */
export function claimsFileProblemWords(problem: ClaimsFileProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'There is nothing in it. Choose another file, or paste the claims.';
    case 'too-large':
      return `A file of claims has to be smaller than ${maxClaimsFileBytes / (1024 * 1024)} MB. Import it in parts.`;
    case 'other-format':
      return `This is ${problem.found}, which can’t be read. Save it as CSV, or choose a file of Web Annotations or ClaimReview.`;
    case 'binary':
      return 'This is not a text file. Choose a CSV file, or one of Web Annotations or ClaimReview.';
    case 'wrong-encoding':
      return 'The characters of this file can’t be read for certain. Save it as UTF-8 and import it again.';
    case 'broken-json':
      return 'This begins like JSON, but breaks off or has a mistake in it. Export it again where it comes from.';
    case 'unknown-json':
      return 'This is JSON, but neither an export of claims nor Web Annotations nor ClaimReview. Choose one of these, or a CSV file.';
    case 'broken-table': {
      const where = problem.line === null ? '' : ` near line ${problem.line.toLocaleString('en')}`;
      return `A quotation mark${where} is opened and not closed, so the rows can’t be told apart. Correct it and import the file again.`;
    }
    case 'no-rows':
      return 'There is one row at most, and that has the names of the columns. Add the claims below it.';
    case 'no-claims':
      return 'There are no claims in it. Of an article whose claims are not signed off, ClaimReview holds none.';
    case 'too-many':
      return `An import may have ${mostImported.toLocaleString('en')} claims at most. Import them in parts.`;
    case 'too-much-found': {
      const { sources, evidence, links } = findingLimits;
      return `An import may have ${evidence.toLocaleString('en')} items of evidence, ${sources} sources and ${links.toLocaleString('en')} links at most. Export fewer claims at a time.`;
    }
    case 'newer-export':
      return 'This was exported by a later release than this one, which can’t read it. Update this one first.';
    case 'broken-sources':
      return `The sources of this file can’t be read. ${problem.why}`;
    case 'too-much-work':
      return 'Reading this took more time or memory than one file may have. Import it in parts.';
    case 'interrupted':
      return 'The reading was interrupted. Try again.';
  }
}

/** The claims of a file, as they would be imported into one article. */
export const readClaimsSchema = z.object({
  format: z.enum(['claims-export', 'web-annotation', 'claim-review', 'table']),
  /** Of a table: the names of its columns, the first rows, and which column says what. */
  table: z
    .object({
      columns: z.array(z.string()),
      sample: z.array(z.array(z.string())),
      mapping: columnMappingSchema,
    })
    .nullable(),
  claims: z.array(importableClaimSchema),
  refused: z.array(refusedClaimSchema),
  /** Of an export of ours: the sources that its claims name, and how its claims stand to each other. */
  sources: z.array(sourceElsewhereSchema),
  links: z.array(linkElsewhereSchema),
  /** More claims stand on pages that are not in the file. */
  morePages: z.boolean(),
});
export type ReadClaims = z.infer<typeof readClaimsSchema>;

export const claimsFileAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: readClaimsSchema }),
  z.object({ ok: z.literal(false), problem: claimsFileProblemSchema }),
]);
export type ClaimsFileResult = z.infer<typeof claimsFileAnswerSchema>;

/** What the preview answers with: which of the claims are here already, by their rows, too. */
export const claimsPreviewSchema = readClaimsSchema.extend({ here: z.array(z.int()) });
export type ClaimsPreview = z.infer<typeof claimsPreviewSchema>;
