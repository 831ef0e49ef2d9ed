/** Why the file of a report is handed out no more, though it is kept. */
export type HeldBack = 'confidential' | 'deleted';

/** Why, in words. */
export const heldBackWords: Record<HeldBack, string> = {
  confidential:
    'Since this report was made, something it may tell was made confidential, so its file is handed out no more. Make it again.',
  deleted:
    'The article of this report was deleted since, so its file is not handed out. Restore the article, or make another report.',
};
