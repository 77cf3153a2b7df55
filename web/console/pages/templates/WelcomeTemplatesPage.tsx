import { useState } from 'preact/hooks';
import { welcomeTemplatesOf } from '../../api/asks.ts';
import { useAsk } from '../../api/useAsk.ts';
import { MailPreview } from '../../parts/MailPreview.tsx';
import { RemoveDialog } from '../../parts/RemoveDialog.tsx';
import { Empty, Page, Shown } from '../../parts/states.tsx';
import { useSession, type Schema } from '../../session.tsx';
import { languageName } from '../../texts/languages.ts';
import { WelcomeTemplateDialog } from './WelcomeTemplateDialog.tsx';
import { useWelcomeTemplateCalls } from './welcomeTemplateCalls.ts';

type Template = Schema['WelcomeTemplate'];

export function WelcomeTemplatesPage() {
  const { texts, accountId, can, locale } = useSession();
  const [edited, edit] = useState<Template | 'new'>();
  const calls = useWelcomeTemplateCalls();
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
        <WelcomeTemplateDialog
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
          name={removed.name}
          says={texts.welcomeTemplates.removeSays}
          done={texts.welcomeTemplates.removed}
          remove={() => calls.remove(removed.welcomeTemplateId)}
          restore={() => calls.create({ name: removed.name, defaultLocale: removed.defaultLocale, texts: removed.texts })}
          onDone={list.again}
          onClose={() => {
            remove(undefined);
          }}
        />
      )}
    </Page>
  );
}
