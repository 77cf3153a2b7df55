import { useState } from 'preact/hooks';
import type { Locale } from '../../../../lib/domain/locale.ts';
import { body, client } from '../../api/client.ts';
import { Choice, TextField } from '../../parts/fields.tsx';
import { useNotices } from '../../parts/notices.tsx';
import { sentenceOfError } from '../../parts/sentence.ts';
import { Page } from '../../parts/states.tsx';
import { useSession } from '../../session.tsx';
import { languageOptions } from '../../texts/languages.ts';

export function MePage() {
  const { texts, me } = useSession();
  return (
    <Page title={texts.me.title}>
      <div class="columns">
        <Profile />
        <Password />
        {me.products.length > 0 && <Products />}
      </div>
    </Page>
  );
}

/** What they have a seat of, and the way there. */
function Products() {
  const { texts, me, products, productName } = useSession();
  const urls = new Map(products.map(({ productId, url }) => [productId, url]));
  return (
    <section class="card">
      <h2>{texts.me.products}</h2>
      <ul class="lines">
        {me.products.map((productId) => {
          const url = urls.get(productId);
          return (
            <li key={productId}>
              <strong>{productName(productId)}</strong>
              {url !== undefined && (
                <a class="button" href={url} rel="noreferrer">
                  {texts.me.open(productName(productId))}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Profile() {
  const { texts, me, refresh } = useSession();
  const notices = useNotices();
  const [firstName, setFirstName] = useState(me.firstName);
  const [lastName, setLastName] = useState(me.lastName);
  const [locale, setLocale] = useState<Locale>(me.locale);
  const [problem, setProblem] = useState<string>();
  async function save(): Promise<void> {
    setProblem(undefined);
    try {
      await body(client.PATCH('/v1/me', { body: { firstName, lastName, locale } }));
      await refresh();
      notices.done(texts.common.saved, async () => {
        await body(client.PATCH('/v1/me', { body: { firstName: me.firstName, lastName: me.lastName, locale: me.locale } }));
        await refresh();
      });
    } catch (error) {
      setProblem(sentenceOfError(texts, error));
    }
  }
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label={texts.adding.firstName} autoComplete="given-name" value={firstName} onChange={setFirstName} isRequired />
      <TextField label={texts.adding.lastName} autoComplete="family-name" value={lastName} onChange={setLastName} />
      <Choice
        label={texts.me.language}
        value={locale}
        options={languageOptions(me.locale)}
        onChange={(chosen) => {
          setLocale(chosen as Locale);
        }}
      />
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="strong">
          {texts.common.save}
        </button>
      </div>
    </form>
  );
}

function Password() {
  const { texts, me } = useSession();
  const notices = useNotices();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [problem, setProblem] = useState<string>();
  async function save(): Promise<void> {
    setProblem(undefined);
    try {
      await body(client.PATCH('/v1/me', { body: { password: { current, next } } }));
      setCurrent('');
      setNext('');
      notices.done(texts.me.changed);
    } catch (error) {
      setProblem(sentenceOfError(texts, error));
    }
  }
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{texts.me.password}</h2>
      <input type="email" class="unseen" autocomplete="username" value={me.email} readOnly tabIndex={-1} aria-hidden />
      <TextField
        label={texts.me.current}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        isRequired
      />
      <TextField
        label={texts.me.next}
        hint={texts.me.nextHint}
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        isRequired
      />
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="strong">
          {texts.common.save}
        </button>
      </div>
    </form>
  );
}
