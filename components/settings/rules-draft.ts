import { z } from 'zod';
import type { Difference } from '#components/drafts/versions-dialog.tsx';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';

/** The rules of a workspace as their form holds them. */
export const rulesDraftSchema = z.object({
  /** As typed: it may be no number yet. */
  originsNeeded: z.string(),
  primarySuffices: z.boolean(),
  admiralty: z.boolean(),
});
export type RulesDraft = z.infer<typeof rulesDraftSchema>;

/** What is stored, as the form holds it. */
export function rulesDraftOf({ originsNeeded, primarySuffices, admiralty }: WorkspaceRules): RulesDraft {
  return { originsNeeded: String(originsNeeded), primarySuffices, admiralty };
}

/** What the command takes, or `null` while the number of origins is none from 1 to 9. */
export function rulesInputOf({ originsNeeded, ...rules }: RulesDraft) {
  const typed = originsNeeded.trim();
  return /^[1-9]$/.test(typed) ? { ...rules, originsNeeded: Number(typed) } : null;
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
    { label: 'Admiralty grades', mine: yes(mine.admiralty), theirs: yes(theirs.admiralty) },
  ];
  return rows.filter((row) => row.mine !== row.theirs);
}

/** What the rules mean for a claim, as one sentence. */
export function ruleWords({ originsNeeded, primarySuffices }: RulesDraft): string {
  const count = rulesInputOf({ originsNeeded, primarySuffices, admiralty: false })?.originsNeeded;
  if (count === undefined) return 'Give a number of origins from 1 to 9.';
  const origins = count === 1 ? 'one origin' : `${count} independent origins`;
  return primarySuffices
    ? `The evidence confirms or refutes a claim by ${origins}, or by one primary item.`
    : `The evidence confirms or refutes a claim by ${origins}; a primary item alone does not.`;
}
