'use client';

import { useEffect, useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { z } from 'zod';
import { draftKey } from '#components/drafts/draft-store.ts';
import { useDraft } from '#components/drafts/use-draft.ts';
import type { Reading } from '#components/import/article-input-form.tsx';
import { sendFile, type ArticleInput } from '#components/import/send-preview.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import type { Role } from '#lib/domain/access/role.ts';
import {
  claimsFileProblemWords,
  claimsPreviewSchema,
  maxClaimsFileBytes,
  type ClaimsPreview,
} from '#lib/interchange/claims-file.ts';
import type { ColumnMapping } from '#lib/interchange/columns.ts';
import { paths } from '#lib/web/paths.ts';
import { ClaimsInputForm } from './claims-input-form.tsx';
import { ClaimsPreviewForm } from './claims-preview-form.tsx';
import { importedWords } from './import-words.ts';

export interface ClaimsImportProps {
  article: { id: string; headline: string; versionId: string };
  actor: { workspaceId: string; userId: string; role: Role };
}

/** A file as it was read, with where it came from, to be read again when its columns are mapped otherwise. */
interface Read {
  input: ArticleInput;
  preview: ClaimsPreview;
}

/** From a file of claims, or a pasted one, by its columns and a preview, to claims of the article. */
export function ClaimsImportFlow({ article, actor }: ClaimsImportProps) {
  const router = useRouter();
  const toast = useToast();
  const { workspaceId, userId } = actor;
  const keyOf = (form: string) => draftKey({ workspaceId, userId, about: article.id, form });
  const pasted = useDraft({ key: keyOf('claims-paste'), schema: z.string(), initial: '', base: '' });
  // Browsers keep no file: after the page is loaded anew it is asked for again by its name.
  const chosen = useDraft({ key: keyOf('claims-file'), schema: z.string(), initial: '', base: '' });
  const [read, setRead] = useState<Read | null>(null);
  const [reading, setReading] = useState<Reading>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function look(input: ArticleInput, mapping: ColumnMapping | null) {
    const stop = new AbortController();
    running.current?.abort();
    running.current = stop;
    const name = input.method === 'FILE' ? input.file.name : 'Pasted text';
    const cancel = () => stop.abort();
    setReading({ state: 'busy', of: input.method, name, sent: 0, bytes: 0, cancel });
    const door = {
      address: paths.api.claimsPreview(article.id, mapping),
      value: claimsPreviewSchema,
      limitBytes: maxClaimsFileBytes,
      tooLarge: claimsFileProblemWords({ code: 'too-large' }),
    };
    const onProgress = (progress: { sent: number; bytes: number }) =>
      setReading({ state: 'busy', of: input.method, name, ...progress, cancel });
    const sent = await sendFile(input, door, onProgress, stop.signal);
    if (running.current !== stop) return;
    running.current = null;
    if (sent === null) setReading({ state: 'idle' });
    else if (!sent.ok) setReading({ state: 'failed', of: input.method, problem: sent });
    else {
      setRead({ input, preview: sent.value });
      if (input.method === 'FILE') chosen.set(name);
      else chosen.discard();
      setReading({ state: 'idle' });
    }
  }

  if (read === null) {
    return (
      <ClaimsInputForm
        article={article}
        pasted={pasted}
        chosenBefore={chosen.value}
        reading={reading}
        onRead={(input) => void look(input, null)}
      />
    );
  }
  return (
    <ClaimsPreviewForm
      article={article}
      role={actor.role}
      draftKey={keyOf('claims-import')}
      fileName={read.input.method === 'FILE' ? read.input.file.name : ''}
      preview={read.preview}
      reading={reading}
      onMap={(mapping) => void look(read.input, mapping)}
      onBack={() => {
        running.current?.abort();
        setReading({ state: 'idle' });
        setRead(null);
        chosen.discard();
      }}
      onImported={(done) => {
        pasted.discard();
        chosen.discard();
        toast.show({ title: importedWords(done) });
        router.push(paths.article(article.id));
      }}
    />
  );
}
