import { welcomeTextFor, type WelcomeTemplate } from '../welcomeTemplate.ts';
import { reminderParagraphs, subjectOf, type InvitationMailFacts, type MailText } from './invitationMail.ts';
import { invitationMailTexts } from './invitationMailTexts.ts';
import { mailHtml, mailPlainText } from './mailLayout.ts';
import { readMarkdown, type Inline, type MarkdownBlock } from './markdown.ts';
import { moment } from './moment.ts';
import { list, oneLine, type Phrase } from './phrase.ts';
import { isPlaceholder, type Placeholder } from './placeholders.ts';
import type { Rich, RichBlock, RichPart } from './richText.ts';

export type WelcomeTemplateFacts = InvitationMailFacts & { readonly lastName: string };

/**
 * The welcome e-mail in an account's own words, inside a layout that stays ours: its link, and what to do for who does
 * not know the account. What is filled in is text, whatever it holds.
 */
export function welcomeTemplateMail(template: WelcomeTemplate, facts: WelcomeTemplateFacts): MailText {
  const { subject, text, locale } = welcomeTextFor(template, facts.locale);
  const language = locale;
  const ours = invitationMailTexts[language];
  const given = (name: string): Phrase => [{ given: oneLine(name) }];
  const values: Readonly<Record<Placeholder, Phrase>> = {
    firstName: given(facts.firstName),
    lastName: given(facts.lastName),
    accountName: given(facts.accountName),
    products: list(locale, facts.productNames),
    expiresAt: [moment(language, facts.expiresAt, facts.timeZone)],
    link: [facts.link],
  };
  const heading = filledLine(subject, values);
  const content = {
    language,
    heading,
    paragraphs: [
      ...reminderParagraphs(language, facts),
      ...readMarkdown(text).map((block) => ({ rich: filledBlock(block, values, facts.link) })),
    ],
    invitation: { button: ours.button, link: facts.link, plainLink: ours.plainLink },
    notes: [ours.ignore(facts.accountName), ours.personal],
  };
  return { subject: subjectOf(language, facts, heading), html: mailHtml(content), text: mailPlainText(content) };
}

/** A subject has no marks: only what stands in braces is filled in. */
const filledLine = (subject: string, values: Readonly<Record<Placeholder, Phrase>>): Phrase =>
  subject.split(/(\{\{ *[A-Za-z]{1,32} *\}\})/).flatMap((part): Phrase => {
    const name = /^\{\{ *([A-Za-z]{1,32}) *\}\}$/.exec(part)?.[1];
    return name !== undefined && isPlaceholder(name) ? values[name] : [part];
  });

function filledBlock(block: MarkdownBlock, values: Readonly<Record<Placeholder, Phrase>>, link: string): RichBlock {
  const fill = (parts: readonly Inline[]): Rich => parts.map((part) => filled(part));
  const filled = (part: Inline): RichPart => {
    switch (part.kind) {
      case 'placeholder':
        if (!isPlaceholder(part.name)) return { kind: 'text', text: `{{${part.name}}}` };
        if (part.name === 'link') return { kind: 'link', href: link, parts: [{ kind: 'text', text: link }] };
        return { kind: 'filled', phrase: values[part.name] };
      case 'bold':
      case 'italic':
        return { kind: part.kind, parts: fill(part.parts) };
      case 'link':
        return { kind: 'link', href: part.href ?? link, parts: fill(part.parts) };
      default:
        return part;
    }
  };
  if (block.kind === 'list') return { kind: 'list', ordered: block.ordered, items: block.items.map(fill) };
  const [only, ...more] = block.parts;
  if (only?.kind === 'placeholder' && only.name === 'link' && more.length === 0) return { kind: 'button' };
  return { kind: 'paragraph', parts: fill(block.parts) };
}
