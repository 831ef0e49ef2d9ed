import { z } from 'zod';
import { parseListEntry } from '#lib/domain/fetching/fetch-list.ts';

/** Whether pages are fetched by address, and which: the entries of the two lists as they were given. */
export interface FetchSettings {
  on: boolean;
  allow: string[];
  deny: string[];
}

function list(name: string, fallback: string) {
  return z
    .string()
    .default(fallback)
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .refine((entries) => entries.every((entry) => parseListEntry(entry) !== null), {
      error: `${name} is not a list of sites: give hosts, addresses and networks with commas between, such as example.org,10.2.0.0/16, or * for every public site.`,
    });
}

/** The variables of the environment that say it. */
export const fetchEnvironment = {
  FETCH_PAGES: z
    .enum(['0', '1'], { error: 'FETCH_PAGES is neither 1 (pages can be fetched) nor 0.' })
    .default('1'),
  FETCH_ALLOW: list('FETCH_ALLOW', '*'),
  FETCH_DENY: list('FETCH_DENY', ''),
};
