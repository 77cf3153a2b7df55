import type { Locale } from '../../../../lib/domain/locale.ts';
import { welcomeTemplateMail } from '../../../../lib/domain/mails/welcomeTemplateMail.ts';
import { MailPage } from '../../parts/MailPage.tsx';
import { useSession } from '../../session.tsx';
import type { WelcomeTexts } from './welcomeTemplateCalls.ts';

interface LivePreviewProps {
  readonly texts: WelcomeTexts;
  readonly locale: Locale;
}

const SOON_MS = 14 * 24 * 60 * 60 * 1000;

/** The e-mail as it would be sent to whoever writes it, by the very rules that it is sent by; while it is written. */
export function LivePreview({ texts: said, locale }: LivePreviewProps) {
  const { texts, me, products } = useSession();
  const template = { welcomeTemplateId: '', rev: 0, name: '', defaultLocale: locale, texts: said };
  const { subject, html } = welcomeTemplateMail(template, {
    locale,
    firstName: me.firstName,
    lastName: me.lastName,
    accountName: me.accountName,
    inviterName: `${me.firstName} ${me.lastName}`,
    productNames: products.slice(0, 2).map(({ name }) => name),
    role: 'member',
    expiresAt: new Date(Date.now() + SOON_MS),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    link: `${location.origin}/invitation#…`,
    passwordNeeded: true,
  });
  return (
    <section class="live" aria-label={texts.welcomeTemplates.preview}>
      <p class="hint">{texts.welcomeTemplates.preview}</p>
      <p>
        <strong>
          <bdi>{subject}</bdi>
        </strong>
      </p>
      <MailPage html={html} title={texts.welcomeTemplates.preview} />
    </section>
  );
}
