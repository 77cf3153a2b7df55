import { lookUp } from './api.ts';
import { element } from '../shared/elements.ts';
import { showScreen, showSentences } from '../shared/view.ts';
import { showInvitation } from './invitationScreen.ts';
import { showRefused, speak } from './view.ts';

/** The token stands behind `#`, where no server, log or referrer sees it. */
const token = location.hash.slice(1);

async function open(): Promise<void> {
  const view = await speak(navigator.languages);
  const { texts } = view;
  if (token === '') {
    showRefused(view, 'INVITATION_UNKNOWN', '');
    return;
  }
  showScreen(view, texts.opening);
  const answer = await lookUp(token);
  if (answer.kind === 'done') {
    showInvitation(await speak([answer.body.locale]), token, answer.body);
  } else if (answer.kind === 'unanswered') {
    showSentences(
      view,
      texts.unanswered,
      element('button', { type: 'button', class: 'strong', onclick: () => void open() }, texts.tryAgain),
    );
  } else {
    // A token that is no token at all may be refused by its form already.
    showRefused(view, answer.code === 'BODY_INVALID' ? 'INVITATION_UNKNOWN' : answer.code, answer.detail, token);
  }
}

// Another link opened in the same tab changes only what stands behind `#`, and so would not load the page again.
window.addEventListener('hashchange', () => {
  location.reload();
});
void open();
