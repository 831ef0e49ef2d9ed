import Link from 'next/link';
import { cx } from '#components/ui/cx.ts';
import { paths } from '#lib/web/paths.ts';

/** The pages of the settings. */
export function SettingsNav({ here }: { here: 'members' | 'access' | 'rules' | 'ratings' | 'mail' }) {
  const pages = [
    { key: 'members', label: 'Members', href: paths.members() },
    { key: 'access', label: 'Access', href: paths.access() },
    { key: 'rules', label: 'Rules', href: paths.rules() },
    { key: 'ratings', label: 'House ratings', href: paths.ratings() },
    { key: 'mail', label: 'Mail', href: paths.mail() },
  ];
  return (
    <nav aria-label="Settings" className="mb-4 flex gap-4 border-b border-rule">
      {pages.map(({ key, label, href }) => (
        <Link
          key={key}
          href={href}
          aria-current={key === here ? 'page' : undefined}
          className={cx(
            '-mb-px border-b-2 px-0.5 py-2 text-sm',
            key === here ? 'border-current font-semibold' : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
