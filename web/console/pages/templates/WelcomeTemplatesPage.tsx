import { useState } from 'preact/hooks';
import { LOCALES, type Locale } from '../../../../lib/domain/locale.ts';
import { welcomeTemplatesOf } from '../../api/asks.ts';
import { body, client, newKey } from '../../api/client.ts';
import { useAsk } from '../../api/useAsk.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Choice, TextField } from '../../parts/fields.tsx';
import { MailPreview } from '../../parts/MailPreview.tsx';
import { useNotices } from '../../parts/notices.tsx';
import { Empty, Page, Shown } from '../../parts/states.tsx';
import { useSession, type Schema } from '../../session.tsx';
import { languageName } from '../../texts/languages.ts';
import { LivePreview } from './LivePreview.tsx';

type Template = Schema['WelcomeTemplate'];
type Texts = Partial<Record<Locale, { readonly subject: string; readonly text: string }>>;

export function WelcomeTemplatesPage() {
  const { texts, accountId, can, locale } = useSession();
  const [edited, edit] = useState<Template | 'new'>();
  const [removed, remove] = useState<Template>();
  const [shown, show] = useState<Template>();
  const list = useAsk(() => welcomeTemplatesOf(accountId), [accountId]);
  const mayChange = can('welcomeTemplates.manage');
  return (
    <Page
      title={texts.welcomeTemplates.title}
      actions={
        mayChange && (
          <button
            type="button"
            class="strong"
            onClick={() => {
              edit('new');
            }}
          >
            {texts.welcomeTemplates.add}
          </button>
        )
      }
    >
      <Shown of={list}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={texts.welcomeTemplates.empty} hint={texts.welcomeTemplates.emptyHint} />
          ) : (
            <ul class="lines card">
              {items.map((template) => (
                <li key={template.welcomeTemplateId}>
                  <span>
                    <strong>
                      <bdi>{template.name}</bdi>
                    </strong>
                    <span class="under">
                      {Object.keys(template.texts)
                        .map((one) => languageName(one, locale))
                        .join(', ')}
                    </span>
                  </span>
                  <span class="actions">
                    <button
                      type="button"
                      onClick={() => {
                        show(template);
                      }}
                    >
                      {texts.welcomeTemplates.preview}
                    </button>
                    {mayChange && (
                      <>
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
                      </>
                    )}
                  </span>
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
      {shown && (
        <MailPreview
          templateId={shown.welcomeTemplateId}
          locale={shown.defaultLocale}
          onClose={() => {
            show(undefined);
          }}
        />
      )}
      {removed && (
        <RemoveDialog
          template={removed}
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
  const create = (template: { name: string; defaultLocale: Locale; texts: Texts }) =>
    body(
      client.POST('/v1/accounts/{accountId}/welcome-templates', {
        params: { path: { accountId }, header: { 'Idempotency-Key': newKey() } },
        body: template as never,
      }),
    );
  const where = (templateId: string) => ({ params: { path: { accountId, templateId } } });
  return {
    create,
    update: (templateId: string, template: { name: string; defaultLocale: Locale; texts: Texts }) =>
      body(client.PATCH('/v1/accounts/{accountId}/welcome-templates/{templateId}', { ...where(templateId), body: template as never })),
    remove: (templateId: string) => body(client.DELETE('/v1/accounts/{accountId}/welcome-templates/{templateId}', where(templateId))),
  };
}

function TemplateDialog({ template, onDone, onClose }: OneTemplate & { readonly template: Template | undefined }) {
  const { texts, locale: mine } = useSession();
  const notices = useNotices();
  const calls = useCalls();
  const [name, setName] = useState(template?.name ?? '');
  const [defaultLocale, setDefault] = useState<Locale>(template?.defaultLocale ?? mine);
  const [said, say] = useState<Texts>(template?.texts ?? { [mine]: { subject: '', text: '' } });
  const [shown, show] = useState<Locale>(template?.defaultLocale ?? mine);
  const languages = LOCALES.filter((locale) => said[locale] !== undefined);
  const missing = LOCALES.filter((locale) => said[locale] === undefined);
  const current = said[shown] ?? { subject: '', text: '' };
  return (
    <Dialog
      title={template ? texts.common.edit : texts.welcomeTemplates.add}
      does={texts.common.save}
      isWide
      onDo={async () => {
        const made = { name, defaultLocale, texts: said };
        await (template ? calls.update(template.welcomeTemplateId, made) : calls.create(made));
        notices.done(
          texts.common.saved,
          template &&
            (async () => {
              await calls.update(template.welcomeTemplateId, {
                name: template.name,
                defaultLocale: template.defaultLocale,
                texts: template.texts,
              });
              onDone();
            }),
        );
        onDone();
      }}
      onClose={onClose}
    >
      <div class="grid">
        <TextField label={texts.common.name} value={name} onChange={setName} isRequired />
        <Choice
          label={texts.welcomeTemplates.defaultLocale}
          value={defaultLocale}
          options={languages.map((locale) => [locale, languageName(locale, mine)] as const)}
          onChange={(chosen) => {
            setDefault(chosen as Locale);
          }}
        />
      </div>
      <div class="tabs" role="tablist">
        {languages.map((locale) => (
          <button
            key={locale}
            type="button"
            role="tab"
            aria-selected={locale === shown}
            onClick={() => {
              show(locale);
            }}
          >
            {languageName(locale, mine)}
          </button>
        ))}
        {missing.length > 0 && (
          <select
            aria-label={texts.welcomeTemplates.addLanguage}
            value=""
            onChange={(event) => {
              const added = event.currentTarget.value as Locale;
              say({ ...said, [added]: { subject: '', text: '' } });
              show(added);
            }}
          >
            <option value="">{texts.welcomeTemplates.addLanguage}</option>
            {missing.map((locale) => (
              <option key={locale} value={locale}>
                {languageName(locale, mine)}
              </option>
            ))}
          </select>
        )}
      </div>
      <TextField
        label={texts.welcomeTemplates.subject}
        value={current.subject}
        isRequired
        onChange={(subject) => {
          say({ ...said, [shown]: { ...current, subject } });
        }}
      />
      <TextField
        label={texts.welcomeTemplates.text}
        hint={texts.welcomeTemplates.hint}
        rows={9}
        value={current.text}
        isRequired
        onChange={(text) => {
          say({ ...said, [shown]: { ...current, text } });
        }}
      />
      {current.subject !== '' && current.text !== '' && <LivePreview texts={said} locale={shown} />}
      {languages.length > 1 && shown !== defaultLocale && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            const { [shown]: _, ...others } = said;
            say(others);
            show(defaultLocale);
          }}
        >
          {texts.welcomeTemplates.dropLanguage(languageName(shown, mine))}
        </button>
      )}
    </Dialog>
  );
}

function RemoveDialog({ template, onDone, onClose }: OneTemplate & { readonly template: Template }) {
  const { texts } = useSession();
  const notices = useNotices();
  const calls = useCalls();
  const { name, defaultLocale } = template;
  return (
    <Dialog
      title={`${texts.common.remove}: ${name}`}
      does={texts.common.remove}
      isDangerous
      onDo={async () => {
        await calls.remove(template.welcomeTemplateId);
        notices.done(texts.welcomeTemplates.removed, async () => {
          await calls.create({ name, defaultLocale, texts: template.texts });
          onDone();
        });
        onDone();
      }}
      onClose={onClose}
    >
      <p>{texts.welcomeTemplates.removeSays}</p>
    </Dialog>
  );
}
