import { useState } from 'preact/hooks';
import { body, client, Refused } from '../../api/client.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Choice } from '../../parts/fields.tsx';
import { groupOptions } from '../../parts/groupTree.ts';
import { useNotices } from '../../parts/notices.tsx';
import { sentenceOfError } from '../../parts/sentence.ts';
import { fullName, useSession, type Schema } from '../../session.tsx';
import { endsAccess, licenceCalls } from './licenceCalls.ts';
import { letBackIn, whereIs } from './userCalls.ts';

type User = Schema['User'];
type Act = 'resend' | 'suspend' | 'setGroup' | 'giveLicense' | 'takeLicense';

interface SelectionProps {
  readonly users: readonly User[];
  readonly groups: readonly Schema['Group'][];
  readonly onDone: () => void;
  readonly onClear: () => void;
}

/** What can be done with everybody who is selected; each act says first what it will do. */
export function Selection({ users, groups, onDone, onClear }: SelectionProps) {
  const { texts, can } = useSession();
  const [act, choose] = useState<Act>();
  if (users.length === 0) return null;
  const offered: readonly (readonly [Act, boolean])[] = [
    ['resend', can('users.manage')],
    ['suspend', can('users.manage')],
    ['setGroup', can('users.manage') && groups.length > 0],
    ['giveLicense', can('licenses.manage')],
    ['takeLicense', can('licenses.manage')],
  ];
  return (
    <div class="selection" role="region" aria-label={texts.users.selected(users.length)}>
      <strong>{texts.users.selected(users.length)}</strong>
      {offered
        .filter(([, isOffered]) => isOffered)
        .map(([name]) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              choose(name);
            }}
          >
            {texts.users[name]}
          </button>
        ))}
      <button type="button" class="quiet" onClick={onClear}>
        {texts.users.unselect}
      </button>
      {act !== undefined && (
        <ActDialog
          act={act}
          users={users}
          groups={groups}
          onDone={onDone}
          onClose={() => {
            choose(undefined);
          }}
        />
      )}
    </div>
  );
}

interface Done {
  readonly before: User;
  readonly after: User;
}

interface Failure {
  readonly name: string;
  readonly sentence: string;
}

function ActDialog({
  act,
  users,
  groups,
  onDone,
  onClose,
}: Omit<SelectionProps, 'onClear'> & { readonly act: Act; readonly onClose: () => void }) {
  const { texts, accountId, products, locale } = useSession();
  const notices = useNotices();
  const [productId, setProduct] = useState(products[0]?.productId ?? '');
  const [groupId, setGroup] = useState('');
  const [failures, setFailures] = useState<readonly Failure[]>();
  const losing = users.filter((user) => user.products.includes(productId) && endsAccess(user, productId)).length;
  const licences = users.reduce((sum, user) => sum + user.products.length, 0);

  async function forEach(call: (user: User) => Promise<User>): Promise<Done[]> {
    const done: Done[] = [];
    const failed: Failure[] = [];
    for (const user of users) {
      try {
        done.push({ before: user, after: await call(user) });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        failed.push({ name: fullName(user), sentence: sentenceOfError(texts, error) });
      }
    }
    if (failed.length > 0) {
      setFailures(failed);
      throw new Refused(0, { detail: texts.users.doneSome(done.length, failed.length) });
    }
    return done;
  }

  async function run(): Promise<void> {
    if (act === 'resend') {
      const { accepted, refused } = await body(
        client.POST('/v1/accounts/{accountId}/invitations/resend', {
          params: { path: { accountId } },
          body: { userIds: users.map(({ userId }) => userId) },
        }),
      );
      if (refused.length > 0) {
        const byId = new Map(users.map((user) => [user.userId, fullName(user)]));
        setFailures(
          refused.map(({ userId, problem }) => ({
            name: byId.get(userId) ?? userId,
            sentence: texts.problems[problem.code] ?? problem.detail,
          })),
        );
        throw new Refused(0, { detail: texts.users.doneSome(accepted, refused.length) });
      }
      notices.done(texts.users.done(accepted));
    } else if (act === 'suspend') {
      const done = await forEach((user) => body(client.POST('/v1/accounts/{accountId}/users/{userId}/suspend', whereIs(accountId, user))));
      notices.done(texts.users.done(done.length), async () => {
        for (const { before } of done.filter(({ before: { status } }) => status !== 'suspended')) await letBackIn(accountId, before);
        onDone();
      });
    } else if (act === 'setGroup') {
      const set = (user: User, to: string | undefined) =>
        body(client.PATCH('/v1/accounts/{accountId}/users/{userId}', { ...whereIs(accountId, user), body: { groupId: to ?? null } }));
      const done = await forEach((user) => set(user, groupId === '' ? undefined : groupId));
      notices.done(texts.users.done(done.length), async () => {
        for (const { before } of done) await set(before, before.groupId);
        onDone();
      });
    } else {
      const { give, take, giveBack } = licenceCalls(accountId);
      const done = await forEach((user) => (act === 'giveLicense' ? give : take)(user, productId));
      const touched = done.filter(({ before }) => before.products.includes(productId) === (act === 'takeLicense'));
      notices.done(texts.users.done(done.length), async () => {
        for (const { before, after } of touched)
          await (act === 'giveLicense' ? take(before, productId) : giveBack(before, after, productId));
        onDone();
      });
    }
    onDone();
  }

  return (
    <Dialog
      title={texts.users[act]}
      does={texts.users.go}
      isDangerous={act === 'suspend' || act === 'takeLicense'}
      onDo={run}
      onClose={failures ? onDoneAndClose : onClose}
    >
      <p>
        {act === 'resend'
          ? texts.users.resendSays(users.length)
          : act === 'suspend'
            ? texts.users.suspendSays(users.length, licences)
            : texts.users.selected(users.length)}
      </p>
      {act === 'setGroup' && (
        <Choice
          label={texts.users.group}
          value={groupId}
          onChange={setGroup}
          options={[['', texts.adding.noGroup], ...groupOptions(groups, locale)]}
        />
      )}
      {(act === 'giveLicense' || act === 'takeLicense') && (
        <Choice
          label={texts.users.product}
          value={productId}
          onChange={setProduct}
          options={products.map(({ productId: id, name }) => [id, name] as const)}
        />
      )}
      {act === 'takeLicense' && losing > 0 && <p class="wrong">{texts.users.accessEnds(losing)}</p>}
      {failures && (
        <ul class="failures">
          {failures.map(({ name, sentence }) => (
            <li key={name}>
              <bdi>{name}</bdi>: {sentence}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );

  function onDoneAndClose(): void {
    onDone();
    onClose();
  }
}
