'use client';

import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';
import { confirmations, type Confirmation } from '#lib/domain/values/confirmation.ts';
import { HouseRatingLine } from './house-ratings.tsx';
import { confirmationChosen, confirmationLook } from './status-words.ts';

const options = confirmations.map((value) => {
  const { label, Icon } = confirmationLook[value];
  return {
    value,
    label,
    icon: <Icon aria-hidden="true" className="size-3.5" />,
    selectedClassName: confirmationChosen[value],
  };
});

interface StatusChipsProps {
  value: Confirmation;
  onValueChange: (value: Confirmation) => void;
}

export function StatusChips({ value, onValueChange }: StatusChipsProps) {
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
