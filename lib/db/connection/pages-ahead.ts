/** A page that is being read. Where the next one begins is known before what the page holds. */
export interface PageBegun<Mark, Page> {
  /** `null` where no page follows. */
  next: Promise<Mark | null>;
  page: Promise<Page>;
}

/** Its failure is thrown to whoever waits for it, or else to nobody: never to the process. */
function watched<Mark, Page>(begun: PageBegun<Mark, Page>): PageBegun<Mark, Page> {
  begun.next.catch(() => undefined);
  begun.page.catch(() => undefined);
  return begun;
}

/**
 * The pages in their order, while the next one is already being read: the database works at one page as this process
 * works at the other. For who takes no page, one is read ahead and no more. When the taker leaves, what was begun is
 * waited for.
 */
export async function* pagesAhead<Mark, Page>(
  begin: (after: Mark | null) => PageBegun<Mark, Page>,
): AsyncGenerator<Page> {
  let current: PageBegun<Mark, Page> | null = watched(begin(null));
  let following: Promise<PageBegun<Mark, Page> | null> = Promise.resolve(null);
  try {
    while (current) {
      following = current.next.then((mark) => (mark === null ? null : watched(begin(mark))));
      following.catch(() => undefined);
      yield await current.page;
      current = await following;
    }
  } finally {
    await following.then((begun) => begun?.page).catch(() => undefined);
  }
}
