import { LoaderCircle } from 'lucide-react';

/** Work under way. Give it a label unless the text beside it already says so. */
export function Spinner({ label }: { label?: string }) {
  return (
    <span role={label ? 'status' : undefined} className="inline-flex items-center">
      <LoaderCircle aria-hidden="true" className="animate-spin" />
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
