import { useState } from 'preact/hooks';
import { body, client } from '../../api/client.ts';
import { useNotices } from '../../parts/notices.tsx';
import { sentenceOfError } from '../../parts/sentence.ts';
import { hasSettings, SettingsFields, type Values } from '../../parts/settingsFields.tsx';
import { useSession, type Schema } from '../../session.tsx';

type Settings = Readonly<Record<string, Values>>;

/** What is set for one person, product by product; only what was changed is sent. */
export function UserSettings({ user, onChange }: { readonly user: Schema['User']; readonly onChange: () => void }) {
  const { texts, accountId, products, can } = useSession();
  const notices = useNotices();
  const before: Settings = user.settings;
  const [settings, set] = useState<Settings>(before);
  const [problem, setProblem] = useState<string>();
  const shown = products.filter((product) => hasSettings(product) && user.products.includes(product.productId));
  if (shown.length === 0) return null;
  const mayChange = can('users.manage', 'users.settings');
  const isSame = (productId: string): boolean => JSON.stringify(settings[productId] ?? {}) === JSON.stringify(before[productId] ?? {});
  const changed = shown.filter(({ productId }) => !isSame(productId)).map(({ productId }) => productId);
  const patch = (to: Settings) => {
    const said = Object.fromEntries(
      changed.map((productId) => [productId, Object.keys(to[productId] ?? {}).length === 0 ? null : { ...to[productId] }]),
    );
    return body(
      client.PATCH('/v1/accounts/{accountId}/users/{userId}', {
        params: { path: { accountId, userId: user.userId } },
        body: { settings: said },
      }),
    );
  };
  async function save(): Promise<void> {
    setProblem(undefined);
    try {
      await patch(settings);
      notices.done(texts.common.saved, async () => {
        await patch(before);
        onChange();
      });
      onChange();
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
      <h2>{texts.adding.settingsTemplate}</h2>
      <fieldset disabled={!mayChange}>
        {shown.map((product) => (
          <SettingsFields
            key={product.productId}
            product={product}
            values={settings[product.productId] ?? {}}
            onChange={(values) => {
              set({ ...settings, [product.productId]: values });
            }}
          />
        ))}
      </fieldset>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {mayChange && changed.length > 0 && (
        <div class="actions">
          <button type="submit" class="strong">
            {texts.common.save}
          </button>
        </div>
      )}
    </form>
  );
}
