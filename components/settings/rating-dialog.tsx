'use client';

import { FormDialog } from '#components/sending/form-dialog.tsx';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { differencesOf } from '#components/sending/compared-fields.ts';
import { useRevisedForm } from '#components/sending/use-revised-form.ts';
import { VersionsDialog } from '#components/sending/versions-dialog.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import {
  confirmationWord,
  pointsOf,
  storedRatingSchema,
  type StoredRating,
} from '#lib/domain/house-rating.ts';
import {
  pointWords,
  ratingDraftOf,
  ratingDraftSchema,
  ratingFields,
  ratingInputOf,
  type RatingDraft,
} from './rating-draft.ts';

interface RatingDialogProps {
  actor: { workspaceId: string; userId: string };
  rating: StoredRating;
  onSaved: (rating: StoredRating) => void;
  onClose: () => void;
}

/** Names a status as the house does. */
export function RatingDialog({ actor, rating, onSaved, onClose }: RatingDialogProps) {
  const { confirmation } = rating;
  const status = confirmationWord(confirmation);
  const title = `What “${status}” is called here`;
  const form = useRevisedForm<RatingDraft, StoredRating>({
    key: draftKey({ ...actor, about: 'workspace', form: `rating-${confirmation}` }),
    title,
    schema: ratingDraftSchema,
    stored: rating,
    draftOf: (stored) => ratingDraftOf(stored ?? rating),
    request: (typed, over) => {
      const { revision } = over ?? rating;
      return { name: 'set-house-rating', input: { confirmation, revision, ...ratingInputOf(typed) } };
    },
    answer: storedRatingSchema,
    onDone: onSaved,
    onLater: onClose,
  });
  const { draft, busy, problem, versions } = form;
  const { value, set } = draft;
  const problems = problem?.refusal?.code === 'invalid' ? problem.refusal.problems : [];
  const said = (field: keyof RatingDraft) => problems.find(({ path }) => path[0] === field)?.message;
  const points = pointsOf[confirmation];

  if (versions) {
    return (
      <VersionsDialog
        title="Someone else changed this rating"
        rows={differencesOf(ratingFields, versions.mine, versions.theirs)}
        {...versions.dialog}
      />
    );
  }

  return (
    <FormDialog
      title={title}
      description="It stands beside the status, on screens, in reports and in exports."
      busy={busy}
      problem={problems.length === 0 ? problem : null}
      onClose={onClose}
      onSend={form.save}
    >
      <DraftLine draft={draft} />
      <TextField
        label="Name"
        hint="Such as mostly false, missing context, satire. Left empty, the status has its own name alone."
        dir="auto"
        autoComplete="off"
        error={said('name')}
        value={value.name}
        onChange={({ target }) => set({ ...value, name: target.value })}
      />
      <TextArea
        label="What it means"
        hint="For readers of reports and reviews."
        minRows={2}
        dir="auto"
        error={said('meaning')}
        value={value.meaning}
        onChange={({ target }) => set({ ...value, meaning: target.value })}
      />
      {points.length > 0 ? (
        <SelectField
          label="On the scale of reviews"
          hint="Search engines read it from 1 (false) to 5 (true). Give none where the name is no point on it."
          error={said('point')}
          options={[
            { value: 'none', label: pointWords(null) },
            ...points.map((point) => ({ value: String(point), label: pointWords(point) })),
          ]}
          value={value.point}
          onValueChange={(point) => set({ ...value, point })}
        />
      ) : (
        <p className="text-xs text-ink-3">
          {status} is no point between false and true, so reviews give it by name and without a number.
        </p>
      )}
    </FormDialog>
  );
}
