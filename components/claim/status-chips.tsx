'use client';

import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';
import { confirmations, type Confirmation } from '#lib/domain/values/confirmation.ts';
import { HouseRatingLine, useStatusWord } from './house-ratings.tsx';
import { confirmationChosen, confirmationLook } from './status-words.ts';

/** The status that a digit stands for, from 1 in the order of the chips; `undefined` for any other key. */
export function statusByDigit(key: string): Confirmation | undefined {
  return /^[1-9]$/.test(key) ? confirmations[Number(key) - 1] : undefined;
}

interface StatusChipsProps {
  value: Confirmation;
  onValueChange: (value: Confirmation) => void;
}

export function StatusChips({ value, onValueChange }: StatusChipsProps) {
  const word = useStatusWord();
  const options = confirmations.map((confirmation, index) => {
    const { Icon } = confirmationLook[confirmation];
    return {
      value: confirmation,
      label: word(confirmation),
      icon: <Icon aria-hidden="true" className="size-3.5 shrink-0" />,
      keys: String(index + 1),
      selectedClassName: confirmationChosen[confirmation],
    };
  });
  return (
    <>
      <SegmentedControl
        legend="Status"
        layout="loose"
        options={options}
        value={value}
        onValueChange={onValueChange}
      />
      <HouseRatingLine confirmation={value} />
    </>
  );
}
