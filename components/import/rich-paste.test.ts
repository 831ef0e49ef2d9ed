import { expect, test } from 'vitest';
import { richPaste } from './rich-paste.ts';

function clipboard(html: string, text = 'Some text') {
  return { getData: (type: string) => (type === 'text/html' ? html : text) };
}

test('a paste with structure is kept as a page beside its text', () => {
  expect(richPaste(clipboard('<ul><li>One</li></ul>', '• One\r\n• Two'), true)).toEqual({
    html: '<ul><li>One</li></ul>',
    text: '• One\n• Two',
  });
});

test.each([
  ['whose markup says nothing', clipboard('<meta charset="utf-8"><span style="color:red">One</span>'), true],
  ['of a text alone', clipboard(''), true],
  ['of a picture', clipboard('<p><img src="a.png"></p>', ''), true],
  ['into the middle of another text', clipboard('<p>One</p>'), false],
  ['larger than an article', clipboard(`<p>${'x'.repeat(2_000_000)}</p>`), true],
])('a paste %s is its plain text', (_, pasted, isWhole) => {
  expect(richPaste(pasted, isWhole)).toBeNull();
});

test('pictures in a paste are not kept', () => {
  const html = '<p>One<img src="data:image/png;base64,AAAA"></p>';
  expect(richPaste(clipboard(html), true)?.html).toBe('<p>One<img src=""></p>');
});
