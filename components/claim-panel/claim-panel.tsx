'use client';

import { memo, useLayoutEffect, useRef, useId } from 'react';
import { OfAnotherArticle } from '#components/appearances/of-another-article.tsx';
import { ChainSection } from '#components/chain/chain-section.tsx';
import { CorroborationSection } from '#components/corroboration/corroboration-section.tsx';
import { EvidenceSection } from '#components/evidence/evidence-section.tsx';
import { RecurringSection } from '#components/recurring/recurring-section.tsx';
import { ResponsesSection } from '#components/responses/responses-section.tsx';
import { WordingSection } from '#components/wording/wording-section.tsx';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';
import { isSettled } from '#lib/domain/stage.ts';
import type { DoneStep } from '#lib/domain/shapes/waits-for.ts';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { ClaimContext, type WorkspacePerson, useClaim } from '#components/claim/claim-context.ts';
import { ClaimHeader } from './claim-header.tsx';
import { ClaimPageColumns } from './claim-page-columns.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { PassageSection } from './passage-section.tsx';
import { PassagesSection } from './passages-section.tsx';
import { StageSection } from './stage-section.tsx';
import { StatusFooter } from './status-footer.tsx';
import { FirstAction } from '#components/claim/first-action.tsx';
import { holdsNothing } from '#components/claim/holds-nothing.ts';
import { useClaimChange } from '#components/claim/use-claim-change.ts';
import { Notice } from '#components/ui/notice.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { paths } from '#lib/web/paths.ts';
import { Section } from '#components/ui/section.tsx';
import { AssigneeField } from './assignee-field.tsx';
import { DueField } from './due-field.tsx';
import { HistoryList } from '#components/history/history-list.tsx';
import { HistoryToggle } from '#components/history/history-toggle.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import { historyWords } from './history-words.ts';

/** What happened to the claim, read only when someone wants to see it. */
function HistorySection({ startsOpen }: { startsOpen: boolean }) {
  const { claim, sectionLevel } = useClaim();
  const [open, setOpen] = useStateOf(claim.id, startsOpen);
  const id = useId();
  const word = useStatusWord();

  return (
    <Section
      title="History"
      level={sectionLevel}
      aside={<HistoryToggle open={open} controls={id} onToggle={() => setOpen(!open)} />}
    >
      <div id={id}>
        {open && (
          <HistoryList
            key={claim.id}
            address={paths.api.claimHistory(claim.id)}
            revision={claim.revision}
            words={(event, names) => historyWords(event, names, word)}
          />
        )}
      </div>
    </Section>
  );
}

/** Whose work the claim is, and by when. */
function DetailsSection({ frozen }: { frozen: boolean }) {
  const { claim, sectionLevel } = useClaim();
  return (
    <Section title="Details" level={sectionLevel}>
      <dl className="grid grid-cols-[5.5rem_1fr] items-baseline gap-x-3 gap-y-2 text-sm">
        <dt className="text-ink-3">Assignee</dt>
        <dd className="min-w-0">
          <AssigneeField frozen={frozen} />
        </dd>
        <dt className="text-ink-3">Due</dt>
        <dd className="min-w-0">
          <DueField frozen={frozen} />
        </dd>
        <dt className="text-ink-3">Recorded</dt>
        <dd className="min-w-0">
          <bdi>{claim.createdBy.name}</bdi>, <Time iso={claim.createdAt} />
        </dd>
      </dl>
    </Section>
  );
}

export interface ClaimPanelProps {
  claim: ClaimDetail;
  actor: Actor;
  people: readonly WorkspacePerson[];
  rules: WorkspaceRules;
  /** Of the article (BCP 47); empty where unknown. */
  language: string;
  /** Where the claim stands among those on the screen; index from 0. */
  position: { index: number; count: number } | null;
  /** Opens the next of them (1) or the one before (-1). */
  onStep?: (by: 1 | -1) => void;
  /** Opens the one where the same is to do, after `step` was taken on `claimId`. */
  onGoOn?: (claimId: string, step: DoneStep) => void;
  onChange: (claim: ClaimDetail) => void;
  onDeleted: (claimId: string) => void;
  onRestored: (claim: ClaimDetail) => void;
  /** Starts choosing another passage; absent where no article is beside the panel. */
  onMovePassage?: () => void;
  headingId?: string;
  /** `panel` scrolls by itself beside the article; `page` grows with the page. */
  layout?: 'panel' | 'page';
}

