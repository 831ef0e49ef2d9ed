import { LinkFilter } from '#components/ui/link-filter.tsx';
import { paths } from '#lib/web/paths.ts';

interface StandingFilterProps {
  q: string;
  discredited: boolean;
}

/** All sources, or the discredited ones; the words that are searched for stay. */
export function StandingFilter({ q, discredited }: StandingFilterProps) {
  const words = q === '' ? {} : { q };
  const choices = [
    { label: 'All', href: paths.sources(words), on: !discredited },
    { label: 'Discredited', href: paths.sources({ ...words, standing: 'discredited' }), on: discredited },
  ];
  return <LinkFilter label="Sources by standing" choices={choices} />;
}
