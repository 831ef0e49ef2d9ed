'use client';

import { Copy } from 'lucide-react';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import { bylineParts, languageTag } from './article-words.ts';
import { CorrectionRecord } from './correction-record.tsx';
import { PublicationRecord } from './publication-record.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

/** Which version is read, its hash to check it by, and the headline. */
export function ArticleHead({ article }: { article: ArticleDetail }) {
  const toast = useToast();
  const { version } = article;

  async function copyHash() {
    try {
      await navigator.clipboard.writeText(version.sha256);
      toast.show({ tone: 'ok', title: 'SHA-256 of the text copied' });
    } catch {
      toast.show({ title: 'SHA-256 of the text', description: version.sha256, timeout: 0 });
    }
  }

  return (
    <header className="mb-4">
      <p lang="en" dir="ltr" className="eyebrow">
        {article.publisher && <>{article.publisher} · </>}
        Version {version.number}, imported <Time iso={version.importedAt} /> ·{' '}
        <button
          type="button"
          onClick={() => void copyHash()}
          title={`${version.sha256} (press to copy)`}
          className="eyebrow rounded-sm hover:text-ink"
        >
          sha256 {version.sha256.slice(0, 4)}…{version.sha256.slice(-4)}
          <span className="sr-only">, copy it whole</span>
          <Copy aria-hidden="true" className="mb-px ml-1 inline size-3" />
        </button>
      </p>
      <h1
        dir="auto"
        lang={languageTag(article.language)}
        className="mt-1.5 mb-2 font-serif text-3xl font-semibold tracking-[-0.01em] text-balance"
      >
        {article.headline}
      </h1>
      <p className="text-ink-2" dir="auto">
        {bylineParts(article).map(isolated).join(' · ')}
      </p>
      <PublicationRecord article={article} />
      <CorrectionRecord />
    </header>
  );
}
