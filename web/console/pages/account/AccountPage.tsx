import { useState } from 'preact/hooks';
import type { Locale } from '../../../../lib/domain/locale.ts';
import { body, client, Refused } from '../../api/client.ts';
import { useAsk } from '../../api/useAsk.ts';
import { Choice, TextField, Tick } from '../../parts/fields.tsx';
import { useNotices } from '../../parts/notices.tsx';
import { sentenceOfError } from '../../parts/sentence.ts';
import { Page, Shown } from '../../parts/states.tsx';
import { useSession, type Schema } from '../../session.tsx';
import { languageOptions } from '../../texts/languages.ts';

type Account = Schema['Account'];

interface Seen {
  readonly account: Account;
  /** So that a change of somebody else's is not written over. */
  readonly etag: string;
}

export function AccountPage() {
  const { texts, accountId } = useSession();
  const seen = useAsk<Seen>(async () => {
    const asked = client.GET('/v1/accounts/{accountId}', { params: { path: { accountId } } });
    const account = await body(asked);
    return { account, etag: (await asked).response.headers.get('etag') ?? '' };
  }, [accountId]);
  return (
    <Page title={texts.account.title}>
      <Shown of={seen}>{(value) => <AccountForm key={value.etag} seen={value} again={seen.again} />}</Shown>
    </Page>
  );
}

function AccountForm({ seen: { account, etag }, again }: { readonly seen: Seen; readonly again: () => void }) {
  const { texts, accountId, can, locale: mine, refresh } = useSession();
  const notices = useNotices();
  const [name, setName] = useState(account.name);
  const [locale, setLocale] = useState<Locale>(account.locale);
  const [settings, set] = useState(account.settings);
  const [reminders, setReminders] = useState(account.settings.reminderDays.join(', '));
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const mayChange = can('account.manage');
  const change = (part: Partial<Account['settings']>): void => {
    set({ ...settings, ...part });
  };

  const patch = (said: object, ifMatch?: string) =>
    body(
      client.PATCH('/v1/accounts/{accountId}', {
        params: { path: { accountId } },
        ...(ifMatch === undefined ? {} : { headers: { 'if-match': ifMatch } }),
        body: said,
      }),
    );

  async function save(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const reminderDays = reminders
        .split(/[,;\s]+/)
        .filter((one) => one !== '')
        .map(Number);
      const { replyTo, ...others } = settings;
      await patch(
        { name, locale, settings: { ...others, reminderDays, replyTo: replyTo === undefined || replyTo === '' ? null : replyTo } },
        etag,
      );
      const before = {
        name: account.name,
        locale: account.locale,
        settings: { ...account.settings, replyTo: account.settings.replyTo ?? null },
      };
      notices.done(texts.common.saved, async () => {
        await patch(before);
        again();
        await refresh();
      });
      again();
      await refresh();
    } catch (error) {
      if (error instanceof Refused && error.status === 412) {
        notices.problem(new Refused(412, { detail: texts.account.stale }));
        again();
      } else setProblem(sentenceOfError(texts, error));
    } finally {
      setBusy(false);
    }
  }

  const amount = (field: 'invitationDays' | 'auditDays') => (
    <TextField
      label={texts.account[field]}
      type="number"
      value={String(settings[field])}
      onChange={(typed) => {
        change({ [field]: Number(typed) });
      }}
    />
  );
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {!mayChange && <p class="hint">{texts.common.notAllowed}</p>}
      <fieldset disabled={!mayChange} class="grid">
        <TextField label={texts.account.name} value={name} onChange={setName} isRequired />
        <Choice
          label={texts.account.language}
          value={locale}
          options={languageOptions(mine)}
          onChange={(chosen) => {
            setLocale(chosen as Locale);
          }}
        />
        {amount('invitationDays')}
        <TextField label={texts.account.reminderDays} hint={texts.account.reminderHint} value={reminders} onChange={setReminders} />
        <Choice
          label={texts.account.inactivityDays}
          value={String(settings.inactivityDays)}
          options={['30', '60', '90'].map((days) => [days, days] as const)}
          onChange={(days) => {
            change({ inactivityDays: Number(days) });
          }}
        />
        <Choice
          label={texts.account.timeZone}
          value={settings.timeZone}
          options={zones(settings.timeZone).map((zone) => [zone, zone.replaceAll('_', ' ')] as const)}
          onChange={(timeZone) => {
            change({ timeZone });
          }}
        />
        <Choice
          label={texts.account.outboundTransfers}
          value={settings.outboundTransfers}
          options={(['allow', 'notify', 'block'] as const).map((one) => [one, texts.account.outbound[one] ?? one] as const)}
          onChange={(one) => {
            change({ outboundTransfers: one as Account['settings']['outboundTransfers'] });
          }}
        />
        {amount('auditDays')}
        <TextField
          label={texts.account.replyTo}
          type="email"
          value={settings.replyTo ?? ''}
          onChange={(replyTo) => {
            change({ replyTo });
          }}
        />
        <Tick
          label={texts.account.releaseOnBounce}
          isOn={settings.releaseOnBounce}
          onChange={(releaseOnBounce) => {
            change({ releaseOnBounce });
          }}
        />
      </fieldset>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {mayChange && (
        <div class="actions">
          <button type="submit" class="strong" aria-disabled={isBusy}>
            {isBusy ? texts.common.saving : texts.common.save}
          </button>
        </div>
      )}
    </form>
  );
}

/** As the browser knows them; one that it does not know stays to be chosen. */
function zones(current: string): readonly string[] {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  return known.includes(current) ? known : [current, ...known];
}
