import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { coveredBy } from './font-coverage.ts';

const files = [
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  'noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  'noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf',
  'nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
  'nanum-gothic/700Bold/NanumGothic_700Bold.ttf',
  'chocolate-classical-sans/400Regular/ChocolateClassicalSans_400Regular.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

/** The fonts of a PDF: Latin, Cyrillic and Greek, Arabic, Devanagari, Hangul, Han and Kana, and emoji in outline. */
export function readFonts(): { blobs: Buffer[]; covers: (codePoint: number) => boolean } {
  const { resolve } = createRequire(import.meta.url);
  const blobs = files.map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`)));
  return { blobs, covers: coveredBy(blobs) };
}
