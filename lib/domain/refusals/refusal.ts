import type { HeldBack } from '#lib/domain/refusals/held-back.ts';
import type { LookAlike } from '#lib/domain/text/look-alike.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';

/** What a person may do only so often. */
export type Counted = 'changes' | 'exports' | 'imports' | 'uploads' | 'reports' | 'pages';

/** One thing wrong with what was sent, by the path of the field it concerns (`['hops', 0, 'cue']`). */
export interface Problem {
  path: (string | number)[];
  message: string;
}

/**
 * Why something expected was not done. Refusals are values, never exceptions; each has one sentence in
 * `refusal-words.ts`. What an actor may not see is `not-found`, never `not-allowed`.
 */
export type Refusal =
  | { code: 'invalid'; problems: Problem[] }
  | { code: 'not-signed-in' }
  | { code: 'not-found' }
  | { code: 'role-too-low'; needed: 'REVIEWER' | 'EDITOR' | 'ADMIN' }
  | { code: 'only-own' }
  | { code: 'conflict'; current: unknown }
  | { code: 'signed-off' }
  | { code: 'not-in-stage'; stage: string }
  | { code: 'reason-needed' }
  | { code: 'override-needs-editor'; verdict: Verdict }
  | { code: 'override-needs-note'; verdict: Verdict }
  | { code: 'not-alike-pair' }
  | { code: 'told-apart-already' }
  | { code: 'copies-already' }
  | { code: 'not-anonymous-pair' }
  | { code: 'people-apart-already' }
  | { code: 'withdrawn-already' }
  | { code: 'not-withdrawn' }
  | { code: 'mark-as-it-is'; confidential: boolean }
  | { code: 'no-answer-yet' }
  | { code: 'answer-is-evidence'; title: string }
  | { code: 'already-discredited' }
  | { code: 'not-discredited' }
  | { code: 'links-itself' }
  | { code: 'linked-already' }
  | { code: 'nothing-to-copy' }
  | { code: 'stated-by-itself' }
  | { code: 'hops-unchecked'; parties: string[] }
  | { code: 'own-verdict' }
  | { code: 'own-wording' }
  | { code: 'earlier-wording' }
  | { code: 'unsupported' }
  | { code: 'nothing-found' }
  | { code: 'claims-unnamed'; claimIds: string[] }
  | { code: 'no-claims' }
  | { code: 'article-has-signed-off'; count: number }
  | { code: 'not-published' }
  | { code: 'correction-over'; standing: 'REPLACED' | 'WITHDRAWN' }
  | { code: 'publication-step'; from: string; to: string }
  | { code: 'aggregator-first-hand' }
  | { code: 'cites-own-publisher' }
  | { code: 'cites-itself' }
  | { code: 'cites-another-claim' }
  | { code: 'cited-is-deleted'; title: string }
  /** What it is part of was deleted too. */
  | { code: 'holder-deleted'; holder: 'article' | 'claim' }
  | { code: 'evidence-in-use'; by: string[] }
  | { code: 'chain-repeats'; party: string }
  | { code: 'check-unsettled'; party: string }
  | { code: 'controls-itself' }
  | { code: 'control-cycle'; parties: string[] }
  | { code: 'merge-with-itself' }
  | { code: 'already-merged' }
  | { code: 'merge-one-discredited'; name: string }
  | { code: 'merge-in-one-chain'; claimId: string; statement: string }
  | { code: 'name-taken'; name: string; alike: LookAlike[] }
  | { code: 'looks-like'; alike: LookAlike[] }
  | { code: 'already-member' }
  | { code: 'last-admin' }
  | { code: 'yourself' }
  | { code: 'invitation-over' }
  | { code: 'sign-in-refused' }
  | { code: 'address-unconfirmed' }
  | { code: 'link-over' }
  | { code: 'not-its-password' }
  | { code: 'mail-off' }
  | { code: 'wrong-password' }
  | { code: 'password-common' }
  | { code: 'password-published' }
  | { code: 'sample-account' }
  | { code: 'too-many-tries'; retryAfterSeconds: number }
  | { code: 'passwords-wait'; retryAfterSeconds: number }
  | { code: 'file-empty' }
  | { code: 'file-too-large'; limitBytes: number }
  | { code: 'no-room'; of: 'person' | 'workspace'; usedBytes: number; limitBytes: number; unusedDays: number }
  | { code: 'file-missing' }
  | { code: 'file-changed' }
  | { code: 'import-problem'; sentence: string }
  | { code: 'same-text'; articleId: string; headline: string }
  | { code: 'other-text'; headline: string }
  | { code: 'text-replaced' }
  | { code: 'passage-open' }
  | { code: 'passage-settled' }
  | { code: 'passage-lost' }
  | { code: 'passage-not-settled' }
  | { code: 'stands-here-already' }
  | { code: 'claims-stand-elsewhere'; count: number }
  | { code: 'looked-already' }
  | { code: 'not-looked' }
  | { code: 'foreign-origin' }
  | { code: 'not-asked-for' }
  | { code: 'wrong-content-type'; expected: string }
  | { code: 'wrong-method'; allowed: string }
  | { code: 'bad-address' }
  | { code: 'bad-request' }
  | { code: 'body-too-large'; limitBytes: number }
  | { code: 'body-compressed' }
  | { code: 'body-incomplete' }
  | { code: 'body-too-slow' }
  | { code: 'too-much-at-once'; retryAfterSeconds: number }
  | { code: 'too-often'; what: Counted; retryAfterSeconds: number }
  | { code: 'busy' }
  | { code: 'report-too-large' }
  | { code: 'reports-wait'; retryAfterSeconds: number }
  | { code: 'report-large'; claims: number; characters: number }
  | { code: 'too-many-reports'; limit: number }
  | { code: 'too-many-kept'; limit: number; days: number }
  | { code: 'not-under-way' }
  | { code: 'report-not-made' }
  | { code: 'report-removed'; days: number }
  | { code: 'report-held-back'; why: HeldBack }
  | { code: 'too-many-schedules'; limit: number }
  | { code: 'no-due-time' }
  | { code: 'schedule-over' }
  | { code: 'key-malformed' }
  | { code: 'key-used' }
  /** What was sent before, in other words, was done after all; `saved` is its answer. */
  | { code: 'saved-before'; saved: unknown }
  | { code: 'still-at-work' }
  | { code: 'database-away' }
  | { code: 'files-away' }
  | { code: 'storage-full' };
