import { withinSentence } from '#lib/domain/confidential/words.ts';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { FetchedEvidence } from '#lib/domain/shapes/fetched-evidence.ts';
import { completeAddress, type EvidenceDraft } from './evidence-draft.ts';

/** As much as an item's text may have. */
const LONGEST_TEXT = 500_000;

const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' });

interface Filled {
  draft: EvidenceDraft;
  /** What was filled in and what was not, in sentences. */
  said: string;
}

interface Given {
  /** The address that was pasted, which stays; where the page was found otherwise. */
  pasted?: string | null;
  /** The saved item: what it has stays. */
  item?: Pick<EvidenceDetail, 'file' | 'captured'> | undefined;
  /** A publisher is typed that was not chosen yet. */
  namesPublisher?: boolean;
}

/**
 * A draft with what a page says of itself, where nothing was typed yet: what somebody typed stays theirs. The page's
 * file, where the item has none yet, goes with the draft for as long as its address does.
 */
export function fillFromPage(
  draft: EvidenceDraft,
  page: FetchedEvidence,
  { pasted = null, item, namesPublisher = false }: Given = {},
): Filled {
  const address = pasted ?? page.address;
  const source = page.publisher?.source ?? null;
  const fits = page.text.length <= LONGEST_TEXT;
  const hasFile = (item?.file ?? null) !== null;
  const hasText = (item?.captured ?? null) !== null;
  const asksPublisher = draft.publisher === null && !namesPublisher;
  const filled = {
    title: draft.title.trim() === '' && page.title !== null,
    publisher: asksPublisher && source !== null,
    'day of publication': draft.publishedOn === '' && page.publishedOn !== null,
    text: (draft.capturedText ?? '').trim() === '' && fits && !hasText,
  };
  const names = Object.entries(filled).flatMap(([name, is]) => (is ? [name] : []));
  const said = [
    names.length === 0 ? 'What is there stays.' : `Filled in: ${lists.format(names)}.`,
    hasFile ? 'The page that was kept before stays.' : 'The page is kept as a file.',
  ];
  if (completeAddress(address) !== page.address) said.push(`The site leads on to ${page.address}.`);
  if (page.publisher && !source && asksPublisher) {
    said.push(`It names ${withinSentence(page.publisher.name)} as its publisher: choose or add that source.`);
  }
  if (!fits && !hasText) said.push('Its text is too long to be captured whole; paste the part that matters.');
  return {
    draft: {
      ...draft,
      address,
      page: hasFile ? null : { ...page.file, address: completeAddress(address) },
      title: filled.title ? (page.title ?? '') : draft.title,
      publisher: filled.publisher ? source : draft.publisher,
      publishedOn: filled['day of publication'] ? (page.publishedOn ?? '') : draft.publishedOn,
      capturedText: filled.text ? page.text : draft.capturedText,
    },
    said: said.join(' '),
  };
}
