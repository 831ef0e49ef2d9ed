import { cx } from './cx.ts';

interface IconProps {
  /** What it is called in the sprite, which has to be on the page. */
  name: string;
  className?: string;
  /** What it says to those who do not see it; without it they hear nothing. */
  label?: string | undefined;
}

/** An icon that is drawn many times on a page: a reference to where the page has it once. */
export function Icon({ name, className, label }: IconProps) {
  const said = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg {...said} className={cx('icon', className)}>
      <use href={`#icon-${name}`} />
    </svg>
  );
}
