import type { Locale } from '../../../../lib/domain/locale.ts';
import { MEMBER, roleWish, type ChosenRole } from '../../parts/RoleChoice.tsx';

/** What everybody who is added gets. */
export interface Wish {
  readonly products: readonly string[];
  readonly role: ChosenRole;
  readonly groupId: string;
  readonly locale: Locale;
  readonly welcomeTemplateId: string;
  readonly settingsTemplateId: string;
  readonly sendNow: boolean;
}

export const firstWish = (locale: Locale): Wish => ({
  products: [],
  role: MEMBER,
  groupId: '',
  locale,
  welcomeTemplateId: '',
  settingsTemplateId: '',
  sendNow: true,
});

/** As the API takes it: what is not chosen is left out. */
export const defaultsOf = ({ products, role, groupId, locale, welcomeTemplateId, settingsTemplateId }: Wish) => ({
  products: [...products],
  role: roleWish(role),
  locale,
  ...(groupId === '' ? {} : { groupId }),
  ...(welcomeTemplateId === '' ? {} : { welcomeTemplateId }),
  ...(settingsTemplateId === '' ? {} : { settingsTemplateId }),
});
