'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { useClaim } from '#components/claim/claim-context.ts';
import { useSendCommand } from '#components/sending/use-send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { useAnnounce } from '#components/ui/live-region.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import type { HopDetail } from '#lib/domain/shapes/claim-detail.ts';

const answer = z.object({ name: z.string() });

/** A party that spoke off the record: its name comes from the server on a press, which the log keeps. */
export function NameOnRequest({ hop }: { hop: HopDetail }) {
  const { claim } = useClaim();
  const ask = useSendCommand('The name was not shown');
  const announce = useAnnounce();
  const [name, setName] = useStateOf<string | null>(hop.id, null);
  const [busy, setBusy] = useState(false);

  async function show() {
    setBusy(true);
    const sent = await ask('look-at-name', { claimId: claim.id, hopId: hop.id }, answer);
    setBusy(false);
    if (!sent.ok) return;
    setName(sent.value.name);
    announce(`${sent.value.name}. That you looked is in the history.`);
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <b className="font-semibold">
        <bdi>{name ?? hop.source.name}</bdi>
      </b>
      {name === null ? (
        <Button size="sm" busy={busy} icon={<Eye aria-hidden="true" />} onClick={() => void show()}>
          Show the name
        </Button>
      ) : (
        <Button size="sm" icon={<EyeOff aria-hidden="true" />} onClick={() => setName(null)}>
          Hide the name
        </Button>
      )}
      <span className="text-xs text-ink-3">
        {name === null ? 'Each look is logged.' : 'That you looked is in the history.'}
      </span>
    </span>
  );
}
