import { useEffect, useRef } from 'preact/hooks';
import { sentenceOf } from '../../parts/sentence.ts';
import { useSession } from '../../session.tsx';
import { isBlank, newRow, readList, type Mistakes, type RowField, type TypedRow } from './rows.ts';

interface RowsEditorProps {
  readonly rows: readonly TypedRow[];
  readonly mistakes: ReadonlyMap<number, Mistakes>;
  readonly onChange: (rows: readonly TypedRow[]) => void;
}

const FIELDS = ['firstName', 'lastName', 'email'] as const;

/** Rows to type; a range that is pasted into one fills as many as it has. A row says what is wrong once somebody has left it. */
export function RowsEditor({ rows, mistakes, onChange }: RowsEditorProps) {
  const { texts } = useSession();
  const list = useRef<HTMLTableSectionElement>(null);
  const focusLast = useRef(false);
  useEffect(() => {
    if (!focusLast.current) return;
    focusLast.current = false;
    list.current?.querySelector<HTMLInputElement>('tr:last-child input')?.focus();
  }, [rows.length]);
  const change = (at: number, field: RowField, value: string): void => {
    onChange(rows.map((row, index) => (index === at ? { ...row, [field]: value, refused: undefined } : row)));
  };
  const paste = (at: number, event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // One word goes into the field; more than that is a row, or several.
    if (!/[\t\n;]/.test(text.trim()) && !/\s\S+@\S+/.test(text.trim())) return;
    event.preventDefault();
    const kept = rows.filter((row, index) => index !== at || !isBlank(row));
    onChange([...kept.slice(0, at), ...readList(text), ...kept.slice(at)]);
  };
  return (
    <div class="table rows">
      <table>
        <thead>
          <tr>
            {FIELDS.map((field) => (
              <th key={field} scope="col">
                {texts.adding[field]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody ref={list}>
          {rows.map((row, at) => {
            const wrong = mistakes.get(row.id) ?? {};
            return (
              <tr key={row.id}>
                {FIELDS.map((field) => {
                  const code = wrong[field];
                  const said =
                    code === undefined
                      ? field === 'email' && row.refused
                        ? sentenceOf(texts, row.refused)
                        : undefined
                      : (texts.problems[code] ?? code);
                  const id = `row-${row.id}-${field}`;
                  return (
                    <td key={field} data-label={texts.adding[field]}>
                      <input
                        aria-label={`${texts.adding[field]} ${at + 1}`}
                        aria-invalid={said !== undefined}
                        aria-describedby={said === undefined ? undefined : id}
                        autocomplete="off"
                        inputMode={field === 'email' ? 'email' : 'text'}
                        spellcheck={false}
                        value={row[field]}
                        onInput={(event) => {
                          change(at, field, event.currentTarget.value);
                        }}
                        onPaste={(event) => {
                          paste(at, event);
                        }}
                      />
                      {said !== undefined && (
                        <p id={id} class="wrong">
                          {said}
                        </p>
                      )}
                    </td>
                  );
                })}
                <td>
                  <button
                    type="button"
                    class="quiet"
                    aria-label={texts.adding.dropRow(at + 1)}
                    onClick={() => {
                      onChange(rows.length === 1 ? [newRow()] : rows.filter((_, index) => index !== at));
                    }}
                  >
                    ×
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <button
        type="button"
        onClick={() => {
          focusLast.current = true;
          onChange([...rows, newRow()]);
        }}
      >
        {texts.adding.another}
      </button>
    </div>
  );
}
