'use client';

import { Copy } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { knownAndNot, type KnownLine } from '#lib/domain/wording/known.ts';
import { knownFactsOf } from '#lib/domain/wording/claim-wording.ts';
import { knownText } from './claim-facts.ts';
import { useCopyText } from './use-copy-text.ts';

interface KnownDialogProps {
  /** In the order of the article. */
  claims: readonly ClaimDetail[];
  title: string;
  onClose: () => void;
  /** Opens the claim of a line. */
  onOpenClaim: (claimId: string) => void;
}

/** What we know and what we don't know of the article, by rule from what is recorded. */
export function KnownDialog({ claims, title, onClose, onOpenClaim }: KnownDialogProps) {
  const copyText = useCopyText();
  const button = useRef<HTMLButtonElement>(null);
  const copy = () => void copyText(knownText(claims), 'Copied');
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={title}
      description="Made by rule from what is recorded on the claims. Nothing is added."
      initialFocus={button}
      footer={
        claims.length > 0 && (
          <Button ref={button} variant="primary" icon={<Copy aria-hidden="true" />} keys="t" onClick={copy}>
            Copy
          </Button>
        )
      }
    >
      <Known claims={claims} onCopy={copy} onOpenClaim={onOpenClaim} />
    </Dialog>
  );
}

interface KnownProps extends Omit<KnownDialogProps, 'title' | 'onClose'> {
  onCopy: () => void;
}

function Known({ claims, onCopy, onOpenClaim }: KnownProps) {
  const { known, unknown, leftOut } = knownAndNot(claims.map(knownFactsOf));
  useHotkeys(
    { t: { description: 'Copy what we know and don’t know', run: onCopy } },
    { enabled: claims.length > 0 },
  );
  if (claims.length === 0) return <p className="text-ink-3">No claims have been recorded yet.</p>;
  return (
    <>
      <Lines title="What we know" none="Nothing is settled yet." lines={known} onOpenClaim={onOpenClaim} />
      <Lines title="What we don’t know" none="Nothing is open." lines={unknown} onOpenClaim={onOpenClaim} />
      {leftOut > 0 && (
        <p className="mt-4 text-sm text-ink-2">
          {leftOut === 1 ? 'One claim is' : `${leftOut} claims are`} left out, because nothing may be
          published of {leftOut === 1 ? 'it' : 'them'}: someone spoke off the record, or the words give away
          who spoke on background.
        </p>
      )}
    </>
  );
}

interface LinesProps extends Pick<KnownDialogProps, 'onOpenClaim'> {
  title: string;
  none: string;
  lines: readonly KnownLine[];
}

function Lines({ title, none, lines, onOpenClaim }: LinesProps) {
  return (
    <section className="not-first:mt-4">
      <h3 className="eyebrow mb-1">{title}</h3>
      {lines.length === 0 && <p className="text-ink-3">{none}</p>}
      <ul className="font-serif">
        {lines.map(({ claimId, text }) => (
          <li key={claimId} className="grid grid-cols-[1rem_minmax(0,1fr)] py-0.5">
            <span aria-hidden="true" className="text-ink-3">
              –
            </span>
            <button
              type="button"
              dir="auto"
              className="justify-self-start rounded-sm text-start hover:underline"
              onClick={() => onOpenClaim(claimId)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
