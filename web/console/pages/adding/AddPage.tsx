import { useLocation } from 'preact-iso';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { body, client } from '../../api/client.ts';
import { decodeText } from '../../../../lib/domain/importing/decodeText.ts';
import { useNotices } from '../../parts/notices.tsx';
import { sentenceOfError } from '../../parts/sentence.ts';
import { Page } from '../../parts/states.tsx';
import { fullName, useSession, type Schema } from '../../session.tsx';
import { startImport, type Rows } from '../imports/starting.ts';
import { ListEditor } from './ListEditor.tsx';
import { Options } from './Options.tsx';
import { Outcomes } from './Outcomes.tsx';
import { isBlank, mistakesOf, newRow, readList, type TypedRow } from './rows.ts';
import { RowsEditor } from './RowsEditor.tsx';
import { defaultsOf, firstWish, type Wish } from './wish.ts';

type Added = Schema['UsersAdded'];
/** More than this are worked off as an import. */
const AT_ONCE = 100;

/** What became of rows, whether or not any of them was added. */
const isAdded = (said: unknown): said is Added => typeof said === 'object' && said !== null && 'results' in said && 'summary' in said;

interface Told {
  readonly added: Added;
  readonly isDone: boolean;
  readonly names: ReadonlyMap<number, string>;
}

export function AddPage() {
  const session = useSession();
  const { texts, accountId, locale } = session;
  const notices = useNotices();
  const { route } = useLocation();
  const [mode, setMode] = useState<'typed' | 'pasted'>('typed');
  const [typed, setTyped] = useState<readonly TypedRow[]>(() => [newRow(), newRow()]);
  const [text, setText] = useState('');
  const [wish, setWish] = useState<Wish>(() => firstWish(locale));
  const [told, tell] = useState<Told>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState<'preview' | 'save'>();
  const [round, setRound] = useState(0);
  const outcome = useRef<HTMLElement>(null);

  const pasted = useMemo(() => readList(text), [text]);
  const rows = (mode === 'typed' ? typed : pasted).filter((row) => !isBlank(row));
  const mistakes = useMemo(() => mistakesOf(mode === 'typed' ? typed : pasted), [mode, typed, pasted]);
  const people = rows.map(({ firstName, lastName, email }) => ({ firstName, lastName, email }));
  const good = rows.filter(({ id }) => !mistakes.has(id)).length;

  useEffect(() => {
    if (rows.length === 0) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [rows.length === 0]);
  useEffect(() => {
    outcome.current?.scrollIntoView({ block: 'nearest' });
    outcome.current?.focus({ preventScroll: true });
  }, [told]);

  function wrongSoFar(): string | undefined {
    if (rows.length === 0) return texts.adding.empty;
    if (rows.length <= AT_ONCE && good < rows.length) return texts.adding.mend;
    if (wish.products.length === 0 && wish.role.name === 'member') return texts.adding.nothingGiven;
    return undefined;
  }

  async function run(dryRun: boolean): Promise<void> {
    if (busy !== undefined) return;
    const wrong = wrongSoFar();
    setProblem(wrong);
    tell(undefined);
    if (wrong !== undefined) return;
    setBusy(dryRun ? 'preview' : 'save');
    try {
      if (rows.length > AT_ONCE) await asImport({ format: 'json', content: people }, dryRun);
      else await add(dryRun);
    } catch (error) {
      setProblem(sentenceOfError(texts, error));
    } finally {
      setBusy(undefined);
    }
  }

  async function asImport(asked: Rows, dryRun: boolean): Promise<void> {
    const { importId } = await startImport(accountId, asked, { wish, dryRun });
    route(`/imports/${importId}`);
  }

  async function add(dryRun: boolean): Promise<void> {
    const asked = client.POST('/v1/accounts/{accountId}/users', {
      params: { path: { accountId } },
      body: { users: people, ...defaultsOf(wish), sendInvitation: wish.sendNow, dryRun },
    });
    const { error } = await asked;
    // A refusal that none could be added says of each row why.
    const added = isAdded(error) ? error : await body(asked);
    const names = new Map(rows.map((row, at) => [at + 1, fullName(row)]));
    tell({ added, isDone: !dryRun, names });
    if (dryRun) return;
    const refused = new Map(added.results.flatMap(({ row, problem: why }) => (why ? [[row, why] as const] : [])));
    const left = rows.flatMap((row, at) => {
      const why = refused.get(at + 1);
      return why ? [newRow({ ...row, refused: why })] : [];
    });
    setMode('typed');
    setTyped(left.length > 0 ? left : [newRow()]);
    setText('');
    setRound(round + 1);
    const done = added.results.length - refused.size;
    if (done > 0) notices.done(texts.adding.summary(done, refused.size));
  }

  async function takeFile(file: File): Promise<void> {
    setProblem(undefined);
    setBusy('preview');
    try {
      const content = decodeText(new Uint8Array(await file.arrayBuffer()));
      await asImport({ format: /\.txt$/i.test(file.name) ? 'list' : 'csv', content }, true);
    } catch (error) {
      setProblem(sentenceOfError(texts, error));
    } finally {
      setBusy(undefined);
    }
  }

  const done = told ? told.added.results.filter(({ outcome: became }) => became !== 'refused').length : 0;
  const tab = (name: 'typed' | 'pasted') => (
    <button
      type="button"
      role="tab"
      aria-selected={mode === name}
      onClick={() => {
        setMode(name);
        tell(undefined);
      }}
    >
      {texts.adding[name]}
    </button>
  );
  return (
    <Page title={texts.adding.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run(false);
        }}
      >
        <section class="card">
          <h2>{texts.adding.who}</h2>
          <div class="tabs" role="tablist">
            {tab('typed')}
            {tab('pasted')}
          </div>
          {mode === 'typed' ? (
            <RowsEditor rows={typed} mistakes={mistakes} onChange={setTyped} />
          ) : (
            <ListEditor text={text} onText={setText} rows={pasted} mistakes={mistakes} onFile={(file) => void takeFile(file)} />
          )}
          {rows.length > AT_ONCE && <p class="hint">{texts.adding.long(rows.length)}</p>}
        </section>
        <Options wish={wish} onChange={setWish} count={good} round={round} />
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <div class="actions sticky">
          <button type="button" aria-disabled={busy !== undefined} onClick={() => void run(true)}>
            {busy === 'preview' ? texts.adding.previewing : texts.adding.preview}
          </button>
          <button type="submit" class="strong" aria-disabled={busy !== undefined}>
            {busy === 'save' ? texts.common.saving : good === 0 ? texts.adding.saveNone : texts.adding.save(good)}
          </button>
        </div>
      </form>
      {told && (
        <section ref={outcome} tabIndex={-1} class="outcome" aria-live="polite">
          <h2>
            {told.isDone
              ? done === 0
                ? texts.adding.summaryNone
                : texts.adding.summary(done, told.added.results.length - done)
              : texts.adding.previewTitle}
          </h2>
          {!told.isDone && <p class="hint">{texts.adding.nothingYet}</p>}
          <Outcomes results={told.added.results} isDone={told.isDone} names={told.names} />
          {told.isDone && (
            <div class="actions">
              <a class="button" href="/users">
                {texts.adding.toUsers}
              </a>
            </div>
          )}
        </section>
      )}
    </Page>
  );
}
