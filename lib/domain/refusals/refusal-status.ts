import type { Refusal } from './refusal.ts';

/** The HTTP status a refusal is answered with. */
export function refusalStatus(refusal: Refusal): number {
  switch (refusal.code) {
    case 'not-signed-in':
    case 'sign-in-refused':
      return 401;
    case 'not-found':
    case 'file-missing':
      return 404;
    case 'role-too-low':
    case 'only-own':
    case 'own-verdict':
    case 'own-wording':
    case 'override-needs-editor':
    case 'foreign-origin':
    case 'not-asked-for':
    case 'address-unconfirmed':
    case 'password-published':
    case 'yourself':
      return 403;
    case 'key-malformed':
      return 400;
    case 'conflict':
    case 'file-changed':
    case 'busy':
    case 'still-at-work':
    case 'saved-before':
    case 'same-text':
    case 'other-text':
    case 'text-replaced':
    case 'passage-settled':
    case 'passage-lost':
    case 'passage-not-settled':
    case 'stands-here-already':
    case 'claims-stand-elsewhere':
    case 'looked-already':
    case 'not-looked':
      return 409;
    case 'bad-address':
    case 'bad-request':
    case 'body-incomplete':
      return 400;
    case 'wrong-method':
      return 405;
    case 'body-too-slow':
      return 408;
    case 'report-removed':
    case 'report-held-back':
      return 410;
    case 'report-not-made':
    case 'not-under-way':
    case 'schedule-over':
      return 409;
    case 'too-many-reports':
      return 429;
    case 'file-too-large':
    case 'body-too-large':
      return 413;
    case 'wrong-content-type':
    case 'body-compressed':
      return 415;
    case 'too-many-tries':
    case 'too-often':
      return 429;
    case 'database-away':
    case 'files-away':
    case 'passwords-wait':
    case 'too-much-at-once':
    case 'reports-wait':
      return 503;
    case 'storage-full':
      return 507;
    default:
      return 422;
  }
}
