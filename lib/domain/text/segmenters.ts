/**
 * What finds the sentences or the words of a text in a language (a BCP 47 tag), or in any where that is null or unknown.
 * Making one costs more than using it on a paragraph.
 */
export function segmenterFor(language: string | null, granularity: 'sentence' | 'word'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? 'und', { granularity });
  } catch {
    return new Intl.Segmenter('und', { granularity });
  }
}
