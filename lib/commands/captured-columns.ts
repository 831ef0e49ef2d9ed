import { printBytes } from '#lib/domain/corroboration/print-bytes.ts';
import { textPrint, wordCount } from '#lib/domain/corroboration/text-print.ts';
import { sha256Hex } from '#lib/import/hash.ts';

/** The columns that hold a captured text, already normalised: all of them empty for ''. */
export function capturedColumns(text: string, { by, at }: { by: string; at: Date }) {
  if (text === '') {
    return {
      capturedText: null,
      capturedSha256: null,
      capturedAt: null,
      capturedBy: null,
      capturedPrint: null,
      capturedWords: null,
    };
  }
  const print = textPrint(text);
  return {
    capturedText: text,
    capturedSha256: sha256Hex(text),
    capturedAt: at,
    capturedBy: by,
    capturedPrint: print && printBytes(print),
    capturedWords: wordCount(text),
  };
}
