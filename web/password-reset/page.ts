import { languageOf } from '../shared/language.ts';
import { showAsk } from './askScreen.ts';
import { showChoose } from './chooseScreen.ts';
import { texts } from './texts.ts';

const language = languageOf(navigator.languages);
document.documentElement.lang = language;
const view = { language, texts: texts[language] };

/** The token stands behind `#`, where no server, log or referrer sees it; without one the page asks for an address. */
const token = location.hash.slice(1);
if (token === '') showAsk(view);
else showChoose(view, token);

// Another link opened in the same tab changes only what stands behind `#`, and so would not load the page again.
window.addEventListener('hashchange', () => {
  location.reload();
});
