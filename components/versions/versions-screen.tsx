'use client';

import { ArrowRightLeft, FilePlus2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Count } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { VersionHead, WholeVersion } from '#lib/domain/shapes/article-versions.ts';
import type { ComparedVersions } from '#lib/queries/articles/article-versions.ts';
import { paths } from '#lib/web/paths.ts';
import { TextDifference, type MarkedText, type NumberedClaim } from './text-difference.tsx';
import { becameWords, isInText, madeFromWords } from './version-words.ts';

interface VersionsScreenProps {
  articleId: string;
  compared: ComparedVersions;
  mayAdd: boolean;
}

function VersionLine({ version, articleId }: { version: VersionHead; articleId: string }) {
  const { number, importedBy, importedAt, method, fileName, reason, sha256 } = version;
  return (
    <li className="border-t border-rule px-4 py-2.5 text-sm first:border-t-0">
      <p className="font-medium">
        Version {number}, {madeFromWords(method, fileName)}
      </p>
      <p className="text-xs text-ink-3">
        <bdi>{importedBy.name}</bdi>, <Time iso={importedAt} />
      </p>
      {reason !== '' && (
        <p dir="auto" className="mt-1 wrap-anywhere">
          {reason}
        </p>
      )}
      <p className="mt-1 font-mono text-2xs break-all text-ink-3">sha256 {sha256}</p>
      {number > 1 && (
        <LinkButton
          size="sm"
          className="mt-1.5"
          href={paths.articleVersions(articleId, { before: number - 1, after: number })}
        >
          What it changed
        </LinkButton>
      )}
    </li>
  );
}

function markedText({ number, text, anchors }: WholeVersion): MarkedText {
  const passages = anchors.filter(isInText).map(({ claimId, start, end }) => ({ claimId, start, end }));
  return { title: `Version ${number}`, text, passages };
}

const views = [
  { value: 'inline', label: 'Inline' },
  { value: 'beside', label: 'Side by side' },
] as const;

/** The versions of an article, and any two of them compared: their texts with the claims in place, and each claim. */
export function VersionsScreen({ articleId, compared, mayAdd }: VersionsScreenProps) {
  const router = useRouter();
  const { versions, before, after, claims, language } = compared;
  const [view, setView] = useState<'inline' | 'beside'>('inline');
  const options = versions.map(({ number }) => ({ value: String(number), label: `Version ${number}` }));
  const show = (numbers: { before: number; after: number }) =>
    router.push(paths.articleVersions(articleId, numbers));
  const numbered = useMemo(
    () =>
      new Map<string, NumberedClaim>(
        claims.map(({ claimId, statement }, index) => [
          claimId,
          { number: index + 1, statement, href: paths.article(articleId, claimId) },
        ]),
      ),
    [claims, articleId],
  );
  const texts = useMemo(() => ({ before: markedText(before), after: markedText(after) }), [before, after]);
  const [oldAnchors, newAnchors] = useMemo(
    () => [before, after].map(({ anchors }) => new Map(anchors.map((anchor) => [anchor.claimId, anchor]))),
    [before, after],
  );
  const step = (by: 1 | -1) => {
    const number = after.number + by;
    if (number > 1 && number <= versions.length) show({ before: number - 1, after: number });
  };
  useHotkeys({
    j: { description: 'What the next version changed', run: () => step(1) },
    k: { description: 'What the version before changed', run: () => step(-1) },
    b: {
      description: 'Inline, or side by side',
      run: () => setView(view === 'inline' ? 'beside' : 'inline'),
    },
  });

  return (
    <div className="grid items-start gap-4.5 lg:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]">
      {versions.length === 1 ? (
        <p className="text-ink-2">This is the only text so far. What a new version changes is shown here.</p>
      ) : (
        <div className="flex min-w-0 flex-col gap-4.5">
          <div className="flex flex-wrap items-end gap-2">
            <SelectField
              label="Compare"
              value={String(before.number)}
              options={options}
              onValueChange={(number) => show({ before: Number(number), after: after.number })}
            />
            <SelectField
              label="with"
              value={String(after.number)}
              options={options}
              onValueChange={(number) => show({ before: before.number, after: Number(number) })}
            />
            <Button
              icon={<ArrowRightLeft aria-hidden="true" />}
              onClick={() => show({ before: after.number, after: before.number })}
            >
              Swap
            </Button>
          </div>
          <Card>
            <CardHeader
              title={
                before.number === after.number
                  ? `Version ${after.number}`
                  : `From version ${before.number} to version ${after.number}`
              }
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
              <TextDifference {...texts} language={language} view={view} claims={numbered} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title="What became of each claim" aside={<Count>{claims.length}</Count>} />
            {claims.length === 0 && (
              <p className="px-4 py-3 text-sm text-ink-3">No claims stand on either.</p>
            )}
            <ol>
              {claims.map(({ claimId, statement }, index) => (
                <li
                  key={claimId}
                  className="flex items-baseline gap-3 border-t border-rule px-4 py-2 text-sm first:border-t-0 max-sm:flex-wrap"
                >
                  <span className="num text-xs text-ink-3">{index + 1}</span>
                  <a
                    dir="auto"
                    href={paths.article(articleId, claimId)}
                    className="min-w-0 flex-1 wrap-anywhere underline-offset-2 hover:underline"
                  >
                    {statement}
                  </a>
                  <span className="text-xs text-ink-2">
                    {becameWords(oldAnchors?.get(claimId), newAnchors?.get(claimId))}
                  </span>
                </li>
              ))}
            </ol>
          </Card>
        </div>
      )}
      <Card>
        <CardHeader title="All versions" aside={<Count>{versions.length}</Count>} />
        <ol aria-label="Versions, newest first">
          {versions.map((version) => (
            <VersionLine key={version.id} version={version} articleId={articleId} />
          ))}
        </ol>
        {mayAdd && (
          <div className="border-t border-rule px-4 py-3">
            <LinkButton size="sm" icon={<FilePlus2 aria-hidden="true" />} href={paths.newVersion(articleId)}>
              New version
            </LinkButton>
          </div>
        )}
      </Card>
    </div>
  );
}
