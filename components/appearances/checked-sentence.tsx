'use client';

import { MapPinPlus } from 'lucide-react';
import { useState } from 'react';
import { ConfirmationBadge, StageTag } from '#components/claim/status-badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { isolated } from '#lib/domain/text/direction.ts';
import type { RecurringClaim } from '#lib/domain/recurring/recurring-claim.ts';
import { paths } from '#lib/web/paths.ts';

interface CheckedSentenceProps {
  claim: RecurringClaim;
  /** Says that it stands on the sentence; absent for those who only read. */
  onStandsHere: (() => Promise<void>) | null;
  /** The key that does. */
  keys?: string | undefined;
}

/** Under a sentence nothing is recorded on: the claim of another article that says the same. */
export function CheckedSentence({ claim, onStandsHere, keys }: CheckedSentenceProps) {
  const [busy, setBusy] = useState(false);
  const { id, statement, confirmation, stage, article } = claim;

  async function stand() {
    setBusy(true);
    await onStandsHere?.();
    setBusy(false);
  }

  return (
    <div className="mx-2 mb-2 flex flex-wrap items-center gap-x-2 gap-y-1.5 border-s-2 border-rule ps-2.5 text-xs text-ink-3">
      <span>Already checked here:</span>
      <a
        href={paths.claim(id)}
        target="_blank"
        rel="noreferrer"
        dir="auto"
        className="min-w-0 basis-full font-serif text-sm wrap-anywhere text-ink-2 hover:underline"
      >
        {statement}
      </a>
      <ConfirmationBadge confirmation={confirmation} />
      <StageTag stage={stage} />
      <bdi className="min-w-0 flex-1 truncate">{article.headline}</bdi>
      {onStandsHere && (
        <Button
          size="sm"
          icon={<MapPinPlus aria-hidden="true" />}
          aria-label={`It stands here too: “${isolated(statement)}”`}
          busy={busy}
          keys={keys}
          onClick={() => void stand()}
        >
          It stands here too
        </Button>
      )}
    </div>
  );
}
