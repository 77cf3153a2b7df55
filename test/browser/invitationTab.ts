import { ok, tabOn, type Tab } from './tab.ts';

export { ok, PASSWORD } from './tab.ts';
export const TOKEN = 'AZq3k7d1Tn2x9w8v7u6t5s4r3q2p1o0nMlKjIhGfEdC';
export const accepted = ok({ accountId: 'A1', userId: 'U1', status: 'active' });

/** A tab on the page of an invitation. */
export interface InvitationTab extends Tab {
  open(token?: string): Promise<void>;
  /** Of an invitation that differs so from the usual one. */
  openInvitation(changes?: object): Promise<void>;
}

export function invitationTab(invitation: object): InvitationTab {
  const tab = tabOn({ lookup: ok(invitation), accept: accepted, decline: ok({}) });
  const open = (token = TOKEN) => tab.goTo(`/invitation#${token}`);
  return Object.assign(tab, {
    open,
    openInvitation: async (changes: object = {}) => {
      tab.site.answers.lookup = ok({ ...invitation, ...changes });
      await open();
      await tab.button('Accept').or(tab.button('Accepter')).waitFor();
    },
  });
}
