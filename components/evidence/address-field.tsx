'use client';

import { Globe } from 'lucide-react';
import { useEffect, useRef, useState, type ChangeEvent, type RefObject } from 'react';
import { useFetching } from '#components/fetching/fetching-context.ts';
import { sendAddress } from '#components/fetching/send-address.ts';
import { Button } from '#components/ui/button.tsx';
import { FieldNotes } from '#components/ui/form/field.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { useLatest } from '#components/ui/react/use-latest.ts';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { fetchedEvidenceSchema } from '#lib/domain/shapes/fetched-evidence.ts';
import { paths } from '#lib/web/paths.ts';
import { completeAddress, isWholeAddress, type EvidenceDraft } from './evidence-draft.ts';
import { fillFromPage } from './fill-from-page.ts';

/** How a whole address comes into a field at once. */
const arrivals = new Set(['insertFromPaste', 'insertFromDrop']);

interface AddressFieldProps {
  draft: EvidenceDraft;
  /** The saved item the draft is of; what it has stays. */
  item: EvidenceDetail | undefined;
  /** The name typed as its publisher and not chosen yet, which stays. */
  namedPublisher: RefObject<string>;
  error: string | undefined;
  onChange: (draft: EvidenceDraft) => void;
}

/**
 * The address of an item. Pasted, or pressed for, its page is fetched and fills in what is empty; a site learns of
 * nothing that was only typed, nor of what is confidential before it is pressed for.
 */
export function AddressField({ draft, item, namedPublisher, error, onChange }: AddressFieldProps) {
  const fetching = useFetching();
  const running = useRef<AbortController | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useLatest({ draft, onChange });
  useEffect(() => () => running.current?.abort(), []);

  async function fill(typedAddress: string, pasted: boolean) {
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    setBusy(true);
    setSaid(null);
    setProblem(null);
    const asked = completeAddress(typedAddress);
    const sent = await sendAddress(paths.api.fetchedEvidence(), asked, fetchedEvidenceSchema, stop.signal);
    if (running.current !== stop) return;
    running.current = null;
    setBusy(false);
    if (sent === null) return;
    const { draft: typed, onChange: change } = latest.current;
    if (!sent.ok) setProblem(sent.message);
    // Meanwhile another address was typed, which is not what was fetched.
    else if (completeAddress(typed.address) === asked) {
      const filled = fillFromPage(typed, sent.value, {
        pasted: pasted ? typed.address : null,
        item,
        namesPublisher: namedPublisher.current !== '',
      });
      change(filled.draft);
      setSaid(filled.said);
    }
  }

  function enter(event: ChangeEvent<HTMLInputElement>) {
    const address = event.target.value;
    setSaid(null);
    setProblem(null);
    onChange({ ...draft, address });
    const { nativeEvent } = event;
    const pasted = nativeEvent instanceof InputEvent && arrivals.has(nativeEvent.inputType);
    if (!fetching || !pasted || draft.confidential) return;
    if (isWholeAddress(address)) void fill(address, true);
  }

  return (
    <div className="relative flex flex-col gap-1">
      {/* Before the field, so that the next key from the address goes on to the title. */}
      {fetching && (
        <span className="absolute -top-1 right-0 pointer-coarse:-top-4.5">
          {busy ? (
            <Button size="sm" onClick={() => running.current?.abort()}>
              Stop
            </Button>
          ) : (
            <Button
              size="sm"
              icon={<Globe aria-hidden="true" />}
              disabled={draft.address.trim() === ''}
              title="This server asks the site for the page, so the site learns of it."
              onClick={() => void fill(draft.address, false)}
            >
              Fetch the page
            </Button>
          )}
        </span>
      )}
      <TextField
        label="Address"
        path="address"
        inputMode="url"
        placeholder="https://"
        value={draft.address}
        error={error}
        onChange={enter}
      />
      {busy && (
        <p role="status" className="text-xs text-ink-3">
          Fetching the page…
        </p>
      )}
      {said !== null && (
        <p role="status" className="text-xs text-ink-2">
          {said}
        </p>
      )}
      {problem !== null && <FieldNotes error={problem} errorId={undefined} />}
    </div>
  );
}
