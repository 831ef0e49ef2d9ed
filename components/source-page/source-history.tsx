'use client';

import { useId, useState } from 'react';
import { HistoryList } from '#components/history/history-list.tsx';
import { HistoryToggle } from '#components/history/history-toggle.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { paths } from '#lib/web/paths.ts';
import { sourceHistoryWords } from './source-history-words.ts';

/** What happened to a source, read only when someone wants to see it. */
export function SourceHistory({ source }: { source: SourceDetail }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <Card>
      <CardHeader
        title="History"
        aside={<HistoryToggle open={open} controls={id} onToggle={() => setOpen(!open)} />}
      />
      <div id={id}>
        {open && (
          <CardBody>
            <HistoryList
              address={paths.api.sourceHistory(source.id)}
              revision={source.revision}
              words={(event, names) => sourceHistoryWords(source.kind, event, names)}
            />
          </CardBody>
        )}
      </div>
    </Card>
  );
}
