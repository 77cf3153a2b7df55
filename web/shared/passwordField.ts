import { element } from './elements.ts';
import type { PasswordTexts } from './passwordTexts.ts';
import { announce } from './view.ts';

const SHORTEST = 12;
const LONGEST = 128;

interface PasswordField {
  readonly input: HTMLInputElement;
  readonly block: HTMLElement;
  /** Characters as people count them: an emoji is one. */
  readonly fits: () => boolean;
  readonly conceal: () => void;
}

/** `problemId` names the element that tells what is wrong with the password, when something is. */
export function passwordField(texts: PasswordTexts, problemId: string): PasswordField {
  const input = element('input', {
    id: 'password',
    name: 'password',
    type: 'password',
    required: true,
    autocomplete: 'new-password',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-describedby': `rule hint ${problemId}`,
  });
  const rule = element('p', { id: 'rule', class: 'hint' }, texts.passwordRule);
  const length = () => Array.from(input.value).length;
  const fits = () => length() >= SHORTEST && length() <= LONGEST;

  input.addEventListener('input', () => {
    input.removeAttribute('aria-invalid');
    const wasMet = rule.classList.contains('met');
    rule.classList.toggle('met', fits());
    rule.textContent = told();
    if (wasMet !== fits()) announce(rule.textContent);
  });
  function told(): string {
    if (length() === 0) return texts.passwordRule;
    if (length() < SHORTEST) return texts.passwordTooShort(SHORTEST - length());
    return fits() ? texts.passwordFits : texts.passwordTooLong;
  }

  const toggle = element(
    'button',
    {
      type: 'button',
      'aria-label': texts.showPassword,
      onclick: () => {
        reveal(input.type === 'password');
        announce(input.type === 'password' ? texts.hidden : texts.shown);
      },
    },
    texts.show,
  );
  function reveal(shown: boolean): void {
    input.type = shown ? 'text' : 'password';
    toggle.textContent = shown ? texts.hide : texts.show;
    toggle.setAttribute('aria-label', shown ? texts.hidePassword : texts.showPassword);
  }

  const block = element(
    'div',
    {},
    element('label', { for: 'password' }, texts.choosePassword),
    element('div', { class: 'password' }, input, toggle),
    rule,
    element('p', { id: 'hint', class: 'hint' }, texts.passwordHint),
  );
  return {
    input,
    block,
    fits,
    conceal: () => {
      reveal(false);
    },
  };
}
