'use client';

import { Link2, Search, Unlink } from 'lucide-react';
import { useState } from 'react';
import { useClaim } from '#components/claims/claim-context.ts';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu.tsx';
import { Section } from '#components/ui/section.tsx';
import { claimRelations } from '#lib/domain/claim-link.ts';
import { copyFindingsChange, linkChange, relationWord, unlinkChange } from './link-change.ts';
import { MatchItem } from './match-item.tsx';
import { useRecurring } from './use-recurring.ts';

interface RecurringSectionProps {
  mayLink: boolean;
  mayCopy: boolean;
}

/**
 * Claims that belong with this one: linked by a person, or found because they say the same. They are looked
 * for when asked, because going from claim to claim must not ask the server for anything.
 */
export function RecurringSection({ mayLink, mayCopy }: RecurringSectionProps) {
  const { claim, language, change, sectionLevel } = useClaim();
  const [soughtFor, setSoughtFor] = useState<string | null>(null);
  const sought = soughtFor === claim.id;
  const found = useRecurring({ statement: sought ? claim.statement : '', language, claimId: claim.id });
  const linked = new Set(claim.links.map((link) => link.claim.id));
  const matches = found.filter(({ id }) => !linked.has(id) && id !== claim.id);

  function actions(otherId: string, statement: string, isLinked: boolean) {
    if (!mayLink && !mayCopy) return null;
    return (
      <Menu
        align="end"
        trigger={
          <Button size="sm" icon={<Link2 />} aria-label={`Use “${statement}”`}>
            Use
          </Button>
        }
      >
        {mayLink &&
          !isLinked &&
          claimRelations.map((relation) => (
            <MenuItem key={relation} onSelect={() => void change(linkChange(otherId, relation))}>
              This claim {relationWord[relation].TO.toLowerCase()} it
            </MenuItem>
          ))}
        {mayLink && !isLinked && mayCopy && <MenuSeparator />}
        {mayCopy && (
          <MenuItem onSelect={() => void change(copyFindingsChange(otherId))}>
            Copy who says so and evidence
          </MenuItem>
        )}
      </Menu>
    );
  }

  return (
    <Section
      title="Already checked here"
      level={sectionLevel}
      aside={
        !sought && (
          <Button size="sm" icon={<Search />} onClick={() => setSoughtFor(claim.id)}>
            Look for the same
          </Button>
        )
      }
    >
      {sought && matches.length === 0 && (
        <p className="text-sm text-ink-2">No other claim here is known to say the same.</p>
      )}
      <ul>
        {claim.links.map(({ id, relation, direction, claim: other, createdAt }) => (
          <MatchItem
            key={id}
            claim={other}
            headline={other.headline}
            at={createdAt}
            relation={relationWord[relation][direction]}
            actions={
              <>
                {mayCopy && actions(other.id, other.statement, true)}
                {mayLink && (
                  <IconButton
                    size="sm"
                    label={`Take the link to “${other.statement}” back`}
                    icon={<Unlink />}
                    onClick={() => void change(unlinkChange(id))}
                  />
                )}
              </>
            }
          />
        ))}
        {matches.map((match) => (
          <MatchItem
            key={match.id}
            claim={match}
            headline={match.article.headline}
            at={match.recordedAt}
            actions={actions(match.id, match.statement, false)}
          />
        ))}
      </ul>
    </Section>
  );
}