/** Says which discredited sources the claim rests on. */
function DiscreditedNotice({ claim }: { claim: ClaimDetail }) {
  if (claim.restsOnDiscredited.length === 0) return null;
  return (
    <div className="border-b border-rule px-4.5 py-3">
      <Notice tone="danger" title="This claim rests on a discredited source">
        <ul>
          {claim.restsOnDiscredited.map(({ id, name, at, reason }) => (
            <li key={id}>
              <a href={paths.source(id)} dir="auto" className="underline underline-offset-2">
                {name}
              </a>
              , <Time iso={at} />: <bdi>{reason}</bdi>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** The actions in one row; a form that is begun there takes its whole width, below them. */
const actionRow =
  '@container flex flex-wrap items-center gap-1.5 border-b border-rule px-4.5 py-3.5 [&_section]:order-1 [&_section]:mt-2 [&_section]:-mx-4.5 [&_section]:-mb-3.5 [&_section]:min-w-0 [&_section]:basis-[calc(100%+2.25rem)] [&_section]:border-t [&_section]:border-b-0';

/**
 * One claim with all it holds, and everything that may be done to it. It stays in place from claim to claim, and only
 * what differs is drawn anew: what it keeps for a claim (an open form, a list unfolded) it keeps by the claim's id.
 */
export const ClaimPanel = memo(function ClaimPanel(props: ClaimPanelProps) {
  const { claim, actor, people, rules, language, onChange, layout = 'panel' } = props;
  const { change, conflict, settled } = useClaimChange(claim, onChange);
  const frozen = isSettled(claim.stage);
  const mayEdit = !frozen && may(actor, 'claim.edit');
  const maySet = !frozen && may(actor, 'claim.confirm');
  const empty = holdsNothing(claim);
  const begins = useRef<(() => void) | null>(null);
  const fills = layout === 'panel';
  const scroller = useRef<HTMLDivElement>(null);
  const scrolled = useRef(false);

  // Each claim is read from its top. To ask where a panel stands that nobody moved would cost a layout.
  useLayoutEffect(() => {
    if (scrolled.current) scroller.current?.scrollTo({ top: 0 });
  }, [claim.id]);

  const head = (
    <>
      <ClaimHeader
        position={props.position}
        onStep={props.onStep}
        headingId={props.headingId}
        headingLevel={fills ? 2 : 1}
        mayEdit={mayEdit}
        onMovePassage={props.onMovePassage}
        onDeleted={props.onDeleted}
        onRestored={props.onRestored}
      />
      <OfAnotherArticle onRestored={props.onRestored} />
      <PassageSection mayEdit={mayEdit} onMovePassage={props.onMovePassage} />
      <DiscreditedNotice claim={claim} />
    </>
  );
  const chain = <ChainSection mayEdit={mayEdit} />;
  const origins = empty ? null : <CorroborationSection mayEdit={!frozen && may(actor, 'evidence.edit')} />;
  const findings = (
    <>
      <EvidenceSection mayAdd={may(actor, 'evidence.add')} mayEdit={!frozen && may(actor, 'evidence.edit')} />
      <ResponsesSection
        mayAsk={may(actor, 'response.edit')}
        mayEdit={!frozen && may(actor, 'response.edit')}
        mayAddEvidence={may(actor, 'evidence.add')}
      />
    </>
  );
  const setStatus = empty && maySet && (
    <FirstAction keys="s" onClick={() => begins.current?.()}>
      Set status
    </FirstAction>
  );
  const nothing = empty && <p className="w-full text-ink-3">Nothing is recorded about it yet.</p>;
  const known = (
    <>
      <WordingSection />
      <RecurringSection mayLink={may(actor, 'claim.link')} mayCopy={mayEdit && may(actor, 'evidence.add')} />
    </>
  );
  const work = (
    <>
      <StageSection />
      <DetailsSection frozen={frozen} />
    </>
  );
  const status = <StatusFooter maySet={maySet} beginsRef={begins} />;

  return (
    <ClaimContext
      value={{
        claim,
        actor,
        people,
        rules,
        language,
        change,
        settled,
        onChange,
        goOn: (step) => props.onGoOn?.(claim.id, step),
        sectionLevel: fills ? 3 : 2,
      }}
    >
      {fills ? (
        <div data-claim={claim.id} className="flex h-full min-h-0 flex-col">
          <div
            ref={scroller}
            onScroll={({ currentTarget }) => {
              scrolled.current = currentTarget.scrollTop > 0;
            }}
            className="relative min-h-0 flex-1 overflow-y-auto bg-paper scroll-quiet"
          >
            {head}
            <div className={empty ? actionRow : 'contents'}>
              {nothing}
              {chain}
              {origins}
              {findings}
              {setStatus}
            </div>
            {known}
            {work}
            <HistorySection startsOpen={false} />
          </div>
          {status}
        </div>
      ) : (
        <ClaimPageColumns
          claimId={claim.id}
          head={head}
          findings={
            <div className={empty ? actionRow : 'contents'}>
              {nothing}
              <div className="contents">{chain}</div>
              <div className="contents max-lg:[&>*]:order-2">{findings}</div>
              {setStatus}
            </div>
          }
          origins={origins}
          known={known}
          rest={
            <>
              {status}
              {work}
              <PassagesSection />
              <HistorySection startsOpen />
            </>
          }
        />
      )}
      {conflict && <ConflictDialog conflict={conflict} />}
    </ClaimContext>
  );
});
