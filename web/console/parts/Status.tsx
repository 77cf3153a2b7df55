import { useSession, type Schema } from '../session.tsx';
import { statusText } from './statusText.ts';

export function Status({ user, isAsleep }: { readonly user: Schema['User']; readonly isAsleep: boolean }) {
  const { texts } = useSession();
  const { kind, says, more } = statusText(texts, user, isAsleep);
  return (
    <span class={`status ${kind}`}>
      {says}
      {more !== undefined && <span class="under">{more}</span>}
    </span>
  );
}
