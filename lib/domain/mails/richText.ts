import { escapeHtml } from './escapeHtml.ts';
import { asHtml, asText, type Phrase } from './phrase.ts';

/** Text that an account has written: runs of it, what was filled in, and marks around both. Never markup. */
export type Rich = readonly RichPart[];
export type RichPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'filled'; readonly phrase: Phrase }
  | { readonly kind: 'break' }
  | { readonly kind: 'bold' | 'italic'; readonly parts: Rich }
  | { readonly kind: 'link'; readonly href: string; readonly parts: Rich };

/** A paragraph, a list, or the link of the invitation on a line of its own, which becomes a button. */
export type RichBlock =
  | { readonly kind: 'paragraph'; readonly parts: Rich }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Rich[] }
  | { readonly kind: 'button' };

export const richHtml = (parts: Rich): string => parts.map(partHtml).join('');
export const richText = (parts: Rich): string => parts.map(partText).join('');

function partHtml(part: RichPart): string {
  switch (part.kind) {
    case 'text':
      return escapeHtml(part.text);
    case 'filled':
      return asHtml(part.phrase);
    case 'break':
      return '<br>';
    case 'bold':
      return `<strong>${richHtml(part.parts)}</strong>`;
    case 'italic':
      return `<em>${richHtml(part.parts)}</em>`;
    case 'link':
      return `<a class="link" href="${escapeHtml(part.href)}" style="color:#1d4ed8">${richHtml(part.parts)}</a>`;
  }
}

function partText(part: RichPart): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'filled':
      return asText(part.phrase);
    case 'break':
      return '\n';
    case 'bold':
    case 'italic':
      return richText(part.parts);
    case 'link': {
      const label = richText(part.parts);
      return label === part.href ? label : `${label} (${part.href})`;
    }
  }
}
