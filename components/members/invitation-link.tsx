'use client';

import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { useAnnounce } from '#components/ui/live-region.tsx';

/** An invitation's link, to copy now: only its hash is kept. */
export function InvitationLink({ email, link }: { email: string; link: string }) {
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const announce = useAnnounce();

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
      announce('Link copied');
    } catch {
      // Without a secure connection browsers keep the clipboard; the text is then selected to be copied by hand.
      box.current?.select();
    }
  }

  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">
        For {email} only. It can’t be shown again; should it be lost, invite them once more.
      </p>
      <TextField
        ref={box}
        label="Invitation link"
        hideLabel
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <Button
        className="self-start"
        icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        onClick={() => void copy()}
      >
        {copied ? 'Copied' : 'Copy link'}
      </Button>
    </div>
  );
}
