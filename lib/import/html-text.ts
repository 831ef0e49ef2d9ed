import { holdsAuthorsAlone } from './html-authors.ts';
import {
  breaksLine,
  isLeftOut,
  isUnread,
  kindOf,
  markOf,
  saysStandfirst,
  scriptMarkOf,
  standsAlone,
} from './html-kinds.ts';
import { textOf, type HtmlElement } from './html-tree.ts';
import type { Block } from './imported-article.ts';
import { formulaText } from './marks/formula.ts';
import { nextListMark, type List } from './marks/list-marks.ts';
import { quoted } from './marks/quotation.ts';
import { raisedOrLowered, type ScriptMark } from './marks/raised.ts';
import { normaliseText, PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';

const emojiOnly = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}){1,12}$/u;
const LINE_LOOKED_AT = 200;
const letter = /\p{L}/u;
const noteName = /(?:^|[\s_-])(?:reference|footnote|fn|noteref|endnote)(?:$|[\s_-])/iu;
const numberOfNote = /^\[?(?<note>[\p{L}\p{N}*†‡§]{1,6})\]?$/u;

function integer(value: string | undefined): number | null {
  const number = Number(value ?? '');
  return value !== undefined && value !== '' && Number.isSafeInteger(number) ? number : null;
}

function listOf({ name, attributes, children }: HtmlElement): List {
  const reversed = attributes.has('reversed');
  const items = children.filter((child) => typeof child !== 'string' && child.name === 'li').length;
  return {
    ordered: name === 'ol',
    next: integer(attributes.get('start')) ?? (reversed ? items : 1),
    step: reversed ? -1 : 1,
    numerals: attributes.get('type') ?? '1',
  };
}

/** True for a cell with lines of its own, as in the columns of a page. */
function holdsLines({ children }: HtmlElement): boolean {
  return children.some(
    (child) =>
      typeof child !== 'string' &&
      (breaksLine.has(child.name) ||
        child.children.some((inner) => typeof inner !== 'string' && breaksLine.has(inner.name))),
  );
}

