import { Lock } from 'lucide-react';
import { Tag } from '#components/ui/tag.tsx';

/** Says that a thing is marked confidential, to those who see all of it. */
export function ConfidentialTag() {
  return (
    <Tag tone="warn" icon={<Lock aria-hidden="true" />}>
      Confidential
    </Tag>
  );
}
