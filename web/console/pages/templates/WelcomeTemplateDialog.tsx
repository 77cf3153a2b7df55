import { useState } from 'preact/hooks';
import { LOCALES, type Locale } from '../../../../lib/domain/locale.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Choice, TextField } from '../../parts/fields.tsx';
import { useNotices } from '../../parts/notices.tsx';
import { useSession, type Schema } from '../../session.tsx';
import { languageName } from '../../texts/languages.ts';
import { LivePreview } from './LivePreview.tsx';
import { useWelcomeTemplateCalls, type WelcomeTexts } from './welcomeTemplateCalls.ts';

interface WelcomeTemplateDialogProps {
  readonly template: Schema['WelcomeTemplate'] | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A welcome e-mail to write or to change, in one language after the other, with how it looks while it is written. */
export function WelcomeTemplateDialog({ template, onDone, onClose }: WelcomeTemplateDialogProps) {
  const { texts, locale: mine } = useSession();
  const notices = useNotices();
  const calls = useWelcomeTemplateCalls();
  const [name, setName] = useState(template?.name ?? '');
  const [defaultLocale, setDefault] = useState<Locale>(template?.defaultLocale ?? mine);
  const [said, say] = useState<WelcomeTexts>(template?.texts ?? { [mine]: { subject: '', text: '' } });
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
