import type { FetchProblem } from '#lib/domain/fetching/fetch-problem.ts';

/** Ends a fetching that did not come to a page. Caught where the fetching began. */
export class NotFetched extends Error {
  readonly problem: FetchProblem;

  constructor(problem: FetchProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

const certificate = /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_OSSL|EPROTO|HOSTNAME_)/;

/** What a fault of the connection means. */
export function connectionProblem(error: unknown, host: string): FetchProblem {
  if (error instanceof NotFetched) return error.problem;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (certificate.test(code)) return { code: 'not-safe', host };
  if (code.startsWith('HPE_') || code.startsWith('Z_') || code.startsWith('ERR_'))
    return { code: 'odd-answer' };
  return { code: 'no-answer', host };
}

/** That it took longer than `milliseconds`. */
export function tooSlow(milliseconds: number): FetchProblem {
  return { code: 'too-slow', seconds: Math.ceil(milliseconds / 1000) };
}
