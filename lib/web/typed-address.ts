import { z } from 'zod';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { jsonBody } from './json-body.ts';

const needed = 'Give the address of a page.';
const bodySchema = z.strictObject({
  address: z.string(needed).trim().min(1, needed).max(2000, 'Keep the address to 2,000 characters.'),
});

/** The address in a body of `{ "address": … }`, as a person typed it. */
export async function typedAddress(request: Request): Promise<Result<string>> {
  const body = await jsonBody(request);
  if (!body.ok) return body;
  const parsed = bodySchema.safeParse(body.value);
  if (parsed.success) return ok(parsed.data.address);
  const message = parsed.error.issues.find(({ path }) => path[0] === 'address')?.message ?? needed;
  return refused({ code: 'invalid', problems: [{ path: ['address'], message }] });
}
