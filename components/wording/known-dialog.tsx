'use client';

import { Copy } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useHotkeys } from '#components/ui/hotkeys.tsx';
import type { ClaimDetail } from '#lib/domain/claim-detail.ts';
import { knownAndNot, type KnownLine } from '#lib/domain/known.ts';
import { knownFactsOf } from '#lib/domain/claim-wording.ts';
import { knownText } from './claim-facts.ts';
import { useCopyText } from './use-copy-text.ts';

interface KnownDialogProps {
  /** In the order of the article. */
  claims: readonly ClaimDetail[];
  onClose: () => void;
  /** Opens the claim of a line. */
  onOpenClaim: (claimId: string) => void;
}

/** What we know and what we don't know of the article, by rule from what is recorded. */
export function KnownDialog({ claims, onClose, onOpenClaim }: KnownDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title="What we know, what we don’t know"
      description="Made by rule from what is recorded on the claims. Nothing is added."
    >
      <Known claims={claims} onOpenClaim={onOpenClaim} />
    </Dialog>
  );
}

function Known({ claims, onOpenClaim }: Omit<KnownDialogProps, 'onClose'>) {
  const copyText = useCopyText();
  const { known, unknown, leftOut } = knownAndNot(claims.map(knownFactsOf));
  const copy = () => void copyText(knownText(claims), 'Copied');
  useHotkeys(
    { y: { description: 'Copy what we know and don’t know', run: copy } },
    { enabled: claims.length > 0 },
  );
  if (claims.length === 0) return <p className="text-ink-3">No claims have been recorded yet.</p>;
  return (
    <>
      <Lines title="What we know" none="Nothing is settled yet." lines={known} onOpenClaim={onOpenClaim} />
      <Lines title="What we don’t know" none="Nothing is open." lines={unknown} onOpenClaim={onOpenClaim} />
      {leftOut > 0 && (
        <p className="mb-4 text-sm text-ink-2">
          {leftOut === 1 ? 'One claim is' : `${leftOut} claims are`} left out, because someone spoke off the
          record.
        </p>
      )}
      <Button icon={<Copy />} keys="y" onClick={copy}>
        Copy
      </Button>
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
    <section className="mb-4">
      <h3 className="eyebrow mb-1">{title}</h3>
      {lines.length === 0 && <p className="text-ink-3">{none}</p>}
      <ul className="list-disc pl-5 font-serif">
        {lines.map(({ claimId, text }) => (
          <li key={claimId} className="py-0.5">
            <button
              type="button"
              dir="auto"
              className="text-start hover:underline"
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