/** True for a mark that leads to a note, which is set high without being an exponent. */
function leadsToNote({ attributes, children }: HtmlElement): boolean {
  if (noteName.test(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 200)))
    return true;
  return children.some(
    (child) =>
      typeof child !== 'string' &&
      child.name === 'a' &&
      (attributes.get('role') === 'doc-noteref' || /^[^#]{0,300}#/u.test(child.attributes.get('href') ?? '')),
  );
}

function scriptText(mark: ScriptMark, text: string, isNote: boolean): string {
  const note = numberOfNote.exec(text.trim())?.groups?.['note'];
  return note !== undefined && isNote ? `[${note}]` : raisedOrLowered(mark, text);
}

function isAuthorsMark({ what }: Block): boolean {
  return what === 'deleted words' || what === 'comment';
}

class Reader {
  readonly blocks: Block[] = [];
  readonly #mostText: number;
  readonly #lists: List[] = [];
  readonly #languages: string[] = [];
  /** What was taken out of the line that is being read. */
  #beside: Block[] = [];
  #line = '';
  /** What stands on the line before each element that is read anew. */
  readonly #outer: string[] = [];
  /** Before the first line of a list's item. */
  #mark = '';
  #cells = 0;
  #quotations = 0;
  #inLocalLink = false;
  #inHeading = false;
  #captions = 0;
  /** Whether words of its own stand in an element, beside those in others. */
  readonly #hasWords = new WeakMap<HtmlElement, boolean>();
  #authorLines = 0;
  #linkLetters = 0;
  #boldLetters = 0;

  constructor(mostText: number, language: string | null) {
    this.#mostText = mostText;
    if (language !== null) this.#languages.push(language);
  }

  flush(): void {
    const text = (this.#outer.join('') + this.#line).trim();
    this.#outer.fill('');
    if (text !== '') {
      const structured = this.#lists.length > 0 || this.#cells > 1;
      const linked = this.#linkLetters >= 0.9 * text.length;
      const bold = this.#boldLetters >= 0.9 * text.length;
      this.blocks.push({ text: this.#mark + text, structured, linked, heading: this.#inHeading, bold });
      this.#mark = '';
    }
    this.blocks.push(...this.#beside);
    this.#beside = [];
    this.#line = '';
    this.#linkLetters = 0;
    this.#boldLetters = 0;
    this.#cells = 0;
  }

  read(element: HtmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#line += child;
      else if (!isUnread(child)) this.#readElement(child, element);
    }
  }

  /** Of a caption its credit is the end, of a line of authors each is a part, and words in a sentence are its own. */
  #isPartOfLine(own: Block['what'], element: HtmlElement, around: HtmlElement): boolean {
    if (own === 'byline') return this.#authorLines > 0;
    return own === 'credit line' && (this.#captions > 0 || this.#isWithinLine(element, around));
  }

  #readElement(element: HtmlElement, around: HtmlElement): void {
    const mark = markOf(element);
    if (mark !== null) {
      const texts = blocksOf(element, this.#mostText, this.#languages.at(-1) ?? null);
      this.#beside.push(...texts.map(({ text }) => ({ text, what: mark })));
      return;
    }
    const own = kindOf(element, this.#mostText);
    const together = own === undefined && holdsAuthorsAlone(element);
    const what = together ? 'byline' : this.#isPartOfLine(own, element, around) ? undefined : own;
    const standfirst = saysStandfirst(element);
    if (what === undefined && !standfirst) {
      this.#readStory(element);
      return;
    }
    this.flush();
    const first = this.blocks.length;
    this.#captions += what === 'photo caption' ? 1 : 0;
    this.#authorLines += together ? 1 : 0;
    this.#readStory(element);
    this.#captions -= what === 'photo caption' ? 1 : 0;
    this.#authorLines -= together ? 1 : 0;
    this.flush();
    for (const block of this.blocks.slice(first)) {
      if (standfirst) block.standfirst = true;
      else if (what === 'page furniture' && !isLeftOut(element)) delete block.standfirst;
      if (isLeftOut(element)) block.aside = true;
      if (what === undefined) continue;
      const keepsKind = isLeftOut(element) ? block.what !== undefined : isAuthorsMark(block);
      if (!keepsKind) block.what = what;
    }
  }

  #isWithinLine(element: HtmlElement, around: HtmlElement): boolean {
    if (standsAlone(element)) return false;
    const isWords = (part: unknown) => typeof part === 'string' && letter.test(part.slice(0, LINE_LOOKED_AT));
    const known = this.#hasWords.get(around) ?? around.children.some(isWords);
    this.#hasWords.set(around, known);
    return known || [...this.#outer, this.#line].some(isWords);
  }

  #readStory(element: HtmlElement): void {
    const language = element.attributes.get('lang');
    if (language !== undefined) this.#languages.push(language);
    if (standsAlone(element)) {
      this.flush();
      this.#readBlock(element);
      this.flush();
    } else this.#readInline(element);
    if (language !== undefined) this.#languages.pop();
  }

  #readBlock(element: HtmlElement): void {
    const { name, attributes } = element;
    if (name === 'ul' || name === 'ol') {
      this.#lists.push(listOf(element));
      this.read(element);
      this.flush();
      this.#lists.pop();
    } else if (name === 'li') {
      this.#mark = `${nextListMark(this.#lists, integer(attributes.get('value')))} `;
      this.read(element);
      this.flush();
      this.#mark = '';
    } else if (/^h[1-6]$/u.test(name)) {
      this.#inHeading = true;
      this.read(element);
      this.flush();
      this.#inHeading = false;
    } else if (name === 'pre') {
      const lines = normaliseText(textOf(element)).split(PARAGRAPH_BREAK);
      this.blocks.push(...lines.map((text) => ({ text })));
    } else this.read(element);
  }

  #readLink(element: HtmlElement): void {
    const [outside, start] = [this.#inLocalLink, this.#line.length];
    const href = element.attributes.get('href');
    this.#inLocalLink = href?.startsWith('#') ?? false;
    this.read(element);
    this.#inLocalLink = outside;
    if (href !== undefined) this.#linkLetters += Math.max(0, this.#line.length - start);
  }

  #readInline(element: HtmlElement): void {
    const mark = scriptMarkOf(element);
    if (mark !== null) {
      this.#readAnew(element, (text) => scriptText(mark, text, this.#inLocalLink || leadsToNote(element)));
      return;
    }
    switch (element.name) {
      case 'q': {
        const [depth, language] = [this.#quotations, this.#languages.at(-1) ?? null];
        this.#quotations += 1;
        this.#readAnew(element, (text) => quoted(text, language, depth));
        this.#quotations -= 1;
        break;
      }
      case 'rt':
        this.#readAnew(element, (text) => (text.trim() === '' ? '' : `(${text.trim()})`));
        break;
      case 'math':
        this.#line += formulaText(element);
        break;
      case 'img':
        if (emojiOnly.test(element.attributes.get('alt') ?? ''))
          this.#line += element.attributes.get('alt') ?? '';
        break;
      case 'td':
      case 'th':
        if (holdsLines(element)) this.flush();
        this.#readAnew(element, (text) => {
          if (text.trim() !== '') this.#cells += element.name === 'th' ? 2 : 1;
          return text;
        });
        if (holdsLines(element)) this.flush();
        else this.#line += ' ';
        break;
      case 'a':
        this.#readLink(element);
        break;
      case 'b':
      case 'strong': {
        const start = this.#line.length;
        this.read(element);
        this.#boldLetters += Math.max(0, this.#line.length - start);
        break;
      }
      default:
        this.read(element);
    }
  }

  /** Reads an element within a line and puts what `change` makes of its text; what has lines of its own stays. */
  #readAnew(element: HtmlElement, change: (text: string) => string): void {
    const blocks = this.blocks.length;
    this.#outer.push(this.#line);
    this.#line = '';
    this.read(element);
    const text = this.blocks.length === blocks ? change(this.#line) : this.#line;
    this.#line = (this.#outer.pop() ?? '') + text;
  }
}

function blocksOf(root: HtmlElement, mostText: number, language: string | null): Block[] {
  const reader = new Reader(mostText, language);
  reader.read(root);
  reader.flush();
  return reader.blocks;
}

/**
 * The paragraphs in an element, in order, without scripts, navigation and hidden text, in plain text that means the
 * same: list items have their numbers or bullets, quotations their marks, powers and notes are told from what they
 * stand at. Captions, bylines, date lines, the page's own furniture, deleted words and comments are marked as such.
 */
export function readBlocks(root: HtmlElement, language: string | null = null): Block[] {
  return blocksOf(root, 0.3 * textOf(root).length, language);
}
