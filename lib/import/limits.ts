/** An article's file or pasted text has to be smaller than this, in bytes of its encoding. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;
