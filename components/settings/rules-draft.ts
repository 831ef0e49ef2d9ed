import { z } from 'zod';
import type { ComparedField } from '#components/sending/compared-fields.ts';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';

/** The rules of a workspace as their form holds them. */
export const rulesDraftSchema = z.object({
  /** As typed: it may be no number yet. */
  originsNeeded: z.string(),
  primarySuffices: z.boolean(),
  admiralty: z.boolean(),
  /** As typed, too. */
  unverifiedHours: z.string(),
  assignRecorder: z.boolean(),
});
export type RulesDraft = z.infer<typeof rulesDraftSchema>;

/** What is stored, as the form holds it. */
export function rulesDraftOf(rules: WorkspaceRules): RulesDraft {
  const { originsNeeded, primarySuffices, admiralty, unverifiedHours, assignRecorder } = rules;
  return {
    originsNeeded: String(originsNeeded),
    primarySuffices,
    admiralty,
    unverifiedHours: String(unverifiedHours),
    assignRecorder,
  };
}

/** How many origins are typed, or `null` while it is no number from 1 to 9. */
export function originsTyped({ originsNeeded }: Pick<RulesDraft, 'originsNeeded'>): number | null {
  const typed = originsNeeded.trim();
  return /^[1-9]$/.test(typed) ? Number(typed) : null;
}

/** How many hours are typed, or `null` while it is no number from 1 to 720. */
export function hoursTyped({ unverifiedHours }: Pick<RulesDraft, 'unverifiedHours'>): number | null {
  const typed = unverifiedHours.trim();
  const hours = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  return hours >= 1 && hours <= 720 ? hours : null;
}

/** What the command takes, or `null` while a number is none that it takes. */
export function rulesInputOf(draft: RulesDraft) {
  const originsNeeded = originsTyped(draft);
  const unverifiedHours = hoursTyped(draft);
  return originsNeeded === null || unverifiedHours === null
    ? null
    : { ...draft, originsNeeded, unverifiedHours };
}

const yes = (on: boolean) => (on ? 'yes' : 'no');

/** What the form of the rules writes. */
export const rulesFields: readonly ComparedField<RulesDraft>[] = [
  { label: 'Origins needed', writes: ['originsNeeded'], words: ({ originsNeeded }) => originsNeeded },
  {
    label: 'A primary item suffices',
    writes: ['primarySuffices'],
    words: ({ primarySuffices }) => yes(primarySuffices),
  },
  {
    label: 'Whoever records has the claim',
    writes: ['assignRecorder'],
    words: ({ assignRecorder }) => yes(assignRecorder),
  },
  { label: 'Hours unverified', writes: ['unverifiedHours'], words: ({ unverifiedHours }) => unverifiedHours },
  { label: 'Admiralty grades', writes: ['admiralty'], words: ({ admiralty }) => yes(admiralty) },
];

/** What the rules mean for a claim, as one sentence. */
export function ruleWords({ originsNeeded, primarySuffices }: RulesDraft): string {
  const count = originsTyped({ originsNeeded });
  if (count === null) return 'Give a number of origins from 1 to 9.';
  const origins = count === 1 ? 'one origin' : `${count} independent origins`;
  return primarySuffices
    ? `The evidence confirms or refutes a claim by ${origins}, or by one primary item.`
    : `The evidence confirms or refutes a claim by ${origins}; a primary item alone does not.`;
}
