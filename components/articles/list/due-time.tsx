import { ClockAlert } from 'lucide-react';
import { Time } from '#components/ui/time/time.tsx';

interface DueTimeProps {
  due: { dueAt: string | null; overdue: boolean };
}

/** When an article is due; past that with open claims, in the colour of danger and in words. */
export function DueTime({ due: { dueAt, overdue } }: DueTimeProps) {
  if (!dueAt) return <span className="text-ink-3">none</span>;
  if (!overdue) return <Time iso={dueAt} format="relative" />;
  return (
    <span className="inline-flex items-center gap-1 text-danger [&_svg]:size-3.5">
      <ClockAlert aria-hidden="true" />
      <span className="sr-only">Overdue: </span>
      <Time iso={dueAt} format="relative" />
    </span>
  );
}
