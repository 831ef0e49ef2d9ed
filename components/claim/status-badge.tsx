'use client';

import { ArrowDown, ArrowUp, Stamp } from 'lucide-react';
import { cx } from '#components/ui/cx.ts';
import { Tag } from '#components/ui/tag.tsx';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Importance } from '#lib/domain/values/importance.ts';
import { isSettled, type Stage } from '#lib/domain/stage.ts';
import { confirmationWord } from '#lib/domain/house-rating.ts';
import { HouseRatingName, useStatusWord } from './house-ratings.tsx';
import { confirmationLook, importanceWord, stageWord } from './status-words.ts';

const sizes = {
  sm: 'h-[18px] gap-1 pr-1.5 pl-1 text-2xs [&_svg]:size-3',
  md: 'h-[22px] gap-1.25 pr-2 pl-1.5 text-xs [&_svg]:size-3.5',
};

interface ConfirmationBadgeProps {
  confirmation: Confirmation;
  size?: keyof typeof sizes;
  /** Without what the house calls it. */
  alone?: boolean;
}

export function ConfirmationBadge({ confirmation, size = 'md', alone = false }: ConfirmationBadgeProps) {
  const { Icon, text, soft } = confirmationLook[confirmation];
  return (
    <span
      className={cx(
        'inline-flex shrink-0 items-center rounded-full font-semibold whitespace-nowrap',
        sizes[size],
        text,
        soft,
      )}
    >
      <Icon aria-hidden="true" strokeWidth={2.2} />
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
  const { Icon, text } = confirmationLook[confirmation];
  const word = useStatusWord();
  const said = alt === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt };
  return (
    <span
      title={alt === undefined ? undefined : word(confirmation)}
      className={cx('inline-flex', text, className)}
    >
      <Icon {...said} />
    </span>
  );
}

export function StageTag({ stage }: { stage: Stage }) {
  const settled = isSettled(stage);
  return (
    <Tag tone={settled ? 'ok' : 'plain'} icon={settled ? <Stamp aria-hidden="true" /> : undefined}>
      {stageWord[stage]}
    </Tag>
  );
}

interface ImportanceTagProps {
  importance: Importance;
  /** Normal is left unsaid unless asked for. */
  showNormal?: boolean;
}

export function ImportanceTag({ importance, showNormal = false }: ImportanceTagProps) {
  if (importance === 'NORMAL' && !showNormal) return null;
  const icon =
    importance === 'HIGH' ? (
      <ArrowUp aria-hidden="true" />
    ) : importance === 'LOW' ? (
      <ArrowDown aria-hidden="true" />
    ) : null;
  return (
    <Tag tone={importance === 'HIGH' ? 'warn' : 'muted'} icon={icon}>
      {importanceWord[importance]}
    </Tag>
  );
}

/** Importance beside a status, as an arrow: up in amber, down in grey; normal is left unsaid. */
export function ImportanceArrow({ importance }: { importance: Importance }) {
  if (importance === 'NORMAL') return null;
  const Icon = importance === 'HIGH' ? ArrowUp : ArrowDown;
  const words = importanceWord[importance];
  return (
    <span
      title={words}
      className={cx('inline-flex [&_svg]:size-4', importance === 'HIGH' ? 'text-warn' : 'text-ink-3')}
    >
      <Icon role="img" aria-label={words} strokeWidth={2.4} />
    </span>
  );
}
