const beyondReason = /(?<=\p{M}{30})\p{M}/gu;

/**
 * The text without what comes after the first 30 marks on one letter, more than any language writes. To put a
 * longer run in order, as `normalize` does, takes a time that grows with its square, inside one call that nothing
 * can interrupt. Source: Unicode UAX #15, Stream-Safe Text Format.
 */
export function withBoundedMarks(text: string): string {
  return text.replace(beyondReason, '');
}

/**
 * The text in NFC, with at most 30 marks on a letter before and after: some marks become two in NFC. Doing it twice
 * changes nothing.
 */
export function boundedNfc(text: string): string {
  return withBoundedMarks(withBoundedMarks(text).normalize('NFC'));
}
