'use client';

import { z } from 'zod';
import type { Draft } from '#components/drafts/use-draft.ts';
import { Card, CardBody } from '#components/ui/card.tsx';
import { Checkbox } from '#components/ui/form/checkbox.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { claimCount } from './import-words.ts';

/** Whether the statuses of the file are set here, and why. */
export const takeOverSchema = z.object({ takeOver: z.boolean(), note: z.string() });

interface TakeOverCardProps {
  draft: Draft<z.infer<typeof takeOverSchema>>;
  /** How many claims have a status, and how many of these only an editor may set without evidence. */
  withStatus: number;
  forEditors: number;
  /** Evidence comes with them, and is counted anew. */
  withEvidence: boolean;
  noteProblem: string | undefined;
}

const inYourName = 'It is set in your name, with the reason it had and yours beside it.';
const nothingComes = `${inYourName} Their evidence does not come with them, so nobody who takes a status over can sign it off.`;
const countedAnew = `${inYourName} What comes with them is counted anew here, and whoever takes a status over can’t sign it off.`;

/** A person decides whether statuses that were set elsewhere hold here, in their own name. */
export function TakeOverCard({
  draft,
  withStatus,
  forEditors,
  withEvidence,
  noteProblem,
}: TakeOverCardProps) {
  const { takeOver, note } = draft.value;
  return (
    <Card>
      <CardBody className="flex flex-col gap-3">
        <Checkbox
          label={`Take over the status of ${claimCount(withStatus - forEditors)}`}
          hint={withEvidence ? countedAnew : nothingComes}
          checked={takeOver}
          disabled={withStatus === forEditors}
          onChange={(event) => draft.set({ takeOver: event.target.checked, note })}
        />
        {forEditors > 0 && (
          <p className="text-sm text-ink-2">
            {claimCount(forEditors)} {forEditors === 1 ? 'is' : 'are'} confirmed or false, which without
            evidence here only an editor can set. {forEditors === 1 ? 'It becomes' : 'They become'}{' '}
            unverified.
          </p>
        )}
        {takeOver && (
          <TextArea
            label="Why the statuses hold"
            hint="It stands beside the reason that the file has, and is the note where a status goes against the evidence here."
            required
            minRows={2}
            dir="auto"
            error={noteProblem}
            value={note}
            onChange={(event) => draft.set({ takeOver, note: event.target.value })}
          />
        )}
      </CardBody>
    </Card>
  );
}
