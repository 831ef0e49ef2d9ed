import {
  findingsElsewhereSchema,
  type FindingsElsewhere,
  type SourceElsewhere,
} from '#lib/domain/interchange/findings-elsewhere.ts';
import { notSaid, unnamed } from './exported-register.ts';
import { asList, at, oneLine } from './said-of-claim.ts';

/** What was found on a claim of a file, with what was not taken as the file has it; or why it can’t be read. */
export type ReadFindings =
  { ok: true; findings: FindingsElsewhere; remarks: string[] } | { ok: false; why: string };

interface Context {
  sources: Map<string, SourceElsewhere>;
  remarks: Set<string>;
}

function keyOf(ref: unknown, { sources }: Context): string | null {
  const key = at(ref, 'id');
  return typeof key === 'string' && sources.has(key) ? key : null;
}

function hopsOf(claim: unknown, context: Context) {
  const { sources, remarks } = context;
  return asList(at(claim, 'hops')).map((hop) => {
    const known = keyOf(at(hop, 'source'), context);
    if (known === null) {
      sources.set(unnamed.key, unnamed);
      remarks.add(
        `The chain has someone whom the file does not name. “${unnamed.name}” stands in their place.`,
      );
    }
    const settled = oneLine(at(hop, 'checkNote')) !== '' || at(hop, 'checkEvidenceId') !== null;
    const check = at(hop, 'check');
    // What settled it may be kept back with the name, and nobody here could say it again.
    const open = known === null && !settled && check !== 'UNCHECKED';
    if (open) remarks.add('What settles a check of the chain is not in the file, so it is unchecked here.');
    return {
      source: known ?? unnamed.key,
      cue: at(hop, 'cue'),
      mode: at(hop, 'mode'),
      terms: at(hop, 'terms'),
      check: open ? 'UNCHECKED' : check,
      checkNote: at(hop, 'checkNote'),
      checkEvidence: at(hop, 'checkEvidenceId'),
    };
  });
}

function citedBy(item: unknown, context: Context): string[] {
  const cited = asList(at(item, 'citedSources'));
  const keys = cited.flatMap((ref) => keyOf(ref, context) ?? []);
  if (keys.length < cited.length)
    context.remarks.add('A report goes back to someone whom the file does not name; that is left out.');
  return keys;
}

function itemOf(item: unknown, context: Context) {
  const { remarks } = context;
  const [file, withdrawn, publisher] = ['file', 'withdrawn', 'publisher'].map((key) => at(item, key));
  const isFile = at(item, 'kind') === 'FILE';
  if (isFile) remarks.add('Files do not come with an export: what was said of them is kept as a note.');
  const captured = at(item, 'captured');
  if (typeof captured === 'object' && captured !== null)
    remarks.add('Captured texts do not come with an export. Capture them again, so that copies are found.');
  const publisherKey = keyOf(publisher, context);
  if (typeof publisher === 'object' && publisher !== null && publisherKey === null)
    remarks.add('A report is by someone whom the file does not name; it counts for nothing.');
  const title = oneLine(at(item, 'title'));
  const fileName = oneLine(at(file, 'name'));
  return {
    key: at(item, 'id'),
    kind: isFile ? 'NOTE' : at(item, 'kind'),
    title: isFile && fileName !== '' ? `${title} (${fileName})`.slice(0, 500) : title,
    address: at(item, 'address'),
    publisher: publisherKey,
    stance: at(item, 'stance'),
    role: at(item, 'role'),
    firstHand: at(item, 'firstHand'),
    interested: at(item, 'interested'),
    withdrawn: typeof withdrawn === 'object' && withdrawn !== null ? withdrawal(withdrawn) : withdrawn,
    publishedOn: at(item, 'publishedOn'),
    citedSources: citedBy(item, context),
    citedEvidence: at(item, 'citedEvidenceIds'),
    excerpt: at(item, 'excerpt'),
    credibility: at(item, 'credibility'),
  };
}

function withdrawal(withdrawn: object) {
  const reason = at(withdrawn, 'reason');
  return { at: at(withdrawn, 'at'), reason: reason === '' ? notSaid : reason };
}

function responsesOf(claim: unknown, context: Context) {
  return asList(at(claim, 'responses')).flatMap((response) => {
    const party = keyOf(at(response, 'party'), context);
    if (party === null) {
      context.remarks.add('Someone was asked whom the file does not name; that is left out.');
      return [];
    }
    return {
      party,
      askedAt: at(response, 'askedAt'),
      channel: at(response, 'channel'),
      question: at(response, 'question'),
      deadlineAt: at(response, 'deadlineAt'),
      outcome: at(response, 'outcome'),
      words: at(response, 'words'),
      answeredAt: at(response, 'answeredAt'),
      evidence: at(response, 'evidenceId'),
    };
  });
}

function pairsOf(claim: unknown, key: 'toldApart' | 'markedCopies' | 'peopleApart') {
  return asList(at(claim, key)).map((pair) => {
    const [first, second] = asList(at(pair, key === 'peopleApart' ? 'sourceIds' : 'evidenceIds'));
    return { first, second, reason: at(pair, 'reason') };
  });
}

const parts: Readonly<Record<string, string>> = {
  hops: 'Its chain',
  evidence: 'Its evidence',
  responses: 'Its responses',
  toldApart: 'What was told apart on it',
  markedCopies: 'What was marked as a copy on it',
  peopleApart: 'Who was told apart on it',
  dueAt: 'When it is due',
};

/**
 * What an export says was found on one of its claims. Nothing is guessed: what can’t be read keeps its claim out, and
 * what may not be named outside is left out or stands for nobody, and that is said.
 */
export function exportedFindingsOf(claim: unknown, sources: Map<string, SourceElsewhere>): ReadFindings {
  const context: Context = { sources, remarks: new Set() };
  const people = pairsOf(claim, 'peopleApart').filter(({ first, second }) =>
    [first, second].every((one) => typeof one === 'string' && sources.has(one)),
  );
  const read = findingsElsewhereSchema.safeParse({
    hops: hopsOf(claim, context),
    evidence: asList(at(claim, 'evidence')).map((item) => itemOf(item, context)),
    responses: responsesOf(claim, context),
    toldApart: pairsOf(claim, 'toldApart'),
    markedCopies: pairsOf(claim, 'markedCopies'),
    peopleApart: people,
    dueAt: at(claim, 'ownDueAt') ?? null,
  });
  if (read.success) return { ok: true, findings: read.data, remarks: [...context.remarks] };
  const [first, place, field] = read.error.issues[0]?.path ?? [];
  const where = typeof place === 'number' ? `, number ${place + 1}` : '';
  const what = typeof field === 'string' ? ` (${field})` : '';
  return {
    ok: false,
    why: `${parts[String(first)] ?? 'What was found on it'} can’t be read${where}${what}.`,
  };
}
