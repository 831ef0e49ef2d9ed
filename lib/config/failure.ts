/**
 * An expected failure of a script: its message is one sentence a person can act on, and is all that is
 * printed. Anything else that is thrown is a bug and keeps its stack.
 */
export class Failure extends Error {
  override name = 'Failure';
}

export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

export function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return undefined;
}
