import { escapeHtml } from './escapeHtml.ts';
import * as parts from './layout/layoutParts.ts';
import type { Locale } from '../locale.ts';
import { asHtml, asText, type Phrase } from './phrase.ts';
import { richHtml, richText, type RichBlock } from './richText.ts';

interface MailContent {
  readonly language: Locale;
  readonly heading: Phrase;
  readonly paragraphs: readonly Block[];
  /** What is to be done, below the paragraphs; absent where there is nothing. */
  readonly action?: MailAction;
  /** Of an account's own text, which says itself where the button stands. */
  readonly invitation?: MailLinkWords;
  readonly notes: readonly Phrase[];
}

/** A paragraph, several things one below the other, or what an account has written. */
export type Block = Phrase | { readonly items: readonly Phrase[] } | { readonly rich: RichBlock };

interface MailLinkWords {
  readonly button: Phrase;
  readonly link: string;
  /** Stands above the link written out, for who sees no button. */
  readonly plainLink: Phrase;
}

interface MailAction extends MailLinkWords {
  readonly afterButton: readonly Phrase[];
}

const bullets = (items: readonly string[]): string => parts.bullets({ items: items.map((content) => parts.item({ content })).join('\n') });
const numbers = (items: readonly string[]): string => parts.numbers({ items: items.map((content) => parts.item({ content })).join('\n') });

function block(one: Block, words: MailLinkWords | undefined): string {
  if ('rich' in one) return rich(one.rich, words);
  return 'items' in one ? bullets(one.items.map(asHtml)) : parts.paragraph({ content: asHtml(one) });
}

function rich(one: RichBlock, words: MailLinkWords | undefined): string {
  if (one.kind === 'button') return words ? button(words) : '';
  if (one.kind === 'paragraph') return parts.paragraph({ content: richHtml(one.parts) });
  return (one.ordered ? numbers : bullets)(one.items.map(richHtml));
}

const note = (sentence: Phrase): string => parts.note({ content: asHtml(sentence) });
const button = ({ button: label, link }: MailLinkWords): string => parts.button({ link: escapeHtml(link), label: asHtml(label) });

/** One e-mail as a page of its own: no image, no script, nothing fetched; it reads on with all styles taken away. */
export function mailHtml(content: MailContent): string {
  const { action, heading } = content;
  const words = action ?? content.invitation;
  return parts.frame({
    language: content.language,
    title: escapeHtml(asText(heading)),
    content: [
      parts.heading({ content: asHtml(heading) }),
      ...content.paragraphs.map((one) => block(one, words)),
      ...(action ? [button(action), ...action.afterButton.map((one) => block(one, words))] : []),
      parts.rule(),
      ...(words ? [note(words.plainLink), parts.address({ link: escapeHtml(words.link) })] : []),
      ...content.notes.map(note),
    ].join('\n'),
  });
}

/** The same e-mail for who reads plain text. */
export function mailPlainText({ paragraphs, action, invitation, notes }: MailContent): string {
  const plain = (one: Block): string => {
    if ('rich' in one) return richPlain(one.rich, invitation);
    return 'items' in one ? one.items.map((item) => `- ${asText(item)}`).join('\n') : asText(one);
  };
  const blocks = [...paragraphs.map(plain), ...(action ? [action.link, ...action.afterButton.map(asText)] : []), ...notes.map(asText)];
  return `${blocks.join('\n\n')}\n`;
}

function richPlain(one: RichBlock, words: MailLinkWords | undefined): string {
  if (one.kind === 'button') return words?.link ?? '';
  if (one.kind === 'paragraph') return richText(one.parts);
  return one.items.map((item, at) => `${one.ordered ? `${at + 1}.` : '-'} ${richText(item)}`).join('\n');
}
