import { z } from 'zod';

const withDigest = z.object({ digest: z.string().min(1).max(200) });

/** The reference under which the server logged what a page threw, if it is one the server threw. */
export function errorReference(error: unknown): string | undefined {
  const parsed = withDigest.safeParse(error);
  return parsed.success ? parsed.data.digest : undefined;
}
