'use client';

import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import { useStatusWord } from './house-ratings.tsx';
import { ConfirmationIcon } from './status-badge.tsx';

/** A status as its icon alone; those who hear it are told it in words, with what the house calls it. */
export function ConfirmationSign({
  confirmation,
  className,
}: {
  confirmation: Confirmation;
  className: string;
}) {
  const word = useStatusWord();
  return <ConfirmationIcon confirmation={confirmation} alt={word(confirmation)} className={className} />;
}
