import { CircleCheck, CircleDashed, CircleQuestionMark, CircleX, Split, Undo2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Importance } from '#lib/domain/values/importance.ts';
import type { Stage } from '#lib/domain/stage.ts';

interface ConfirmationLook {
  Icon: LucideIcon;
  /** Text and its soft background, and the bright colour of bars and underlines. */
  text: string;
  soft: string;
  mark: string;
}

/** The hue and the icon of each confirmation; it never stands without its word, which `useStatusWord` says. */
export const confirmationLook = {
  UNVERIFIED: {
    Icon: CircleDashed,
    text: 'text-unverified',
    soft: 'bg-unverified-soft',
    mark: 'bg-unverified-mark',
  },
  CONFIRMED: {
    Icon: CircleCheck,
    text: 'text-confirmed',
    soft: 'bg-confirmed-soft',
    mark: 'bg-confirmed-mark',
  },
  DISPUTED: {
    Icon: Split,
    text: 'text-disputed',
    soft: 'bg-disputed-soft',
    mark: 'bg-disputed-mark',
  },
  FALSE: { Icon: CircleX, text: 'text-false', soft: 'bg-false-soft', mark: 'bg-false-mark' },
  UNVERIFIABLE: {
    Icon: CircleQuestionMark,
    text: 'text-unverifiable',
    soft: 'bg-unverifiable-soft',
    mark: 'bg-unverifiable-mark',
  },
  RETRACTED: {
    Icon: Undo2,
    text: 'text-retracted',
    soft: 'bg-retracted-soft',
    mark: 'bg-retracted-mark',
  },
} satisfies Record<Confirmation, ConfirmationLook>;

/** The chosen look of each confirmation in a SegmentedControl. */
export const confirmationChosen = {
  UNVERIFIED: 'has-checked:border-unverified-mark has-checked:bg-unverified-soft has-checked:text-unverified',
  CONFIRMED: 'has-checked:border-confirmed-mark has-checked:bg-confirmed-soft has-checked:text-confirmed',
  DISPUTED: 'has-checked:border-disputed-mark has-checked:bg-disputed-soft has-checked:text-disputed',
  FALSE: 'has-checked:border-false-mark has-checked:bg-false-soft has-checked:text-false',
  UNVERIFIABLE:
    'has-checked:border-unverifiable-mark has-checked:bg-unverifiable-soft has-checked:text-unverifiable',
  RETRACTED: 'has-checked:border-retracted-mark has-checked:bg-retracted-soft has-checked:text-retracted',
} satisfies Record<Confirmation, string>;

export const stageWord = {
  OPEN: 'Open',
  IN_REVIEW: 'In review',
  READY: 'Ready',
  SIGNED_OFF: 'Signed off',
} satisfies Record<Stage, string>;

export const importanceWord = {
  HIGH: 'High importance',
  NORMAL: 'Normal importance',
  LOW: 'Low importance',
} satisfies Record<Importance, string>;
