import { raisedOrLowered } from './raised.ts';

interface Part {
  name: string;
  children: readonly (Part | string)[];
}

/** One term needs no brackets beside a fraction's bar. */
const oneTerm = /^[\p{L}\p{N}.,]*$/u;

function bracketed(text: string): string {
  return oneTerm.test(text) ? text : `(${text})`;
}

function partsOf({ children }: Part): string[] {
  return children.flatMap((child) => (typeof child === 'string' ? [] : [formulaText(child)]));
}

/** A formula in MathML as one line: “E=mc²”, “(a+b)/2”, “√(x+1)”. Its source in another notation is left out. */
export function formulaText(element: Part): string {
  const { name, children } = element;
  if (name.startsWith('annotation')) return '';
  const letters = children.filter((child) => typeof child === 'string');
  if (letters.length === children.length) return letters.join('').trim();
  const parts = partsOf(element);
  const [first = '', second = '', third = ''] = parts;
  switch (name) {
    case 'msup':
      return first + raisedOrLowered('sup', second);
    case 'msub':
      return first + raisedOrLowered('sub', second);
    case 'msubsup':
      return first + raisedOrLowered('sub', second) + raisedOrLowered('sup', third);
    case 'mfrac':
      return `${bracketed(first)}/${bracketed(second)}`;
    case 'msqrt':
      return `√${bracketed(parts.join(''))}`;
    default:
      return parts.join('');
  }
}
