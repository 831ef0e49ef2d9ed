import Link from 'next/link';
import { isolated } from '#lib/domain/text/direction.ts';

/** To how a story went and what it stands on. */
export function StoryLink({ href, headline }: { href: string; headline: string }) {
  return (
    <Link href={href} prefetch={false} className="rounded-sm text-ink-2 underline-offset-3 hover:underline">
      Course and origins<span className="sr-only">: {isolated(headline)}</span>
    </Link>
  );
}
