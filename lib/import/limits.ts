/** An article's file or pasted text has to be smaller than this, in bytes of its encoding. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;

/** A browser lays out this many paragraphs, with a place to press in each, without a pause. */
export const MAX_PARAGRAPHS = 10_000;
/** Wrapped lines are joined to paragraphs; more of them than this are no article. */
export const MAX_LINES = 100_000;
