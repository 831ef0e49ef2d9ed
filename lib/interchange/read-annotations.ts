import { mostImported, type SaidOfClaim } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import { asList, at, isOfType, lines, nothingSaid, oneLine, position, wordForWord } from './said-of-claim.ts';

/** Pages within pages; a document of more is made to be troublesome. */
const deepest = 20;

/** Every annotation in a document, at most one more than may be imported. */
function annotationsIn(node: unknown, depth = 0): unknown[] {
  if (depth > deepest) return [];
  if (isOfType(node, 'Annotation')) return [node];
  if (isOfType(node, 'AnnotationPage') || isOfType(node, 'AnnotationCollection')) {
    const within = ['items', 'first', 'next'].flatMap((key) =>
      asList(at(node, key)).slice(0, mostImported + 1),
    );
    return within.flatMap((inner) => annotationsIn(inner, depth + 1));
  }
  return [];
}

/** True when some claims stand on pages that are not in the document. */
function hasMorePages(node: unknown, depth = 0): boolean {
  const [first, next] = [at(node, 'first'), at(node, 'next')];
  if (typeof first === 'string' || typeof next === 'string') return true;
  return depth < deepest && [first, next].some((page) => page !== undefined && hasMorePages(page, depth + 1));
}

interface Said {
  purposes: readonly unknown[];
  value: unknown;
}

function bodiesOf(annotation: unknown): Said[] {
  const alone = at(annotation, 'bodyValue');
  const bodies = asList(at(annotation, 'body')).map((body) =>
    typeof body === 'string'
      ? { purposes: [], value: undefined }
      : { purposes: asList(at(body, 'purpose')), value: at(body, 'value') },
  );
  return alone === undefined ? bodies : [{ purposes: [], value: alone }, ...bodies];
}

function selectorsOf(annotation: unknown): unknown[] {
  const [target] = asList(at(annotation, 'target'));
  return asList(at(target, 'selector')).flatMap((one) => [one, ...asList(at(one, 'refinedBy'))]);
}

function saidBy(annotation: unknown, row: number): SaidOfClaim {
  const bodies = bodiesOf(annotation);
  const withPurpose = (purpose: string) => bodies.filter(({ purposes }) => purposes.includes(purpose));
  const describing = withPurpose('describing');
  const plain = bodies.filter(({ purposes }) => purposes.length === 0 || purposes.includes('commenting'));
  const [statement] = [...describing, ...plain].filter(({ value }) => oneLine(value) !== '');
  const [reason] = describing.length > 0 ? withPurpose('commenting') : [];
  const selectors = selectorsOf(annotation);
  const quote = selectors.find((one) => isOfType(one, 'TextQuoteSelector'));
  const place = selectors.find((one) => isOfType(one, 'TextPositionSelector'));
  return {
    ...nothingSaid(row),
    statement: oneLine(statement?.value),
    exact: wordForWord(at(quote, 'exact')),
    prefix: wordForWord(at(quote, 'prefix')),
    suffix: wordForWord(at(quote, 'suffix')),
    start: position(at(place, 'start')),
    end: position(at(place, 'end')),
    importance: oneLine(at(annotation, 'corroborate:importance')),
    tags: [...new Set(withPurpose('tagging').map(({ value }) => oneLine(value)))].filter((tag) => tag !== ''),
    confirmation: oneLine(at(annotation, 'corroborate:confirmation')),
    confidence: oneLine(at(annotation, 'corroborate:confidence')),
    reason: lines(reason?.value),
    overrideNote: lines(at(annotation, 'corroborate:overrideNote')),
  };
}

/** The claims in a document of W3C Web Annotations, ours or another’s; `null` when it holds no annotation. */
export function readAnnotations(document: unknown): { said: SaidOfClaim[]; morePages: boolean } | null {
  const nodes = Array.isArray(document) ? document : [document];
  const known = nodes.some((node) =>
    ['Annotation', 'AnnotationPage', 'AnnotationCollection'].some((type) => isOfType(node, type)),
  );
  if (!known) return null;
  const found = nodes.slice(0, mostImported + 1).flatMap((node) => annotationsIn(node));
  return {
    said: found.slice(0, mostImported + 1).map((annotation, index) => saidBy(annotation, index + 1)),
    morePages: nodes.some((node) => hasMorePages(node)),
  };
}
