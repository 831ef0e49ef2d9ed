'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { sharedPassages } from '#lib/domain/corroboration/copies/shared-passages.ts';
import { SharedText } from './shared-text.tsx';

interface Titled {
  title: string;
  text: string;
}

/** Two texts beside each other, on a phone one under the other, with the passages both have; J and K go through them. */
export function TextsSideBySide({ first, second }: { first: Titled; second: Titled }) {
  const id = useId();
  const { one, other } = useMemo(() => sharedPassages(first.text, second.text), [first.text, second.text]);
  const passages = one.filter(({ passage }) => passage !== null);
  const [at, setAt] = useState<number | null>(null);
  const there = at === null ? null : (passages[at - 1]?.other ?? null);
  const idOf = (side: string) => (passage: number) => `${id}-${side}-${passage}`;

  function go(step: 1 | -1) {
    if (passages.length === 0) return;
    const from = at ?? (step === 1 ? 0 : 1);
    const next = ((from - 1 + step + passages.length) % passages.length) + 1;
    setAt(next);
    const beside = passages[next - 1]?.other ?? null;
    if (beside !== null) document.getElementById(idOf('b')(beside))?.scrollIntoView({ block: 'nearest' });
    const mark = document.getElementById(idOf('a')(next));
    mark?.scrollIntoView({ block: 'nearest' });
    mark?.focus({ preventScroll: true });
  }
  useHotkeys({
    j: { description: 'Next shared passage', run: () => go(1) },
    k: { description: 'Previous shared passage', run: () => go(-1) },
  });

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="mr-auto text-sm text-ink-2">
          {passages.length === 1 ? 'One shared passage' : `${passages.length} shared passages`}
          {at !== null && `, at ${at}`}
        </p>
        <Button size="sm" keys="k" icon={<ChevronUp aria-hidden="true" />} onClick={() => go(-1)}>
          Previous
        </Button>
        <Button size="sm" keys="j" icon={<ChevronDown aria-hidden="true" />} onClick={() => go(1)}>
          Next
        </Button>
      </div>
      <div className="grid gap-3 md:grid-cols-2">
        <SharedText title={first.title} runs={one} at={at} idOf={idOf('a')} />
        <SharedText title={second.title} runs={other} at={there} idOf={idOf('b')} />
      </div>
    </div>
  );
}
