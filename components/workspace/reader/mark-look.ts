import type { Confirmation } from '#lib/domain/values/confirmation.ts';

interface MarkLook {
  /** The underline of a passage in the article. */
  line: string;
  tint: string;
  /** The box of the passage whose claim is open, instead of the tint. */
  chosen: string;
}

/** How a passage looks by what is known of its claim; the word for it is in the label of its number. */
export const markLook = {
  UNVERIFIED: {
    line: 'border-unverified-mark',
    tint: 'bg-unverified-soft/50',
    chosen: 'bg-highlight outline-unverified-mark',
  },
  CONFIRMED: {
    line: 'border-confirmed-mark',
    tint: 'bg-transparent',
    chosen: 'bg-confirmed-mark/25 outline-confirmed-mark',
  },
  DISPUTED: {
    line: 'border-disputed-mark',
    tint: 'bg-disputed-soft/50',
    chosen: 'bg-disputed-mark/25 outline-disputed-mark',
  },
  FALSE: {
    line: 'border-false-mark',
    tint: 'bg-false-soft/50',
    chosen: 'bg-false-mark/20 outline-false-mark',
  },
  UNVERIFIABLE: {
    line: 'border-unverifiable-mark',
    tint: 'bg-unverifiable-soft/50',
    chosen: 'bg-unverifiable-mark/25 outline-unverifiable-mark',
  },
  RETRACTED: {
    line: 'border-retracted-mark',
    tint: 'bg-retracted-soft/50',
    chosen: 'bg-retracted-mark/25 outline-retracted-mark',
  },
} satisfies Record<Confirmation, MarkLook>;

/** The passage of a claim that is being written. */
export const draftLook: MarkLook = {
  line: 'border-accent border-dashed',
  tint: 'bg-accent-soft',
  chosen: 'bg-accent-soft outline-accent outline-dashed',
};

/** How far below the text each lane draws its line. */
export const lanePadding = ['pb-px', 'pb-[4px]', 'pb-[7px]', 'pb-[10px]'] as const;
