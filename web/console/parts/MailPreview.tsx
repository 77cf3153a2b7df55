import type { Locale } from '../../../lib/domain/locale.ts';
import { body, client } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { useSession } from '../session.tsx';
import { Dialog } from './Dialog.tsx';
import { MailPage } from './MailPage.tsx';
import { Shown } from './states.tsx';

/** An e-mail as the service would write it now. */
export function MailPreview({
  templateId,
  locale,
  onClose,
}: {
  readonly templateId: string;
  readonly locale: Locale;
  readonly onClose: () => void;
}) {
  const { texts, accountId } = useSession();
  const mail = useAsk(
    () =>
      body(
        client.POST('/v1/accounts/{accountId}/welcome-templates/{templateId}/preview', {
          params: { path: { accountId, templateId } },
          body: { locale },
        }),
      ),
    [accountId, templateId, locale],
  );
  return (
    <Dialog title={texts.welcomeTemplates.preview} isWide onClose={onClose}>
      <Shown of={mail}>
        {({ subject, html }) => (
          <>
            <p>
              <strong>
                <bdi>{subject}</bdi>
              </strong>
            </p>
            <MailPage html={html} title={texts.welcomeTemplates.preview} />
          </>
        )}
      </Shown>
    </Dialog>
  );
}
