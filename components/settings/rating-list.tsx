'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ConfirmationBadge } from '#components/claim/status-badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { confirmationWord, type StoredRating } from '#lib/domain/house-rating.ts';
import type { RatingChange } from '#lib/queries/workspace/house-ratings.ts';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import { RatingDialog } from './rating-dialog.tsx';
import { pointWords } from './rating-draft.ts';
import { ratingChangeWords } from './rating-words.ts';

interface RatingListProps {
  actor: { workspaceId: string; userId: string };
  ratings: readonly StoredRating[];
  changes: readonly RatingChange[];
}

function Named({ rating: { name, meaning, point } }: { rating: StoredRating }) {
  if (name === '') return <p className="text-sm text-ink-3">No name of its own</p>;
  return (
    <>
      <p dir="auto" className="font-semibold wrap-anywhere">
        {name}
      </p>
      {meaning !== '' && (
        <p dir="auto" className="text-sm whitespace-pre-line text-ink-2 wrap-anywhere">
          {meaning}
        </p>
      )}
      {point !== null && <p className="text-xs text-ink-3">{pointWords(point)}</p>}
    </>
  );
}

/** What the house calls each status, each with its form, and what was changed about it. */
export function RatingList({ actor, ratings, changes }: RatingListProps) {
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState<Confirmation | null>(null);
  const [saved, setSaved] = useState<readonly StoredRating[]>([]);
  // What was just saved is shown before the page has been read again.
  const newest = ratings.map(
    (rating) =>
      saved.find(
        ({ confirmation, revision }) => confirmation === rating.confirmation && revision > rating.revision,
      ) ?? rating,
  );
  const edited = newest.find(({ confirmation }) => confirmation === open);
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <Card>
        <ul aria-label="House ratings" className="divide-y divide-rule">
          {newest.map((rating) => (
            <li
              key={rating.confirmation}
              className="flex items-start gap-3 px-4 py-3 max-sm:flex-wrap sm:grid sm:grid-cols-[8.5rem_1fr_auto]"
            >
              <span className="flex">
                <ConfirmationBadge confirmation={rating.confirmation} alone />
              </span>
              <div className="min-w-0 max-sm:order-last max-sm:w-full">
                <Named rating={rating} />
              </div>
              <span className="max-sm:ml-auto">
                <Button size="sm" onClick={() => setOpen(rating.confirmation)}>
                  {rating.name === '' ? 'Name' : 'Edit'}
                  <span className="sr-only"> {confirmationWord(rating.confirmation)}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {changes.length > 0 && (
        <Card>
          <CardHeader title="Changes" />
          <CardBody>
            <ol className="flex flex-col gap-2 text-sm">
              {changes.map(({ sequence, at, by, before, after }) => (
                <li key={sequence} className="wrap-anywhere">
                  <bdi>{by}</bdi> <bdi>{ratingChangeWords(before, after)}</bdi>.{' '}
                  <span className="text-ink-3">
                    <Time iso={at} />
                  </span>
                </li>
              ))}
            </ol>
          </CardBody>
        </Card>
      )}
      {edited && (
        <RatingDialog
          actor={actor}
          rating={edited}
          onClose={() => setOpen(null)}
          onSaved={(rating) => {
            setSaved((before) => [
              ...before.filter((one) => one.confirmation !== rating.confirmation),
              rating,
            ]);
            setOpen(null);
            toast.show({ tone: 'ok', title: 'House rating saved' });
            router.refresh();
          }}
        />
      )}
    </div>
  );
}
