import { cx } from './cx.ts';
import { colourOf, initials } from './initials.ts';

const sizes = {
  sm: 'avatar size-[18px] text-[9px]',
  md: 'avatar-md',
  lg: 'avatar size-8 text-sm',
};

const backgrounds = [
  'bg-avatar-1',
  'bg-avatar-2',
  'bg-avatar-3',
  'bg-avatar-4',
  'bg-avatar-5',
  'bg-avatar-6',
  'bg-avatar-7',
  'bg-avatar-8',
];

interface AvatarProps {
  id: string;
  name: string;
  size?: keyof typeof sizes;
  /** True where the name stands beside it. */
  decorative?: boolean;
}

export function Avatar({ id, name, size = 'md', decorative = false }: AvatarProps) {
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
      className={cx(sizes[size], backgrounds[colourOf(id) - 1])}
    >
      {initials(name)}
    </span>
  );
}

interface AvatarStackProps {
  people: readonly { id: string; name: string }[];
  max?: number;
}

export function AvatarStack({ people, max = 4 }: AvatarStackProps) {
  const rest = people.slice(max);
  return (
    <span className="inline-flex items-center gap-1">
      {people.slice(0, max).map((person) => (
        <Avatar key={person.id} id={person.id} name={person.name} />
      ))}
      {rest.length > 0 && (
        <span className="num text-xs text-ink-3" title={rest.map((person) => person.name).join(', ')}>
          +{rest.length}
        </span>
      )}
    </span>
  );
}
