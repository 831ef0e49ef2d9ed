import { ChevronDown, ChevronRight } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';

interface HistoryToggleProps {
  open: boolean;
  /** The id of what it shows and hides. */
  controls: string;
  onToggle: () => void;
}

/** Shows a history, which is read only then, and hides it again. */
export function HistoryToggle({ open, controls, onToggle }: HistoryToggleProps) {
  return (
    <Button
      size="sm"
      variant="ghost"
      icon={open ? <ChevronDown /> : <ChevronRight />}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      {open ? 'Hide' : 'Show'}
      <span className="sr-only"> history</span>
    </Button>
  );
}
