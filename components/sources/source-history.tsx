'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { HistoryList } from '#components/history/history-list.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import type { SourceDetail } from '#lib/domain/source-detail.ts';
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
        aside={
          <Button
            size="sm"
            variant="ghost"
            icon={open ? <ChevronDown /> : <ChevronRight />}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Hide' : 'Show'}
            <span className="sr-only"> history</span>
          </Button>
        }
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
