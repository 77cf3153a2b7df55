import { useState } from 'preact/hooks';
import { body, client } from '../../api/client.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/fields.tsx';
import { useNotices } from '../../parts/notices.tsx';
import { useSession, type Schema } from '../../session.tsx';
import { EditUser } from './EditUser.tsx';
import { RemoveUser } from './RemoveUser.tsx';
import { letBackIn, whereIs } from './userCalls.ts';

type User = Schema['User'];
type Act = 'edit' | 'cancel' | 'suspend' | 'remove' | 'correct';

/** What can be done with one person, as they are now; what takes something away says what, before it does. */
export function UserActions({ user, onChange }: { readonly user: User; readonly onChange: () => void }) {
  const { texts, accountId, can } = useSession();
  const notices = useNotices();
  const [act, choose] = useState<Act>();
  if (!can('users.manage')) return null;
  const { status, invitation } = user;
  const at = whereIs(accountId, user);
  const told = (sentence: string, undo?: () => Promise<unknown>): void => {
    notices.done(
      sentence,
      undo &&
        (async () => {
          await undo();
          onChange();
        }),
    );
    onChange();
  };
  const reactivate = () => body(client.POST('/v1/accounts/{accountId}/users/{userId}/reactivate', at));
  const suspend = (reason: string) =>
    body(client.POST('/v1/accounts/{accountId}/users/{userId}/suspend', { ...at, ...(reason === '' ? {} : { body: { reason } }) }));
  const restore = () => body(client.POST('/v1/accounts/{accountId}/users/{userId}/restore', at));
  const resend = () => body(client.POST('/v1/accounts/{accountId}/users/{userId}/invitation/resend', at));
  const cancel = () => body(client.POST('/v1/accounts/{accountId}/users/{userId}/invitation/cancel', at));
  const remove = () => body(client.DELETE('/v1/accounts/{accountId}/users/{userId}', at));

  const directly = (call: () => Promise<unknown>, sentence: string, undo?: () => Promise<unknown>) => () => {
    call().then(
      () => {
        told(sentence, undo);
      },
      (error: unknown) => {
        notices.problem(error);
      },
    );
  };
  const opens = (which: Act) => () => {
    choose(which);
  };
  const canResend = status === 'invited' || (status === 'suspended' && invitation.state !== 'accepted');
  const canReactivate = status === 'suspended' && invitation.state === 'accepted' && user.statusReason !== 'transferredAway';
  const close = (): void => {
    choose(undefined);
  };
  const licences = user.products.length;
  return (
    <div class="actions">
      {status !== 'removed' && (
        <button type="button" onClick={opens('edit')}>
          {texts.common.edit}
        </button>
      )}
      {canResend && (
        <button type="button" onClick={directly(resend, texts.user.resent)}>
          {texts.user.resend}
        </button>
      )}
      {status === 'invited' && (
        <button type="button" onClick={opens('cancel')}>
          {texts.user.cancel}
        </button>
      )}
      {status !== 'removed' && (
        <button type="button" onClick={opens('correct')}>
          {texts.user.correct}
        </button>
      )}
      {(status === 'active' || status === 'invited') && (
        <button type="button" onClick={opens('suspend')}>
          {texts.user.suspend}
        </button>
      )}
      {canReactivate && (
        <button type="button" onClick={directly(reactivate, texts.user.reactivated)}>
          {texts.user.reactivate}
        </button>
      )}
      {status === 'removed' ? (
        <button type="button" class="strong" onClick={directly(restore, texts.user.restored, remove)}>
          {texts.user.restore}
        </button>
      ) : (
        <button type="button" class="danger" onClick={opens('remove')}>
          {texts.user.remove}
        </button>
      )}
      {(invitation.delivery === 'bounced' || invitation.delivery === 'complained') && (
        <button
          type="button"
          title={texts.user.block}
          onClick={directly(() => body(client.DELETE('/v1/accounts/{accountId}/users/{userId}/email-block', at)), texts.user.unblocked)}
        >
          {texts.user.unblock}
        </button>
      )}
      {act === 'edit' && <EditUser user={user} onDone={onChange} onClose={close} />}
      {act === 'cancel' && (
        <Dialog
          title={texts.user.cancel}
          does={texts.user.cancel}
          isDangerous
          onDo={async () => {
            await cancel();
            told(texts.user.cancelled, resend);
          }}
          onClose={close}
        >
          <p>{texts.user.cancelSays(licences)}</p>
        </Dialog>
      )}
      {act === 'suspend' && (
        <SuspendDialog
          licences={licences}
          suspend={suspend}
          onDone={() => {
            told(texts.user.suspended, () => letBackIn(accountId, user));
          }}
          onClose={close}
        />
      )}
      {act === 'remove' && (
        <RemoveUser
          user={user}
          onDone={() => {
            told(texts.user.removed, restore);
          }}
          onClose={close}
        />
      )}
      {act === 'correct' && <CorrectDialog user={user} told={told} onClose={close} />}
    </div>
  );
}

function SuspendDialog({
  licences,
  suspend,
  onDone,
  onClose,
}: {
  readonly licences: number;
  readonly suspend: (reason: string) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { texts } = useSession();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={texts.user.suspend}
      does={texts.user.suspend}
      isDangerous
      onDo={async () => {
        await suspend(reason.trim());
        onDone();
      }}
      onClose={onClose}
    >
      <p>{texts.user.suspendSays(licences)}</p>
      <TextField label={texts.user.note} value={reason} onChange={setReason} />
    </Dialog>
  );
}

function CorrectDialog({
  user,
  told,
  onClose,
}: {
  readonly user: User;
  readonly told: (sentence: string) => void;
  readonly onClose: () => void;
}) {
  const { texts, accountId } = useSession();
  const [email, setEmail] = useState(user.email);
  return (
    <Dialog
      title={texts.user.correct}
      does={texts.common.save}
      onDo={async () => {
        const asked = client.POST('/v1/accounts/{accountId}/users/{userId}/email', {
          params: { path: { accountId, userId: user.userId } },
          body: { email },
        });
        await body(asked);
        told((await asked).response.status === 200 ? texts.user.correctedNow : texts.user.correctedLater);
      }}
      onClose={onClose}
    >
      <p>{texts.user.correctSays}</p>
      <TextField label={texts.user.email} type="email" value={email} onChange={setEmail} isRequired />
    </Dialog>
  );
}
