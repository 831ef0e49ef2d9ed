'use client';

import { z } from 'zod';
import { draftKey } from '#components/drafts/draft-store.ts';
import { useDraft } from '#components/drafts/use-draft.ts';
import { ArticleInputForm } from '#components/import/article-input-form.tsx';
import type { ReadArticle } from '#components/import/import-draft.ts';
import { richPasteSchema } from '#components/import/rich-paste.ts';
import { useReading } from '#components/import/use-reading.ts';

interface VersionSourcesProps {
  actor: { workspaceId: string; userId: string };
  articleId: string;
  byAddress: boolean;
  onBack: () => void;
  onRead: (read: ReadArticle) => void;
}

const typed = z.string();
const richSchema = richPasteSchema.nullable();

/** Another text for the article: pasted, from a file, or fetched. */
export function VersionSources({ actor, articleId, byAddress, onBack, onRead }: VersionSourcesProps) {
  const keyOf = (form: string) => draftKey({ ...actor, about: articleId, form });
  const pasted = useDraft({ key: keyOf('version-paste'), schema: typed, initial: '', base: '' });
  const address = useDraft({ key: keyOf('version-address'), schema: typed, initial: '', base: '' });
  const rich = useDraft({ key: keyOf('version-rich'), schema: richSchema, initial: null, base: '' });
  const { reading, read } = useReading((article) => {
    pasted.discard();
    rich.discard();
    address.discard();
    onRead(article);
  });
  return (
    <ArticleInputForm
      pasted={pasted}
      rich={rich}
      address={byAddress ? address : null}
      reading={reading}
      onRead={(input) => void read(input)}
      onForward={onBack}
      forward="Back to the text"
    />
  );
}
