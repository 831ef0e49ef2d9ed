import { Section } from '#components/ui/section.tsx';
import { AssigneeField } from './assignee-field.tsx';
import { DueField } from './due-field.tsx';
import { useClaim } from '#components/claim/claim-context.ts';
import { Time } from '#components/ui/time/time.tsx';

/** Whose work the claim is, and by when. */
export function DetailsSection({ frozen }: { frozen: boolean }) {
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
          {claim.createdBy.name}, <Time iso={claim.createdAt} />
        </dd>
      </dl>
    </Section>
  );
}
