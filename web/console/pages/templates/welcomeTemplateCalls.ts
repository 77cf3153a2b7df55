import type { Locale } from '../../../../lib/domain/locale.ts';
import { body, client } from '../../api/client.ts';
import { useSession } from '../../session.tsx';

/** By language; those that nobody has written are not there. */
export type WelcomeTexts = Partial<Record<Locale, { readonly subject: string; readonly text: string }>>;

/** Making, changing and deleting a welcome e-mail. */
export function useWelcomeTemplateCalls() {
  const { accountId } = useSession();
  const create = (template: { name: string; defaultLocale: Locale; texts: WelcomeTexts }) =>
    body(client.POST('/v1/accounts/{accountId}/welcome-templates', { params: { path: { accountId } }, body: template as never }));
  const where = (templateId: string) => ({ params: { path: { accountId, templateId } } });
  return {
    create,
    update: (templateId: string, template: { name: string; defaultLocale: Locale; texts: WelcomeTexts }) =>
      body(client.PATCH('/v1/accounts/{accountId}/welcome-templates/{templateId}', { ...where(templateId), body: template as never })),
    remove: (templateId: string) => body(client.DELETE('/v1/accounts/{accountId}/welcome-templates/{templateId}', where(templateId))),
  };
}
