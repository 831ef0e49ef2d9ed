import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

function expectedWords(expected: string): string {
  switch (expected) {
    case 'string':
      return 'Give a text here.';
    case 'number':
    case 'int':
      return 'Give a number here.';
    case 'boolean':
      return 'Say yes or no here.';
    case 'array':
      return 'Give a list here.';
    default:
      return 'This part of the request is not in the form it should have.';
  }
}

function formatWords(format: string): string {
  switch (format) {
    case 'uuid':
      return 'This does not name anything here.';
    case 'datetime':
      return 'Give a date and a time with its zone, such as 2026-03-01T12:00:00Z.';
    case 'date':
      return 'Give a date, such as 2026-03-01.';
    default:
      return 'This is not in the form it should have.';
  }
}

/** One sentence a person can act on for what a schema found wrong and did not word itself. */
export function fieldWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Something that is needed here is missing.'
        : expectedWords(issue.expected);
    case 'invalid_format':
      return formatWords(issue.format);
    case 'invalid_value':
      return `Choose one of these: ${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return 'The request holds something unknown.';
    case 'too_small':
      return 'This is too short or too small.';
    case 'too_big':
      return `This is too long or too large; the most is ${issue.maximum.toLocaleString('en')}.`;
    default:
      return 'This is not in the form it should have.';
  }
}
