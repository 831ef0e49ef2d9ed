import { Checkbox } from '#components/ui/form/checkbox.tsx';

interface ConfidentialBoxProps {
  checked: boolean;
  onChange: (confidential: boolean) => void;
}

/** Marks something confidential as it is made, so that there is no moment in which others see it. */
export function ConfidentialBox({ checked, onChange }: ConfidentialBoxProps) {
  return (
    <Checkbox
      label="Confidential"
      hint="From the start, viewers and all that leaves the house get it in a masked form."
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
