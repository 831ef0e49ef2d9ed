'use client';

import { useSendCommand } from '#components/sending/use-send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { may } from '#lib/domain/access/policy.ts';
import { standingOf } from '#lib/domain/correction.ts';
import { articleDetailSchema, type CorrectionDetail } from '#lib/domain/shapes/article-detail.ts';
import { useArticle } from './article-context.ts';
import { articleAfterConflict } from './use-article-change.ts';

/** What is open of an article's corrections: their list, the form of one, or that of taking one back. */
export type CorrectionsOpen =
  { what: 'list' } | { what: 'record' } | { what: 'amend' | 'withdraw'; correction: CorrectionDetail };

interface CorrectionsDialogProps {
  onOpen: (next: CorrectionsOpen) => void;
  onClose: () => void;
}

interface ItemProps {
  correction: CorrectionDetail;
  onOpen: CorrectionsDialogProps['onOpen'];
}

function PutBackButton({ correction }: { correction: CorrectionDetail }) {
  const { article, onChange } = useArticle();
  const send = useSendCommand('The correction was not put back');
  const [busy, setBusy] = useStateOf<boolean>(correction.id, false);

  async function putBack() {
    setBusy(true);
    const target = { articleId: article.id, revision: article.revision, correctionId: correction.id };
    const sent = await send('undo-withdraw-correction', target, articleDetailSchema);
    setBusy(false);
    const newest = sent.ok ? sent.value : articleAfterConflict(sent.refusal);
    if (newest) onChange(newest);
  }

  return (
    <Button size="sm" busy={busy} onClick={() => void putBack()}>
      Put back
    </Button>
  );
}

function Item({ correction, onOpen }: ItemProps) {
  const { claims: all, actor } = useArticle();
  const { publicText, publicAt, reason, claims, at, by, version, withdrawn } = correction;
  const standing = standingOf(correction);
  const numbers = new Map(all.map(({ id }, index) => [id, index + 1]));
  const mayCorrect = may(actor, 'article.correct');
  return (
    <li className="not-first:mt-4 not-first:border-t not-first:border-rule not-first:pt-4">
      <h3 className="flex flex-wrap items-center gap-2 font-semibold">
        <span>
          Public <Time iso={publicAt} />
        </span>
        {standing === 'REPLACED' && <Tag tone="muted">Replaced</Tag>}
        {standing === 'WITHDRAWN' && <Tag tone="danger">Withdrawn</Tag>}
      </h3>
      <p dir="auto" className="mt-1 font-serif text-lg whitespace-pre-line wrap-anywhere">
        {publicText}
      </p>
      {claims.length > 0 && (
        <ul aria-label="Claims it concerns" className="mt-1 text-sm text-ink-2">
          {claims.map(({ claimId, statement }) => (
            <li key={claimId} className="line-clamp-2 wrap-anywhere">
              {numbers.has(claimId) ? `Claim ${numbers.get(claimId)}` : 'A claim deleted since'}:{' '}
              <bdi>{statement}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1 text-sm whitespace-pre-line text-ink-2 wrap-anywhere">
        Why: <bdi>{reason}</bdi>
      </p>
      {withdrawn && (
        <p className="mt-1 text-sm whitespace-pre-line text-danger wrap-anywhere">
          Withdrawn by <bdi>{withdrawn.by.name}</bdi>, <Time iso={withdrawn.at} />:{' '}
          <bdi>{withdrawn.reason}</bdi>
        </p>
      )}
      <p className="mt-1 text-xs text-ink-3">
        Recorded by <bdi>{by.name}</bdi>, <Time iso={at} />, on version {version} of the text
      </p>
      {mayCorrect && standing !== 'REPLACED' && (
        <div className="mt-2 flex gap-2">
          {standing === 'WITHDRAWN' ? (
            <PutBackButton correction={correction} />
          ) : (
            <>
              <Button size="sm" onClick={() => onOpen({ what: 'amend', correction })}>
                Replace
              </Button>
              <Button size="sm" onClick={() => onOpen({ what: 'withdraw', correction })}>
                Withdraw
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  );
}

/** Everything that was put right about the article, newest first, with what was replaced or withdrawn. */
export function CorrectionsDialog({ onOpen, onClose }: CorrectionsDialogProps) {
  const { article, actor } = useArticle();
  const { corrections } = article;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Corrections"
      description={corrections.length === 0 ? 'None has been recorded.' : 'Newest first.'}
      footer={
        may(actor, 'article.correct') && (
          <Button variant="primary" onClick={() => onOpen({ what: 'record' })}>
            Record a correction
          </Button>
        )
      }
    >
      {corrections.length > 0 && (
        <ol>
          {corrections.map((correction) => (
            <Item key={correction.id} correction={correction} onOpen={onOpen} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}
