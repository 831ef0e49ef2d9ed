import { z } from 'zod';

/** Why a page was not fetched. Of the refused, nothing was sent to anybody. */
export const fetchProblemSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('off') }),
  z.object({ code: z.literal('malformed') }),
  z.object({ code: z.literal('not-web') }),
  z.object({ code: z.literal('names-login') }),
  z.object({ code: z.literal('other-port') }),
  z.object({ code: z.literal('not-public') }),
  z.object({ code: z.literal('not-allowed') }),
  z.object({ code: z.literal('denied') }),
  z.object({ code: z.literal('unknown-name'), host: z.string() }),
  z.object({ code: z.literal('no-answer'), host: z.string() }),
  z.object({ code: z.literal('not-safe'), host: z.string() }),
  z.object({ code: z.literal('too-slow'), seconds: z.number() }),
  z.object({ code: z.literal('too-large'), limitBytes: z.number() }),
  z.object({ code: z.literal('too-many-hops'), limit: z.number() }),
  z.object({ code: z.literal('odd-answer') }),
  z.object({ code: z.literal('other-kind'), found: z.string() }),
  z.object({ code: z.literal('status'), status: z.number() }),
  z.object({ code: z.literal('locked'), status: z.number() }),
  z.object({ code: z.literal('robots'), host: z.string() }),
  z.object({ code: z.literal('robots-unread'), host: z.string() }),
  z.object({ code: z.literal('interrupted') }),
  z.object({ code: z.literal('busy') }),
]);
export type FetchProblem = z.infer<typeof fetchProblemSchema>;

const byHand = 'Open it in a browser and paste its text instead.';

/** What happened and what to do, in plain words. */
export function fetchProblemWords(problem: FetchProblem): string {
  switch (problem.code) {
    case 'off':
      return `Fetching pages is switched off here. ${byHand}`;
    case 'malformed':
      return 'This is not the address of a page. Give one that starts with http:// or https://.';
    case 'not-web':
      return 'Only pages of the web can be fetched. Give an address that starts with http:// or https://.';
    case 'names-login':
      return 'The address has a name or password in it. Take it out; nothing is fetched with a login.';
    case 'other-port':
      return 'The address names a port that pages are not fetched from. Take it out, or ask who runs this server.';
    case 'not-public':
      return 'This address leads into a private network, where nothing is fetched. Paste the text instead.';
    case 'not-allowed':
      return `This site is not among those that may be fetched here. ${byHand}`;
    case 'denied':
      return `This site may not be fetched here. ${byHand}`;
    case 'unknown-name':
      return `No site is called ${problem.host}, or its name can’t be looked up right now. Check the address.`;
    case 'no-answer':
      return `${problem.host} did not answer. Check the address, or try again later.`;
    case 'not-safe':
      return `${problem.host} could not prove that it is that site, so nothing was fetched. ${byHand}`;
    case 'too-slow':
      return `The page did not arrive within ${problem.seconds.toString()} seconds. Try again later, or paste its text.`;
    case 'too-large':
      return `The page is larger than ${Math.floor(problem.limitBytes / (1024 * 1024)).toString()} MB. ${byHand}`;
    case 'too-many-hops':
      return `The address leads on to another one more than ${problem.limit.toString()} times. Give the one the page is at.`;
    case 'odd-answer':
      return `The site’s answer can’t be read. ${byHand}`;
    case 'other-kind':
      return `There is no page at this address, but ${problem.found}. Save it and choose it as a file.`;
    case 'status':
      return problem.status === 404 || problem.status === 410
        ? 'There is no page at this address any more. Check it.'
        : `The site answered with an error (${problem.status.toString()}) instead of the page. Try again later, or paste its text.`;
    case 'locked':
      return `The site shows this page only to its readers (${problem.status.toString()}). ${byHand}`;
    case 'robots':
      return `${problem.host} asks programs not to fetch this page. ${byHand}`;
    case 'robots-unread':
      return `${problem.host} could not say whether programs may fetch this page. Try again later, or paste its text.`;
    case 'interrupted':
      return 'The fetching was interrupted. Try again.';
    case 'busy':
      return 'Other pages are being fetched right now. Try again in a moment.';
  }
}
