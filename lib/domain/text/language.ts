/** Longer than any tag in use; keeps a hostile one short. */
const MAX_TAG_LENGTH = 35;

/** The canonical BCP 47 form of a language tag (`EN_us` → `en-US`); null for what is none, or says unknown. */
export function canonicalLanguage(raw: string): string | null {
  const tag = raw.trim().replaceAll('_', '-');
  if (tag === '' || tag.length > MAX_TAG_LENGTH) return null;
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0] ?? null;
    return canonical === null || canonical.startsWith('und') ? null : canonical;
  } catch {
    return null;
  }
}
