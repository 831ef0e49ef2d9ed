'use client';

import { Copy } from 'lucide-react';
import { useClaim } from '#components/claim/claim-context.ts';
import { Button } from '#components/ui/button.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { Section } from '#components/ui/section.tsx';
import { safeWording } from '#lib/domain/wording/safe-wording.ts';
import { wordingFactsOf } from '#lib/domain/wording/claim-wording.ts';
import { useCopyText } from './use-copy-text.ts';

/** A sentence that says no more than what is recorded, to paste into copy. */
export function WordingSection() {
  const { claim, sectionLevel } = useClaim();
  const copyText = useCopyText();
  const wording = safeWording(wordingFactsOf(claim));
  const text = wording.kind === 'sentence' ? wording.text : null;
  const copy = () => {
    if (text !== null) void copyText(text, 'Safe wording copied');
  };
  useHotkeys(
    { t: { description: 'Copy the safe wording', run: copy } },
    { group: 'Claim', enabled: text !== null },
  );

  return (
    <Section
      title="Safe wording"
      level={sectionLevel}
      aside={
        text !== null && (
          <Button size="sm" icon={<Copy />} keys="t" onClick={copy}>
            Copy
          </Button>
        )
      }
    >
      {wording.kind === 'sentence' ? (
        <p dir="auto" className="font-serif">
          {wording.text}
        </p>
      ) : (
        <p className="text-ink-3">{wording.why}</p>
      )}
    </Section>
  );
}
