'use client';

import { Button } from '#components/ui/button.tsx';
import { roleWords } from '#components/members/role-words.ts';
import { demoPeople, demoPassword } from '#lib/domain/access/demo-people.ts';

/** The accounts of the sample data, each filled into the form by its button. */
export function DemoLogins({ onUse }: { onUse: (email: string, password: string) => void }) {
  return (
    <section aria-labelledby="demo-logins" className="mt-7 border-t border-rule pt-4">
      <h2 id="demo-logins" className="eyebrow">
        Sample data
      </h2>
      <p className="mt-1.5 text-sm text-ink-2">
        This workspace holds sample data. Its accounts share the password{' '}
        <code className="rounded-sm bg-well px-1 py-px font-sans text-ink select-all">{demoPassword}</code>.
      </p>
      <ul className="mt-2.5 divide-y divide-rule overflow-hidden rounded-lg border border-rule bg-sheet">
        {demoPeople.map(({ role, email }) => (
          <li key={email} className="flex items-center gap-3 py-1.5 pr-1.5 pl-3">
            <span className="min-w-0 flex-1">
              <span className="block truncate text-sm font-medium">{email}</span>
              <span className="block truncate text-xs text-ink-3">{roleWords[role].detail}</span>
            </span>
            <Button size="sm" aria-label={`Use ${email}`} onClick={() => onUse(email, demoPassword)}>
              Use
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
