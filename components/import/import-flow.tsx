'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { draftKey, keptTexts } from '#components/drafts/draft-store.ts';
import { draftText, parseDraft } from '#components/drafts/draft-text.ts';
import { dropDraft, keepDraft } from '#components/drafts/life-store.ts';
import { useDraft } from '#components/drafts/use-draft.ts';
import { paths } from '#lib/web/paths.ts';
import { sendAddress } from '#components/fetching/send-address.ts';
import { importPreviewSchema } from '#lib/import/import-preview.ts';
import { ArticleInputForm, type Reading } from './article-input-form.tsx';
import { carriedEdits, importEditsSchema, readArticleSchema } from './import-draft.ts';
import { ImportPreview } from './import-preview.tsx';
import { richPasteSchema } from './rich-paste.ts';
import { sendPreview, type ReadInput } from './send-preview.ts';

/** Whose drafts these are. */
interface Importer {
  workspaceId: string;
  userId: string;
}

const pastedSchema = z.string();
const keptSchema = readArticleSchema.nullable();
const richSchema = richPasteSchema.nullable();

function nameOf(input: ReadInput): string {
  if (input.method === 'ADDRESS') return 'the page';
  return input.method === 'FILE' ? input.file.name : 'Pasted text';
}

export interface ImportFlowProps {
  actor: Importer;
  /** Pages can be fetched by their address here. */
  byAddress: boolean;
}

/** From a pasted text, a file or an address, by a preview, to an article. What is typed is kept until it is saved. */
export function ImportFlow({ actor, byAddress }: ImportFlowProps) {
  const router = useRouter();
  const keyOf = (form: string) => draftKey({ ...actor, about: 'new-article', form });
  const editsKey = keyOf('import-edits');
  const pasted = useDraft({ key: keyOf('import-paste'), schema: pastedSchema, initial: '', base: '' });
  const address = useDraft({ key: keyOf('import-address'), schema: pastedSchema, initial: '', base: '' });
  const rich = useDraft({ key: keyOf('import-rich'), schema: richSchema, initial: null, base: '' });
  const kept = useDraft({ key: keyOf('import-read'), schema: keptSchema, initial: null, base: '' });
  const [choosing, setChoosing] = useState(false);
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  const [readings, setReadings] = useState(0);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function read(input: ReadInput) {
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    const name = nameOf(input);
    const cancel = () => stop.abort();
    setReading({ state: 'busy', of: input.method, name, sent: 0, bytes: 0, cancel });
    const sent =
      input.method === 'ADDRESS'
        ? await sendAddress(paths.api.addressPreview(), input.address, importPreviewSchema, stop.signal)
        : await sendPreview(
            input,
            (progress) => setReading({ state: 'busy', of: input.method, name, ...progress, cancel }),
            stop.signal,
          );
    if (running.current !== stop) return;
    running.current = null;
    if (sent === null) setReading({ state: 'idle' });
    else if (!sent.ok) setReading({ state: 'failed', of: input.method, problem: sent });
    else {
      const edits = parseDraft(keptTexts(editsKey)[0] ?? null, importEditsSchema)?.value;
      const before = kept.value && edits ? { article: kept.value.article, edits } : null;
      const value = carriedEdits(before, sent.value.article);
      keepDraft(editsKey, draftText({ value, base: '' }));
      kept.set({
        ...sent.value,
        method: input.method,
        fileName: input.method === 'FILE' ? input.file.name : '',
      });
      setReading({ state: 'idle' });
      setReadings(readings + 1);
      setChoosing(false);
    }
  }

  function forget() {
    dropDraft(editsKey);
    pasted.discard();
    rich.discard();
    address.discard();
    kept.discard();
    setChoosing(false);
  }

  if (kept.value !== null && !choosing) {
    return (
      <ImportPreview
        key={readings}
        read={kept.value}
        editsKey={editsKey}
        restored={kept.restored && readings === 0}
        onBack={() => setChoosing(true)}
        onDiscard={forget}
        onSaved={(articleId) => {
          forget();
          router.push(paths.article(articleId));
        }}
      />
    );
  }
  return (
    <ArticleInputForm
      pasted={pasted}
      rich={rich}
      address={byAddress ? address : null}
      reading={reading}
      onRead={(input) => void read(input)}
      onForward={kept.value === null ? null : () => setChoosing(false)}
    />
  );
}
