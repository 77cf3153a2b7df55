import type { Phrase } from '../../lib/domain/mails/phrase.ts';

type Child = Node | string | Phrase | undefined;

interface Attributes {
  readonly [name: string]: string | boolean | ((event: Event) => void) | undefined;
}

/**
 * One element with its attributes, listeners (`onclick`, given as functions) and content. Text goes in as text
 * only: nothing here reads markup. Whatever was given stands in a `bdi`, so that its direction stays its own.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (typeof value === 'string') made.setAttribute(key, value);
  }
  for (const child of children) {
    if (child === undefined) continue;
    if (typeof child === 'string' || child instanceof Node) made.append(child);
    else made.append(...nodesOf(child));
  }
  return made;
}

export function nodesOf(phrase: Phrase): Node[] {
  return phrase.map((part) => (typeof part === 'string' ? document.createTextNode(part) : element('bdi', {}, part.given)));
}
