import { sentenceOf } from '../../parts/sentence.ts';
import { useSession, type Schema } from '../../session.tsx';

type Result = Schema['AddedRow'];

/** Row by row: what will become of it, or what became of it, and which e-mail goes out. */
export function Outcomes({
  results,
  isDone,
  names,
}: {
  readonly results: readonly Result[];
  readonly isDone: boolean;
  readonly names: ReadonlyMap<number, string>;
}) {
  const { texts } = useSession();
  const says = isDone ? texts.adding.did : texts.adding.would;
  return (
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.imports.row}</th>
            <th scope="col">{texts.common.name}</th>
            <th scope="col">{texts.adding.outcome}</th>
            <th scope="col">{texts.adding.mail}</th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ row, email, outcome, problem, userId }) => (
            <tr key={row} class={outcome}>
              <td data-label={texts.imports.row}>{row}</td>
              <th scope="row">
                {userId === undefined ? (
                  <bdi>{names.get(row)}</bdi>
                ) : (
                  <a href={`/users/${userId}`}>
                    <bdi>{names.get(row)}</bdi>
                  </a>
                )}
                <span class="under">
                  <bdi>{email}</bdi>
                </span>
              </th>
              <td data-label={texts.adding.outcome}>
                <span class={`status ${outcome}`}>{says[outcome]}</span>
                {problem && <span class="under">{sentenceOf(texts, problem)}</span>}
              </td>
              <td data-label={texts.adding.mail}>{texts.adding.mails[outcome]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
