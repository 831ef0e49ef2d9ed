'use client';

import { Copy } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { headlineOf } from '#lib/domain/text/blocks.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import { paths } from '#lib/web/paths.ts';
import { bylineParts, languageTag } from './article-words.ts';
import { CorrectionRecord } from './correction-record.tsx';
import { PublicationRecord } from './publication-record.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

interface ArticleHeadProps {
  article: ArticleDetail;
  /** The headline as it stands in the text, where it does so at the top. */
  children?: ReactNode;
}

/** The name the article has in lists, where its text does not say it. */
function ListedHeadline({ article: { headline, language, version } }: ArticleHeadProps) {
  const said = version.kinds.includes('HEADLINE') ? headlineOf(version) : null;
  if (said !== null && searchText(said) === searchText(headline)) return null;
  if (said !== null) {
    return (
      <p className="mb-1 text-sm text-ink-3">
        Listed as{' '}
        <bdi lang={languageTag(language)} className="wrap-anywhere text-ink-2">
          {headline}
        </bdi>
      </p>
    );
  }
  return (
    <h1
      dir="auto"
      lang={languageTag(language)}
      className="mt-1.5 mb-2 font-serif text-3xl font-semibold tracking-[-0.01em] text-balance wrap-anywhere"
    >
      {headline}
    </h1>
  );
}

/** Which version is read, its hash to check it by, and the headline. */
export function ArticleHead({ article, children }: ArticleHeadProps) {
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
        {article.publisher && (
          <>
            <bdi>{article.publisher}</bdi> ·{' '}
          </>
        )}
        <Link
          href={paths.articleVersions(article.id)}
          prefetch={false}
          title="All versions, and what each changed"
          className="underline decoration-rule underline-offset-2 hover:text-ink"
        >
          Version {version.number}
        </Link>
        , imported <Time iso={version.importedAt} /> ·{' '}
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
      {children}
      <ListedHeadline article={article} />
      <p className="text-ink-2" dir="auto">
        {bylineParts(article).map(isolated).join(' · ')}
      </p>
      <PublicationRecord article={article} />
      <CorrectionRecord />
    </header>
  );
}
