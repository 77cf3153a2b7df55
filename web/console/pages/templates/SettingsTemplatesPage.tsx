import { useState } from 'preact/hooks';
import { settingsTemplatesOf } from '../../api/asks.ts';
import { body, client } from '../../api/client.ts';
import { useAsk } from '../../api/useAsk.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/fields.tsx';
import { useNotices } from '../../parts/notices.tsx';
import { RemoveDialog } from '../../parts/RemoveDialog.tsx';
import { hasSettings, SettingsFields, type Values } from '../../parts/settingsFields.tsx';
import { Empty, Page, Shown } from '../../parts/states.tsx';
import { useSession, type Schema } from '../../session.tsx';

type Template = Schema['SettingsTemplate'];
type Settings = Readonly<Record<string, Values>>;

export function SettingsTemplatesPage() {
  const { texts, accountId, can, productName } = useSession();
  const [edited, edit] = useState<Template | 'new'>();
  const calls = useCalls();
  const [removed, remove] = useState<Template>();
  const list = useAsk(() => settingsTemplatesOf(accountId), [accountId]);
  const mayChange = can('settingsTemplates.manage');
  return (
    <Page
      title={texts.settingsTemplates.title}
      actions={
        mayChange && (
          <button
            type="button"
            class="strong"
            onClick={() => {
              edit('new');
            }}
          >
            {texts.settingsTemplates.add}
          </button>
        )
      }
    >
      <Shown of={list}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={texts.settingsTemplates.empty} hint={texts.settingsTemplates.emptyHint} />
          ) : (
            <ul class="lines card">
              {items.map((template) => (
                <li key={template.settingsTemplateId}>
                  <span>
                    <strong>
                      <bdi>{template.name}</bdi>
                    </strong>
                    <span class="under">{Object.keys(template.settings).map(productName).join(', ')}</span>
                  </span>
                  {mayChange && (
                    <span class="actions">
                      <button
                        type="button"
                        onClick={() => {
                          edit(template);
                        }}
                      >
                        {texts.common.edit}
                      </button>
                      <button
                        type="button"
                        onClick={() => {
                          remove(template);
                        }}
                      >
                        {texts.common.remove}
                      </button>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      {edited && (
        <TemplateDialog
          template={edited === 'new' ? undefined : edited}
          onDone={list.again}
          onClose={() => {
            edit(undefined);
          }}
        />
      )}
      {removed && (
        <RemoveDialog
          name={removed.name}
          says={texts.settingsTemplates.removeSays}
          done={texts.settingsTemplates.removed}
          remove={() => calls.remove(removed.settingsTemplateId)}
          restore={() => calls.create(removed.name, removed.settings)}
          onDone={list.again}
          onClose={() => {
            remove(undefined);
          }}
        />
      )}
    </Page>
  );
}

interface OneTemplate {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function useCalls() {
  const { accountId } = useSession();
  const where = (templateId: string) => ({ params: { path: { accountId, templateId } } });
  return {
    create: (name: string, settings: Settings) =>
      body(client.POST('/v1/accounts/{accountId}/settings-templates', { params: { path: { accountId } }, body: { name, settings } })),
    update: (templateId: string, name: string, settings: Settings) =>
      body(
        client.PATCH('/v1/accounts/{accountId}/settings-templates/{templateId}', {
          ...where(templateId),
          body: { name, settings: settings },
        }),
      ),
    remove: (templateId: string) => body(client.DELETE('/v1/accounts/{accountId}/settings-templates/{templateId}', where(templateId))),
  };
}

function TemplateDialog({ template, onDone, onClose }: OneTemplate & { readonly template: Template | undefined }) {
  const { texts, products } = useSession();
  const notices = useNotices();
  const calls = useCalls();
  const [name, setName] = useState(template?.name ?? '');
  const [settings, set] = useState<Settings>(template?.settings ?? {});
  const configurable = products.filter(hasSettings);
  return (
    <Dialog
      title={template ? texts.common.edit : texts.settingsTemplates.add}
      does={texts.common.save}
      onDo={async () => {
        const said = Object.fromEntries(Object.entries(settings).filter(([, values]) => Object.keys(values).length > 0));
        await (template ? calls.update(template.settingsTemplateId, name, said) : calls.create(name, said));
        notices.done(
          texts.common.saved,
          template &&
            (async () => {
              await calls.update(template.settingsTemplateId, template.name, template.settings);
              onDone();
            }),
        );
        onDone();
      }}
      onClose={onClose}
    >
      <TextField label={texts.common.name} value={name} onChange={setName} isRequired />
      {configurable.length === 0 && <p class="hint">{texts.settingsTemplates.noSettings}</p>}
      {configurable.map((product) => (
        <SettingsFields
          key={product.productId}
          product={product}
          values={settings[product.productId] ?? {}}
          onChange={(values) => {
            set({ ...settings, [product.productId]: values });
          }}
        />
      ))}
    </Dialog>
  );
}
