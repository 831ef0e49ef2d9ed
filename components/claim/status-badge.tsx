'use client';

import { cx } from '#components/ui/cx.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Importance } from '#lib/domain/values/importance.ts';
import { isSettled, type Stage } from '#lib/domain/stage.ts';
import { confirmationWord } from '#lib/domain/house-rating.ts';
import { HouseRatingName, useStatusWord } from './house-ratings.tsx';
import { confirmationLook, importanceWord, stageWord } from './status-words.ts';

const sizes = {
  sm: 'badge h-[18px] gap-1 pr-1.5 pl-1 text-2xs [&_svg]:size-3',
  md: 'badge-md',
};

interface ConfirmationBadgeProps {
  confirmation: Confirmation;
  size?: keyof typeof sizes;
  /** Without what the house calls it. */
  alone?: boolean;
}

export function ConfirmationBadge({ confirmation, size = 'md', alone = false }: ConfirmationBadgeProps) {
  const { text, soft } = confirmationLook[confirmation];
  return (
    <span className={cx(sizes[size], text, soft)}>
      <Icon name={confirmation} />
      {confirmationWord(confirmation)}
      {!alone && <HouseRatingName confirmation={confirmation} />}
    </span>
  );
}

interface ConfirmationIconProps {
  confirmation: Confirmation;
  className?: string;
  /** What it says to those who do not see it; nothing where the word stands beside it. */
  alt?: string;
}

export function ConfirmationIcon({ confirmation, className, alt }: ConfirmationIconProps) {
  const { text } = confirmationLook[confirmation];
  const word = useStatusWord();
  return (
    <span
      title={alt === undefined ? undefined : word(confirmation)}
      className={cx('inline-flex', text, className)}
    >
      <Icon name={confirmation} label={alt} />
    </span>
  );
}

export function StageTag({ stage }: { stage: Stage }) {
  const settled = isSettled(stage);
  return (
    <Tag tone={settled ? 'ok' : 'plain'} icon={settled ? <Icon name="stamp" /> : undefined}>
      {stageWord[stage]}
    </Tag>
  );
}

/** Importance beside a status, as an arrow: up in amber, down in grey; normal is left unsaid. */
export function ImportanceArrow({ importance }: { importance: Importance }) {
  if (importance === 'NORMAL') return null;
  const words = importanceWord[importance];
  return (
    <span
      title={words}
      className={cx('inline-flex [&_svg]:size-4', importance === 'HIGH' ? 'text-warn' : 'text-ink-3')}
    >
      <Icon name={importance === 'HIGH' ? 'up' : 'down'} label={words} />
    </span>
  );
}
