'use client';

import { useState } from 'react';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { ArticleDetail, PublicationStepDetail } from '#lib/domain/shapes/article-detail.ts';
import { publicationWord } from './article-words.ts';
import { namingWords } from '#lib/domain/words/naming-words.ts';

function Step({ step }: { step: PublicationStepDetail }) {
  return (
    <li className="not-first:mt-4">
      <h3 className="font-semibold">
        {publicationWord[step.to]} by <bdi>{step.by.name}</bdi>, <Time iso={step.at} />
      </h3>
      {step.note !== '' && (
        <p dir="auto" className="mt-0.5 whitespace-pre-line text-ink-2">
          {step.note}
        </p>
      )}
      {step.named.length > 0 && (
        <ul className="mt-1.5 flex flex-col gap-2">
          {step.named.map((claim) => (
            <li key={claim.claimId} className="border-l-2 border-rule pl-3">
              <p dir="auto" className="font-serif wrap-anywhere">
                {claim.statement}
              </p>
              <p className="text-xs text-ink-3">{namingWords(claim.reasons)}</p>
              <p dir="auto" className="mt-0.5 text-sm whitespace-pre-line">
                {claim.note}
              </p>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Who cleared and published the article, when, and the claims that were named at it; nothing before the first step. */
export function PublicationRecord({ article }: { article: ArticleDetail }) {
  const [open, setOpen] = useState(false);
  const [last] = article.steps;
  if (!last) return null;
  const named = last.named.length;
  return (
    <p lang="en" dir="ltr" className="mt-1 text-sm text-ink-2">
      {publicationWord[last.to]} by {last.by.name}, <Time iso={last.at} />
      {named > 0 && <>, with {named === 1 ? 'one claim' : `${named} claims`} named</>} ·{' '}
      <button
        type="button"
        className="rounded-sm underline decoration-rule underline-offset-3 hover:decoration-current"
        onClick={() => setOpen(true)}
      >
        How it was cleared
      </button>
      {open && (
        <Dialog open onOpenChange={setOpen} title="How it was cleared" description="Newest first.">
          <ol>
            {article.steps.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </ol>
        </Dialog>
      )}
    </p>
  );
}
