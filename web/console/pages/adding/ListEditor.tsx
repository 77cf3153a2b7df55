import { useId, useState } from 'preact/hooks';
import { sentenceOf } from '../../parts/sentence.ts';
import { useSession } from '../../session.tsx';
import type { Mistakes, TypedRow } from './rows.ts';

interface ListEditorProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly rows: readonly TypedRow[];
  readonly mistakes: ReadonlyMap<number, Mistakes>;
  readonly onFile: (file: File) => void;
}

const MISTAKES_SHOWN = 20;

/** A list to paste, read as it is pasted, each mistake with its row; or a file to choose or drop. */
export function ListEditor({ text, onText, rows, mistakes, onFile }: ListEditorProps) {
  const { texts, locale } = useSession();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const wrong = rows.flatMap((row, at) => {
    const codes = Object.values(mistakes.get(row.id) ?? {});
    const said = codes.length > 0 ? codes.map((code) => texts.problems[code] ?? code) : row.refused ? [sentenceOf(texts, row.refused)] : [];
    return said.length === 0 ? [] : [{ row, at, said: said.join(' ') }];
  });
  return (
    <>
      <div class="field">
        <label for={id}>{texts.adding.listLabel}</label>
        <textarea
          id={id}
          rows={8}
          spellcheck={false}
          aria-describedby={`${id}-hint ${id}-read`}
          value={text}
          onInput={(event) => {
            onText(event.currentTarget.value);
          }}
        />
        <p id={`${id}-hint`} class="hint">
          {texts.adding.listHint}
        </p>
      </div>
      {rows.length > 0 && (
        <p id={`${id}-read`} role="status">
          {texts.adding.read(rows.length - wrong.length, wrong.length)}
        </p>
      )}
      {wrong.length > 0 && (
        <ul class="failures">
          {wrong.slice(0, MISTAKES_SHOWN).map(({ row, at, said }) => (
            <li key={row.id}>
              {at + 1}. <bdi>{`${row.firstName} ${row.lastName} ${row.email}`.trim()}</bdi>: <strong>{said}</strong>
            </li>
          ))}
        </ul>
      )}
      <div
        class={`drop ${isOver ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer?.files[0];
          if (file) onFile(file);
        }}
      >
        <label class="button">
          {texts.adding.file}
          <input
            type="file"
            class="unseen"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) onFile(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <p class="hint">{texts.adding.fileHint}</p>
        <a href={`/v1/import-template?locale=${locale}`} download>
          {texts.adding.template}
        </a>
      </div>
    </>
  );
}
