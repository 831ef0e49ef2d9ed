'use client';

import { Columns2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useClaim } from '#components/claim/claim-context.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Pair } from './judge-change.ts';
import { TextsSideBySide } from './texts-side-by-side.tsx';
import { useTexts, type TextOf } from './use-texts.ts';

/** The text of an item that is compared: the one captured last. */
function textOf({ id, captured, captures }: EvidenceDetail): TextOf | null {
  const current = captures.find(({ sha256, at }) => sha256 === captured?.sha256 && at === captured.at);
  return current ? { evidenceId: id, captureId: current.id } : null;
}

function Texts({ items, wanted }: { items: readonly EvidenceDetail[]; wanted: readonly TextOf[] }) {
  const { asked, again } = useTexts(wanted);
  if (asked.state === 'asking') return <Spinner label="Reading both texts" />;
  const [first, second] = asked.state === 'known' ? asked.texts : [];
  if (!first || !second) {
    return (
      <Notice
        tone="danger"
        live
        action={
          <Button size="sm" onClick={again}>
            Try again
          </Button>
        }
      >
        The texts could not be read. Nothing has been decided.
      </Notice>
    );
  }
  const [one, other] = items;
  return (
    <TextsSideBySide
      first={{ title: one?.title ?? '', text: first.text }}
      second={{ title: other?.title ?? '', text: second.text }}
    />
  );
}

/** Opens the texts of two items side by side, with what a person may decide under them. */
export function CompareTexts({ pair, children }: { pair: Pair; children: ReactNode }) {
  const { claim } = useClaim();
  const [open, setOpen] = useStateOf<boolean>(claim.id, false);
  const items = pair.flatMap((id) => claim.evidence.filter((item) => item.id === id));
  const wanted = items.flatMap((item) => textOf(item) ?? []);
  // A text that is gone can’t be shown; what is to be decided can be all the same.
  if (wanted.length < 2) return children;
  return (
    <>
      <Button size="sm" variant="ghost" icon={<Columns2 aria-hidden="true" />} onClick={() => setOpen(true)}>
        Compare the texts
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="xl"
        title="Is one a copy of the other?"
        description="What both have is marked. A copy counts once; two that share words and not their origin count apart."
      >
        <Texts items={items} wanted={wanted} />
        <div className="mt-3 flex flex-wrap items-start gap-2 [&>form]:w-full">{children}</div>
      </Dialog>
    </>
  );
}
