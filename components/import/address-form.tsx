'use client';

import { Globe } from 'lucide-react';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import type { Draft } from '#components/drafts/use-draft.ts';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';

interface AddressFormProps {
  typed: Draft<string>;
  busy: boolean;
  onFetch: (address: string) => void;
}

/** The address of an article, to be fetched. */
export function AddressForm({ typed, busy, onFetch }: AddressFormProps) {
  return (
    <form
      aria-label="Article by its address"
      noValidate
      className="flex flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onFetch(typed.value);
      }}
    >
      <div className="flex items-end gap-2 max-sm:flex-col max-sm:items-stretch">
        <TextField
          label="From its address"
          inputMode="url"
          dir="ltr"
          className="min-w-0 flex-1"
          placeholder="https://"
          value={typed.value}
          onChange={(event) => typed.set(event.target.value)}
        />
        <Button type="submit" busy={busy} icon={<Globe aria-hidden="true" />} className="max-sm:self-start">
          Fetch the page
        </Button>
      </div>
      <p className="text-xs text-ink-3">
        This server asks the site for the page, so the site learns of it. Nothing is saved before you have
        seen it.
      </p>
      <DraftLine draft={typed} />
    </form>
  );
}
