'use client';

import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';
import { confirmations, type Confirmation } from '#lib/domain/values/confirmation.ts';
import { HouseRatingLine, useStatusWord } from './house-ratings.tsx';
import { confirmationChosen, confirmationLook } from './status-words.ts';

interface StatusChipsProps {
  value: Confirmation;
  onValueChange: (value: Confirmation) => void;
}

export function StatusChips({ value, onValueChange }: StatusChipsProps) {
  const word = useStatusWord();
  const options = confirmations.map((confirmation) => {
    const { Icon } = confirmationLook[confirmation];
    return {
      value: confirmation,
      label: word(confirmation),
      icon: <Icon aria-hidden="true" className="size-3.5 shrink-0" />,
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
