'use client';

import { Unlink } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ClaimChange } from '#components/claim/claim-change.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Section } from '#components/ui/section.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import type { RecurringClaim } from '#lib/domain/recurring/recurring-claim.ts';
import type { ClaimLinkDetail } from '#lib/domain/shapes/claim-detail.ts';
import { AlsoLookedAt } from './also-looked-at.tsx';
import { FoundItem } from './found-item.tsx';
import { copyFindingsChange, linkChange, relationWord, unlinkChange } from './link-change.ts';
import { RecurringActions } from './recurring-actions.tsx';
import { RecurringItem } from './recurring-item.tsx';
import { findingsWords, foundWords } from './recurring-words.ts';
import { useRecurringWhenStill } from './use-recurring-when-still.ts';
import { isolated } from '#lib/domain/text/direction.ts';

interface RecurringSectionProps {
  mayLink: boolean;
  mayCopy: boolean;
}

/** Claims that belong with this one: linked by a person, or found because they say the same. */
export function RecurringSection({ mayLink, mayCopy }: RecurringSectionProps) {
  const { claim, language, change, sectionLevel } = useClaim();
  const toast = useToast();
  const place = useRef<HTMLElement>(null);
  const { id: claimId, statement, links } = claim;
  const [busyWith, setBusyWith] = useStateOf<string | null>(claimId, null);
  const onScreen = useRef(claimId);
  const found = useRecurringWhenStill({ statement, language, claimId }, place);
  const linked = new Set(links.map((link) => link.claim.id));
  const unlinked = (claims: readonly RecurringClaim[] = []) =>
    claims.filter(({ id }) => !linked.has(id) && id !== claimId);
  const recurring = unlinked(found?.claims);
  useHotkeys(
    { m: { description: 'Already checked here', run: () => place.current?.focus() } },
    { group: 'Claim' },
  );

  useEffect(() => {
    onScreen.current = claimId;
  }, [claimId]);

  async function act(otherId: string, next: ClaimChange, done?: string) {
    setBusyWith(otherId);
    const { kind } = await change(next);
    setBusyWith(null);
    if (kind !== 'saved') return;
    if (done) toast.show({ tone: 'ok', title: done });
    if (onScreen.current !== claimId) return;
    // The button that was pressed may be gone with what it was for.
    if (!place.current?.contains(document.activeElement)) place.current?.focus();
  }

  const copy = (otherId: string) =>
    void act(otherId, copyFindingsChange(otherId), 'Who says so and evidence copied');

  function linkActions({ id, claim: other }: ClaimLinkDetail) {
    return (
      <div className="flex items-end gap-1.5">
        <RecurringActions
          statement={other.statement}
          mayLink={false}
          mayCopy={mayCopy}
          busy={busyWith === other.id}
          onRelation={() => undefined}
          onCopy={() => copy(other.id)}
        />
        {mayLink && (
          <IconButton
            size="sm"
            label={`Take the link to “${isolated(other.statement)}” back`}
            icon={<Unlink aria-hidden="true" />}
            onClick={() => void act(other.id, unlinkChange(id))}
          />
        )}
      </div>
    );
  }

  function foundActions(other: RecurringClaim) {
    return (
      <RecurringActions
        statement={other.statement}
        mayLink={mayLink}
        mayCopy={mayCopy && findingsWords(other) !== null}
        busy={busyWith === other.id}
        onRelation={(relation) => void act(other.id, linkChange(other.id, relation))}
        onCopy={() => copy(other.id)}
      />
    );
  }

  return (
    <Section title="Already checked here" level={sectionLevel}>
      <section ref={place} tabIndex={-1} aria-label="Already checked here" className="outline-none">
        {/* New for each claim: what was found for it is told when it comes, not what stood there before. */}
        <p
          key={claimId}
          role="status"
          className={recurring.length + links.length > 0 ? 'sr-only' : 'text-ink-3'}
        >
          {found === null ? 'Claims of this desk that say the same show here.' : foundWords(recurring.length)}
        </p>
        <ul>
          {links.map((link) => (
            <RecurringItem
              key={link.id}
              claim={link.claim}
              headline={link.claim.headline}
              at={link.createdAt}
              relation={relationWord[link.relation][link.direction]}
              actions={linkActions(link)}
            />
          ))}
          {recurring.map((claim) => (
            <FoundItem key={claim.id} claim={claim} actions={foundActions(claim)} />
          ))}
        </ul>
        {/* Closed again for each claim. */}
        <AlsoLookedAt key={`also ${claimId}`} claims={unlinked(found?.others)} actionsFor={foundActions} />
      </section>
    </Section>
  );
}
