import { Clock } from 'lucide-react';
import { Tag } from '#components/ui/tag.tsx';
import type { Outcome } from '#lib/domain/response.ts';
import { outcomeTone, outcomeWord } from '#lib/domain/words/response-words.ts';

interface OutcomeTagProps {
  outcome: Outcome;
  /** Still awaited although its deadline has passed. */
  past: boolean;
}

/** What came of asking. */
export function OutcomeTag({ outcome, past }: OutcomeTagProps) {
  if (!past) return <Tag tone={outcomeTone[outcome]}>{outcomeWord[outcome]}</Tag>;
  return (
    <Tag tone="danger" icon={<Clock aria-hidden="true" />}>
      Past its deadline
    </Tag>
  );
}
