import { useEffect, useRef, useState } from 'preact/hooks';
import { body, client, Refused, Unanswered } from '../api/client.ts';
import { TextField } from '../parts/fields.tsx';
import type { Texts } from '../texts/en.ts';

interface SignInPageProps {
  readonly texts: Texts;
  /** Why somebody who was signed in stands here. */
  readonly notice?: string | undefined;
  readonly onDone: () => Promise<void>;
}

/** The session becomes a cookie that no script can read. */
export function SignInPage({ texts, notice, onDone }: SignInPageProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, show] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${texts.signIn.title} · ${texts.console}`;
    heading.current?.focus();
  }, [texts]);
  async function signIn(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await body(client.POST('/v1/sign-in', { body: { email, password, cookie: true } }));
      await onDone();
    } catch (error) {
      if (error instanceof Unanswered) setProblem(texts.common.noAnswer);
      else if (error instanceof Refused)
        setProblem(error.code === 'CREDENTIALS_INVALID' ? texts.signIn.wrong : (texts.problems[error.code] ?? error.message));
      else throw error;
    } finally {
      setBusy(false);
    }
  }
  return (
    <main class="signed-out">
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <h1 ref={heading} tabIndex={-1}>
          {texts.signIn.title}
        </h1>
        {notice !== undefined && <p role="status">{notice}</p>}
        <TextField label={texts.signIn.email} type="email" autoComplete="username" value={email} onChange={setEmail} isRequired />
        <TextField
          label={texts.signIn.password}
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          isRequired
        />
        <button
          type="button"
          class="quiet"
          aria-pressed={isShown}
          onClick={() => {
            show(!isShown);
          }}
        >
          {isShown ? texts.signIn.hide : texts.signIn.show}
        </button>
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <div class="actions">
          <button type="submit" class="strong" aria-disabled={isBusy}>
            {isBusy ? texts.signIn.going : texts.signIn.go}
          </button>
          <a href="/password-reset">{texts.signIn.forgotten}</a>
        </div>
      </form>
    </main>
  );
}
