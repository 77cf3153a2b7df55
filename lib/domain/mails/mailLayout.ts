import { escapeHtml } from './escapeHtml.ts';
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

const FONT = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const TEXT = `margin:0 0 16px;${FONT};font-size:16px;line-height:24px;color:#1f2430`;
const NOTE = `margin:0 0 12px;${FONT};font-size:14px;line-height:21px;color:#4f5768`;

const DARK = `@media (prefers-color-scheme: dark) {
  .page { background: #14161b !important }
  .card { background: #1f232b !important; border-color: #363c48 !important }
  .text { color: #eceef3 !important }
  .note { color: #b9c0cd !important }
  .link { color: #a8c1ff !important }
  .rule { border-color: #363c48 !important }
}`;
const NARROW = '@media (max-width: 480px) { .page-cell { padding: 12px 8px !important } .card-cell { padding: 24px 16px !important } }';

const text = (sentence: Phrase) => `<p class="text" style="${TEXT}">${asHtml(sentence)}</p>`;
const bullet = (item: Phrase) => `<li class="text" style="${TEXT};margin:0 0 4px">${asHtml(item)}</li>`;
const bullets = (items: readonly Phrase[]) => `<ul style="margin:0 0 16px;padding:0 0 0 24px">\n${items.map(bullet).join('\n')}\n</ul>`;
const block = (one: Block, words: MailLinkWords | undefined): string => {
  if ('rich' in one) return rich(one.rich, words);
  return 'items' in one ? bullets(one.items) : text(one);
};
/** An account writes in whichever script it likes, so each block finds its own direction. */
function rich(one: RichBlock, words: MailLinkWords | undefined): string {
  if (one.kind === 'button') return words ? button(words) : '';
  if (one.kind === 'paragraph') return `<p class="text" dir="auto" style="${TEXT}">${richHtml(one.parts)}</p>`;
  const [tag, items] = [one.ordered ? 'ol' : 'ul', one.items];
  const lines = items.map((item) => `<li class="text" dir="auto" style="${TEXT};margin:0 0 4px">${richHtml(item)}</li>`);
  return `<${tag} style="margin:0 0 16px;padding:0 0 0 24px">\n${lines.join('\n')}\n</${tag}>`;
}
const note = (sentence: Phrase) => `<p class="note" style="${NOTE}">${asHtml(sentence)}</p>`;
const table = (attributes: string, cell: string, content: string) =>
  `<table role="presentation" border="0" cellpadding="0" cellspacing="0" ${attributes}><tr><td ${cell}>\n${content}\n</td></tr></table>`;

function button({ button: label, link }: MailLinkWords): string {
  const anchor = `<a href="${escapeHtml(link)}" style="display:inline-block;padding:14px 24px;${FONT};font-size:16px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:8px">${asHtml(label)}</a>`;
  // The cell bears the colour: some programs drop an inline link's padding and background.
  return table('style="margin:8px 0 24px"', 'bgcolor="#1d4ed8" style="background:#1d4ed8;border-radius:8px"', anchor);
}

function writtenOut({ plainLink, link }: MailLinkWords): string[] {
  const href = escapeHtml(link);
  return [
    note(plainLink),
    `<p class="note" style="${NOTE};word-break:break-all"><a class="link" href="${href}" style="color:#1d4ed8;word-break:break-all">${href}</a></p>`,
  ];
}

/** One e-mail as a page of its own: no image, no script, nothing fetched; it reads on with all styles taken away. */
export function mailHtml(content: MailContent): string {
  const words = content.action ?? content.invitation;
  const body = [
    `<h1 class="text" style="margin:0 0 20px;${FONT};font-size:24px;line-height:32px;font-weight:700;color:#1f2430">${asHtml(content.heading)}</h1>`,
    ...content.paragraphs.map((one) => block(one, words)),
    ...(content.action ? [button(content.action), ...content.action.afterButton.map(text)] : []),
    `<div class="rule" style="margin:24px 0 20px;border-top:1px solid #d9dde5;font-size:0;line-height:0"></div>`,
    ...(words ? writtenOut(words) : []),
    ...content.notes.map(note),
  ].join('\n');
  const card = table(
    'width="100%" class="card" style="max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #d9dde5;border-radius:12px;border-collapse:separate"',
    'class="card-cell" align="left" style="padding:36px 40px 24px;word-break:break-word;overflow-wrap:anywhere"',
    body,
  );
  return `<!doctype html>
<html lang="${content.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(asText(content.heading))}</title>
<style>
:root { color-scheme: light dark }
${DARK}
${NARROW}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f1f3f7">
<!--[if mso]><table role="presentation" width="560" align="center"><tr><td><![endif]-->
${table('width="100%" class="page" style="background:#f1f3f7"', 'class="page-cell" align="center" style="padding:32px 12px"', card)}
<!--[if mso]></td></tr></table><![endif]-->
</body>
</html>
`;
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
