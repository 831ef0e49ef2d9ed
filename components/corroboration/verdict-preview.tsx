import Link from 'next/link';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { paths } from '#lib/web/paths.ts';
import { moreWords, previewWords, verdictShort } from './preview-words.ts';
import type { Previewed } from './use-verdict-preview.ts';

interface VerdictPreviewProps {
  previewed: Previewed;
  act?: 'Saving' | 'Merging';
}

/** How many claims change verdict when this is saved, and which. */
export function VerdictPreview({ previewed, act = 'Saving' }: VerdictPreviewProps) {
  if (previewed.state === 'none') return null;
  if (previewed.state === 'asking') return <Spinner label="Counting which verdicts change" />;
  if (previewed.state === 'refused') {
    return (
      <Notice tone="warn" live>
        {previewed.message}
      </Notice>
    );
  }
  if (previewed.state === 'failed') {
    return (
      <Notice tone="warn" live>
        Which verdicts change could not be counted. It can be done all the same.
      </Notice>
    );
  }
  const { preview } = previewed;
  const more = moreWords(preview);
  return (
    <section aria-label="What changes" className="flex flex-col gap-1.5 text-sm">
      <p role="status" className="font-semibold">
        {previewWords(preview, act)}
      </p>
      {preview.changes.length > 0 && (
        <ul className="flex flex-col">
          {preview.changes.map(({ id, articleId, statement, before, after }) => (
            <li key={id} className="border-t border-rule py-1.5 first:border-t-0">
              <Link
                dir="auto"
                href={paths.article(articleId, id)}
                prefetch={false}
                target="_blank"
                className="rounded-sm font-serif wrap-anywhere hover:underline"
              >
                {statement}
              </Link>
              <p className="text-xs text-ink-2">
                {verdictShort[before]} → {verdictShort[after]}
              </p>
            </li>
          ))}
          {more && <li className="border-t border-rule py-1.5 text-ink-2">{more}</li>}
        </ul>
      )}
    </section>
  );
}
