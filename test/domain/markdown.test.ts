import { describe, expect, it } from '@jest/globals';
import { readMarkdown, type Inline, type MarkdownBlock } from '../../lib/domain/mails/markdown.ts';

/** Blocks in a shorthand: `<b>` for bold, `<i>` for italic, `<a href>` for a link, `|` for a line break. */
const shown = (text: string): string[] => readMarkdown(text).map(blockShown);
const blockShown = (block: MarkdownBlock): string =>
  block.kind === 'paragraph'
    ? `p: ${block.parts.map(partShown).join('')}`
    : `${block.ordered ? 'ol' : 'ul'}: ${block.items.map((item) => item.map(partShown).join('')).join(' / ')}`;
function partShown(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'placeholder':
      return `{${part.name}}`;
    case 'break':
      return '|';
    case 'bold':
      return `<b>${part.parts.map(partShown).join('')}</b>`;
    case 'italic':
      return `<i>${part.parts.map(partShown).join('')}</i>`;
    case 'link':
      return `<a ${part.href ?? 'the link'}>${part.parts.map(partShown).join('')}</a>`;
  }
}

describe('the small Markdown', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs and line breaks', 'one\ntwo\n\n\nthree\r\nfour', ['p: one|two', 'p: three|four']],
    ['bullets', '- one\n* two\n+ three', ['ul: one / two / three']],
    ['numbers', '1. one\n2) two', ['ol: one / two']],
    ['a list after a paragraph, and one after a list of the other kind', 'text\n- one\n1. two', ['p: text', 'ul: one', 'ol: two']],
    ['an item that goes on', '- one\n  still one\n- two', ['ul: one|still one / two']],
    ['bold and italic', '**one** *two* _three_', ['p: <b>one</b> <i>two</i> <i>three</i>']],
    ['one in the other', '**one *two* three**', ['p: <b>one <i>two</i> three</b>']],
    ['bold in the middle of a word, and underscores that are letters', 'a**b**c my_own_name', ['p: a<b>b</b>c my_own_name']],
    ['a link', '[our page](https://example.com/a?b=c#d)', ['p: <a https://example.com/a?b=c#d>our page</a>']],
    [
      'a link in bold, and a mark in it that closes nothing',
      '**[a **b](https://example.com)**',
      ['p: <b><a https://example.com>a **b</a></b>'],
    ],
    ['the link of the invitation under words', '[Come in]({{ link }})', ['p: <a the link>Come in</a>']],
    ['placeholders, with or without spaces', '{{firstName}} {{ lastName }}', ['p: {firstName} {lastName}']],
    ['what is escaped', '\\*one\\* \\[two\\] \\_three\\_ \\\\', ['p: *one* [two] _three_ \\']],
  ])('knows %s', (_what, text, blocks) => {
    expect(shown(text)).toEqual(blocks);
  });

  it.each<[string, string]>([
    ['HTML', '<script>alert(1)</script> <b>x</b> &amp;'],
    ['a link to anywhere else', '[x](javascript:alert(1)) [y](http://example.com) [z](//example.com) [w](data:text/html,x)'],
    [
      'a link with spaces, quotes or brackets in it',
      '[x](https://example.com/a b) [y](https://example.com/"x) [z](https://example.com/<x>)',
    ],
    ['an image', '![x](http://example.com/pixel.gif)'],
    ['a heading, a quotation, code, a table', '# x > y `z` | w |'],
    ['marks without a partner', '**one *two _three [four'],
    ['marks around nothing', '** ** **** [](https://example.com) ]( __'],
    ['a mark between spaces', '3 * 4 * 5'],
    ['braces that are no placeholder', '{{ }} {{first name}} {{{x} }}'],
  ])('takes %s as the text that it is', (_what, text) => {
    expect(shown(text)).toEqual([`p: ${text}`]);
  });

  it.each(['*', '**', '_', '[', '](', '](https://', '{{', '[x](https://e.com', '**a*b_c[', '\\', '- ', '\n\n'])(
    'comes to an end with thousands of %j, and loses nothing of what is text',
    (piece) => {
      const text = `begin${piece.repeat(50_000 / piece.length)}end`;
      const blocks = readMarkdown(text).map(blockShown).join('');
      expect(blocks).toMatch(/^p: begin[\s\S]*end/);
    },
  );
});
