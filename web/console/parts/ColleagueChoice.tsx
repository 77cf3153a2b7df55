import { useEffect, useState } from 'preact/hooks';
import { body, client } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { fullName, useSession, type Schema } from '../session.tsx';
import { TextField } from './fields.tsx';
import { Failed, Loading } from './states.tsx';

const TYPING_MS = 250;
const SHOWN = 6;

interface ColleagueChoiceProps {
  /** Who is left out. */
  readonly except: (user: Schema['User']) => boolean;
  readonly chosen: string | undefined;
  readonly onChoose: (userId: string) => void;
}

/** Somebody active in the account, found while their name or address is typed. */
export function ColleagueChoice({ except, chosen, onChoose }: ColleagueChoiceProps) {
  const { texts, accountId } = useSession();
  const [typed, type] = useState('');
  const [q, search] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      search(typed.trim());
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  const found = useAsk(async () => {
    const query = { status: 'active', limit: SHOWN * 2, ...(q === '' ? {} : { q }) } as const;
    const { items } = await body(client.GET('/v1/accounts/{accountId}/users', { params: { path: { accountId }, query } }));
    return items.filter((user) => !except(user)).slice(0, SHOWN);
  }, [accountId, q]);
  return (
    <div class="field">
      <TextField label={texts.user.colleague} type="search" value={typed} onChange={type} />
      <fieldset aria-label={texts.user.colleague}>
        {found.value?.map((user) => (
          <label key={user.userId} class="tick">
            <input
              type="radio"
              name="colleague"
              checked={user.userId === chosen}
              onChange={() => {
                onChoose(user.userId);
              }}
            />
            <span>
              <bdi>{fullName(user)}</bdi>
              <span class="under">
                <bdi>{user.email}</bdi>
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {found.state === 'failed' && <Failed error={found.error} again={found.again} />}
      {found.value === undefined && found.state === 'asking' && <Loading />}
      {found.value?.length === 0 && (
        <p class="hint" role="status">
          {texts.users.noMatch}
        </p>
      )}
    </div>
  );
}
