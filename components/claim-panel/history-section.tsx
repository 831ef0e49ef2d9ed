'use client';

import { useId } from 'react';
import { HistoryList } from '#components/history/history-list.tsx';
import { HistoryToggle } from '#components/history/history-toggle.tsx';
import { Section } from '#components/ui/section.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import { paths } from '#lib/web/paths.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { historyWords } from './history-words.ts';

/** What happened to the claim, read only when someone wants to see it. */
export function HistorySection({ startsOpen }: { startsOpen: boolean }) {
  const { claim, sectionLevel } = useClaim();
  const [open, setOpen] = useStateOf(claim.id, startsOpen);
  const id = useId();

  return (
    <Section
      title="History"
      level={sectionLevel}
      aside={<HistoryToggle open={open} controls={id} onToggle={() => setOpen(!open)} />}
    >
      <div id={id}>
        {open && (
          <HistoryList
            key={claim.id}
            address={paths.api.claimHistory(claim.id)}
            revision={claim.revision}
            words={historyWords}
          />
        )}
      </div>
    </Section>
  );
}
