import { z } from 'zod';
import type { Difference } from '#components/sending/versions-dialog.tsx';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';

/** The rules of a workspace as their form holds them. */
export const rulesDraftSchema = z.object({
  /** As typed: it may be no number yet. */
  originsNeeded: z.string(),
  primarySuffices: z.boolean(),
  admiralty: z.boolean(),
  /** As typed, too. */
  unverifiedHours: z.string(),
});
export type RulesDraft = z.infer<typeof rulesDraftSchema>;

/** What is stored, as the form holds it. */
export function rulesDraftOf(rules: WorkspaceRules): RulesDraft {
  const { originsNeeded, primarySuffices, admiralty, unverifiedHours } = rules;
  return {
    originsNeeded: String(originsNeeded),
    primarySuffices,
    admiralty,
    unverifiedHours: String(unverifiedHours),
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

/** What differs between the rules someone set and those someone else saved meanwhile. */
export function rulesDifferences(mine: RulesDraft, theirs: RulesDraft): Difference[] {
  const yes = (on: boolean) => (on ? 'yes' : 'no');
  const rows = [
    { label: 'Origins needed', mine: mine.originsNeeded, theirs: theirs.originsNeeded },
    {
      label: 'A primary item suffices',
      mine: yes(mine.primarySuffices),
      theirs: yes(theirs.primarySuffices),
    },
    { label: 'Hours unverified', mine: mine.unverifiedHours, theirs: theirs.unverifiedHours },
    { label: 'Admiralty grades', mine: yes(mine.admiralty), theirs: yes(theirs.admiralty) },
  ];
  return rows.filter((row) => row.mine !== row.theirs);
}

/** What the rules mean for a claim, as one sentence. */
export function ruleWords({ originsNeeded, primarySuffices }: RulesDraft): string {
  const count = originsTyped({ originsNeeded });
  if (count === null) return 'Give a number of origins from 1 to 9.';
  const origins = count === 1 ? 'one origin' : `${count} independent origins`;
  return primarySuffices
    ? `The evidence confirms or refutes a claim by ${origins}, or by one primary item.`
    : `The evidence confirms or refutes a claim by ${origins}; a primary item alone does not.`;
}
