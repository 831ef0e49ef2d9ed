'use client';

import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import type { Failure } from '#components/sending/send-command.ts';
import { submitOnModEnter } from '#components/sending/submit-on-mod-enter.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { VersionPreview } from '#lib/domain/shapes/version-preview.ts';
import { isSettled } from '#lib/domain/stage.ts';
import { paths } from '#lib/web/paths.ts';
import { CarriedClaims } from './carried-claims.tsx';
import { carriedSummary, needsLook, outcomeOf } from './carried-words.ts';
import { TextDifference } from './text-difference.tsx';

interface VersionCheckProps {
  article: ArticleDetail;
  preview: VersionPreview;
  reason: string;
  busy: boolean;
  problem: Failure | null;
  onReason: (reason: string) => void;
  onBack: () => void;
  onStore: (anyway: boolean) => void;
}

const views = [
  { value: 'inline', label: 'Inline' },
  { value: 'beside', label: 'Side by side' },
] as const;

function previewedPlaces({ claims }: VersionPreview) {
  const before = claims.flatMap(({ claimId, place }) => (place ? [{ claimId, ...place }] : []));
  const after = claims.flatMap(({ claimId, carried }) => {
    if (carried.state === 'ORPHANED') return [];
    const { start, end } = carried.state === 'CHANGED' ? carried.candidate : carried.anchor;
    return [{ claimId, start, end }];
  });
  return { before, after };
}

/** What a text changes and what it does to each claim, before it is stored as the next version. */
export function VersionCheck(props: VersionCheckProps) {
  const { article, preview, reason, busy, problem, onReason, onBack, onStore } = props;
  const [view, setView] = useState<'inline' | 'beside'>('inline');
  const [tried, setTried] = useState(false);
  const { version } = article;
  const next = version.number + 1;
  const { before, after, numbered } = useMemo(() => {
    const places = previewedPlaces(preview);
    const numbers = preview.claims.map(({ claimId, statement }, index) => {
      return [claimId, { number: index + 1, statement, href: paths.article(article.id, claimId) }] as const;
    });
    return {
      before: { title: `Version ${version.number}`, text: version.text, passages: places.before },
      after: { title: `Version ${next}`, text: preview.text, passages: places.after },
      numbered: new Map(numbers),
    };
  }, [preview, version, next, article.id]);
  const waiting = preview.claims.filter(({ carried }) => needsLook(outcomeOf(carried)));
  const summary = carriedSummary(
    preview.claims.map(({ carried }) => outcomeOf(carried)),
    waiting.filter(({ stage }) => isSettled(stage)).length,
  );
  const missing = tried && reason.trim() === '' ? 'Say why the text changed.' : undefined;

  function store(anyway: boolean) {
    setTried(true);
    if (reason.trim() !== '' && !busy) onStore(anyway);
  }

  return (
    <form
      aria-label={`Check of version ${next}`}
      noValidate
      className="flex flex-col gap-4"
      onKeyDown={submitOnModEnter}
      onSubmit={(event) => {
        event.preventDefault();
        if (!preview.isSame && !preview.isOther) store(false);
      }}
    >
      {preview.isSame && (
        <Notice tone="warn" live title={`This is version ${version.number} already.`}>
          The text is the same, word for word, so there is nothing to store.
        </Notice>
      )}
      {preview.isOther && (
        <Notice
          tone="warn"
          live
          title="This looks like another article."
          action={
            <Button size="sm" busy={busy} onClick={() => store(true)}>
              Store it all the same
            </Button>
          }
        >
          It has next to nothing in common with version {version.number} of <bdi>{article.headline}</bdi>.
          Import it as an article of its own, unless it does take the place of this text.
        </Notice>
      )}
      {!preview.isSame && <p role="status">{summary}</p>}
      <div className="grid items-start gap-4.5 xl:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <Card>
          <CardHeader
            title="What changes in the text"
            aside={
              <SegmentedControl
                legend="How it is shown"
                options={views}
                value={view}
                onValueChange={setView}
              />
            }
          />
          <CardBody className="md:px-6 md:py-5">
            <TextDifference
              before={before}
              after={after}
              language={article.language}
              view={view}
              claims={numbered}
            />
          </CardBody>
        </Card>
        <CarriedClaims claims={preview.claims} />
      </div>
      <TextArea
        label="Why the text changed"
        hint="For the record: a corrected name, a second edition, what the agency put right."
        required
        minRows={2}
        dir="auto"
        maxLength={500}
        error={missing}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
      />
      {problem && <FailureNotice problem={problem} />}
      <div className="sticky bottom-(--tab-bar) z-10 -mx-1 flex flex-wrap items-center gap-2 border-t border-rule bg-paper px-1 py-3">
        <Button
          type="submit"
          variant="primary"
          busy={busy}
          disabled={preview.isSame || preview.isOther}
          keys="mod+enter"
        >
          Store as version {next}
        </Button>
        <Button icon={<ArrowLeft aria-hidden="true" />} onClick={onBack}>
          Back to the text
        </Button>
        <span className="text-xs text-ink-3 max-sm:hidden">
          It never changes afterwards. Version {version.number} stays.
        </span>
      </div>
    </form>
  );
}
