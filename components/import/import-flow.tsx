'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { draftKey, keptTexts } from '#components/drafts/draft-store.ts';
import { draftText, parseDraft } from '#components/drafts/draft-text.ts';
import { dropDraft, keepDraft } from '#components/drafts/life-store.ts';
import { useDraft } from '#components/drafts/use-draft.ts';
import { paths } from '#lib/web/paths.ts';
import { ArticleInputForm } from './article-input-form.tsx';
import { carriedEdits, importEditsSchema, readArticleSchema } from './import-draft.ts';
import { ImportPreview } from './import-preview.tsx';
import { richPasteSchema } from './rich-paste.ts';
import { emptyVersionDraft } from './version-draft.ts';
import { useReading } from './use-reading.ts';

/** Whose drafts these are. */
interface Importer {
  workspaceId: string;
  userId: string;
}

const pastedSchema = z.string();
const keptSchema = readArticleSchema.nullable();
const richSchema = richPasteSchema.nullable();

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
  const [readings, setReadings] = useState(0);
  const { reading, read } = useReading((article) => {
    const edits = parseDraft(keptTexts(editsKey)[0] ?? null, importEditsSchema)?.value;
    const before = kept.value && edits ? { article: kept.value.article, edits } : null;
    const value = carriedEdits(before, article.article);
    keepDraft(editsKey, draftText({ value, base: '' }));
    kept.set(article);
    setReadings(readings + 1);
    setChoosing(false);
  });

  /** Goes on with what was read as the next version of the article that it seems to be newer than. */
  function takeToNewer() {
    const read = kept.value;
    if (!read?.newerOf) return;
    const { articleId, versionId } = read.newerOf;
    const value = { ...emptyVersionDraft, read };
    keepDraft(
      draftKey({ ...actor, about: articleId, form: 'new-version' }),
      draftText({ value, base: versionId }),
    );
    forget();
    router.push(paths.newVersion(articleId));
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
        onNewer={takeToNewer}
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
