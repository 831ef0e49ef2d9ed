'use client';

import { useState } from 'react';
import { useTexts } from '#components/corroboration/use-texts.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { wordsOfText } from '#lib/domain/words/evidence-words.ts';
import { isolated } from '#lib/domain/text/direction.ts';

function CaptureText({ evidenceId, captureId }: { evidenceId: string; captureId: string }) {
  const { asked, again } = useTexts([{ evidenceId, captureId }]);
  if (asked.state === 'asking') return <Spinner label="Reading the text" />;
  if (asked.state === 'failed') {
    const action = (
      <Button size="sm" onClick={again}>
        Try again
      </Button>
    );
    return (
      <Notice tone="danger" live action={action}>
        The text could not be read.
      </Notice>
    );
  }
  return (
    <div
      role="region"
      aria-label="The captured text"
      tabIndex={0}
      dir="auto"
      className="max-h-[42dvh] overflow-y-auto rounded-md border border-rule bg-paper px-3 py-2.5 font-serif leading-relaxed wrap-anywhere whitespace-pre-wrap scroll-quiet"
    >
      {asked.texts[0]?.text}
    </div>
  );
}

/** Every text captured from an item, the newest first, each as it was, with its time and hash. */
export function CapturesDialog({ item, onClose }: { item: EvidenceDetail; onClose: () => void }) {
  const [reading, setReading] = useState<string | null>(null);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title="Captured texts"
      description={`A new capture of “${isolated(item.title)}” is kept beside the older ones. The newest is compared with others.`}
    >
      <ol className="flex flex-col gap-3">
        {item.captures.toReversed().map(({ id, sha256, words, at, by }) => (
          <li
            key={id}
            className="flex flex-col gap-2 border-t border-rule pt-3 text-sm first:border-t-0 first:pt-0"
          >
            <div className="flex items-start gap-3">
              <div className="min-w-0 flex-1">
                <p>
                  <Time iso={at} /> by <bdi>{by.name}</bdi>, {wordsOfText(words)}
                </p>
                <p className="font-mono text-xs break-all text-ink-3">sha256 {sha256}</p>
              </div>
              <Button
                size="sm"
                aria-expanded={reading === id}
                onClick={() => setReading(reading === id ? null : id)}
              >
                {reading === id ? 'Close' : 'Read'}
              </Button>
            </div>
            {reading === id && <CaptureText evidenceId={item.id} captureId={id} />}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
