import { render } from 'preact';
import { body, client, Refused, Unanswered, whenSignedOut } from './api/client.ts';
import { Console } from './Console.tsx';
import { SignInPage } from './pages/SignInPage.tsx';
import { sessionOf } from './session.tsx';
import { languageOf } from '../shared/language.ts';
import { textsIn } from './texts/texts.ts';

const place = document.getElementById('console') ?? document.body.appendChild(document.createElement('div'));

/** Shows the console to who is signed in, and the way in to everybody else. */
async function open(): Promise<void> {
  try {
    const [me, { items: products }] = await Promise.all([body(client.GET('/v1/me')), body(client.GET('/v1/products'))]);
    const texts = await textsIn(me.locale);
    document.documentElement.lang = me.locale;
    const leave = (): void => {
      void signIn();
    };
    render(<Console session={sessionOf(me, products, texts, { refresh: open, leave })} />, place);
    whenSignedOut(() => void signIn(texts.common.signedOut));
  } catch (error) {
    if (error instanceof Refused && error.status === 401) await signIn();
    else if (error instanceof Refused || error instanceof Unanswered) await unanswered();
    else throw error;
  }
}

async function signIn(notice?: string): Promise<void> {
  whenSignedOut(() => undefined);
  const language = languageOf(navigator.languages);
  document.documentElement.lang = language;
  render(<SignInPage key={notice} texts={await textsIn(language)} notice={notice} onDone={open} />, place);
}

async function unanswered(): Promise<void> {
  const { common } = await textsIn(languageOf(navigator.languages));
  render(
    <main class="signed-out">
      <div class="card">
        <h1>Seatwise</h1>
        <p class="problem" role="alert">
          {common.noAnswer}
        </p>
        <button type="button" class="strong" onClick={() => void open()}>
          {common.tryAgain}
        </button>
      </div>
    </main>,
    place,
  );
}

void open();
