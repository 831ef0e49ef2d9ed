import type { DraftSecret } from '#lib/domain/access/draft-secret.ts';
import { keyFor } from '#lib/config/auth-settings.ts';

/**
 * What seals this person's drafts in every browser, and nobody else's. It follows from the secret and the person
 * alone, so it is stored nowhere and is the same after the next sign-in; under another secret it is another.
 */
export function draftSecretOf(personId: string, secret: string): DraftSecret {
  return {
    personId,
    names: keyFor(`names of drafts of ${personId}`, secret).toString('hex'),
    texts: keyFor(`drafts of ${personId}`, secret).toString('hex'),
  };
}
