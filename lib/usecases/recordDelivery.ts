import { bounce } from '../domain/deciding.ts';
import type { AccountSettings } from '../domain/account.ts';
import { nextReminder, remindedAt } from '../domain/reminding.ts';
import { closesMailbox, settled, wasTaken } from '../domain/feedback.ts';
import type { Invitation } from '../domain/invitation.ts';
import { blockBy } from '../domain/mailBlock.ts';
import { personIdOf } from '../domain/person.ts';
import { lineOfEvent } from '../domain/timeline.ts';
import type { User } from '../domain/user.ts';
import { changeBy } from './change.ts';
import { untilOf } from './keepEvents.ts';
import type { Feedback, Foreign } from './mailFeedback.ts';
import { untilKept } from './overtaken.ts';
import type { AccountStore, Chance, MailStore, PersonStore, UserStore } from './ports.ts';
import type { Blocking, DeliveryStore } from './ports/deliveries.ts';
import type { EventStore } from './ports/events.ts';

export interface RecordNeeds {
  readonly accounts: Pick<AccountStore, 'find'>;
  readonly deliveries: DeliveryStore;
  readonly events: Pick<EventStore, 'keepLineOnce'>;
  readonly notices: Pick<MailStore, 'find' | 'keepSending'>;
  readonly people: Pick<PersonStore, 'find'>;
  readonly users: Pick<UserStore, 'find'>;
  readonly chance: Chance;
}

export type Recorded = 'recorded' | 'nothing';

/**
 * What the mail service tells of a send: the delivery moves on, an address that does not work is not written to again,
 * and a mailbox that is none gives the seats back. In any order, repeatedly, and before the send itself is marked.
 * Throws Overtaken, which brings the message back.
 */
export async function recordDelivery(needs: RecordNeeds, feedback: Feedback | Foreign): Promise<Recorded> {
  if ('foreign' in feedback) return 'nothing';
  const { accountId, userId, event, mailId } = feedback;
  const account = await needs.accounts.find(accountId);
  if (!account) return 'nothing';
  const found = mailId === undefined ? await ofInvitation(needs, feedback, account.settings) : await ofMail(needs, mailId, feedback);
  if (!found) return 'nothing';
  if (closesMailbox(event)) await blockAddress(needs, feedback);
  if (mailId === undefined || closesMailbox(event)) {
    const line = lineOfEvent({ accountId, userId }, event);
    await needs.events.keepLineOnce({ line, until: untilOf(line.at, account.settings.auditDays) });
  }
  return 'recorded';
}

/** True where the user is still there, whatever the event changes of them. */
function ofInvitation(needs: RecordNeeds, feedback: Feedback, settings: AccountSettings): Promise<boolean> {
  return untilKept(async () => {
    const user = await needs.users.find(feedback.accountId, feedback.userId);
    if (!user) return false;
    const after = user.invitation.generation === feedback.generation ? told(user.invitation, feedback, settings) : undefined;
    if (!after) return true;
    const now = needs.chance.now();
    const block = await blockOn(needs, feedback, user);
    if (user.status === 'invited' && after.state === 'pending' && after.delivery.state === 'bounced' && settings.releaseOnBounce) {
      const change = changeBy(needs.chance, { kind: 'system', id: 'recordDelivery' }, 'invitation.bounced', {
        requestId: feedback.event.sendId,
      });
      await needs.deliveries.keepBounced(user, bounce({ ...user, invitation: after }, now), block, change);
    } else await needs.deliveries.keepDelivery(user, after, block, now);
    return true;
  });
}

/** The invitation with what the event says of its present send; undefined where that changes nothing. */
function told(invitation: Invitation, { event }: Feedback, settings: AccountSettings): Invitation | undefined {
  const delivery = settled(invitation.delivery, event);
  if (!delivery) return undefined;
  // An event that is faster than the mark of its send, or of a send whose answer was lost, tells that it was taken.
  const isNews = !wasTaken(invitation.delivery) && wasTaken(delivery);
  const after = { ...invitation, delivery, sends: invitation.sends + (isNews ? 1 : 0) };
  return isNews && after.state === 'pending' ? remindedAt(after, nextReminder(after, settings, event.at)) : after;
}

/** The block that goes with the delivery in one write, where the address is still that of this user. */
async function blockOn({ people }: RecordNeeds, { personId, event }: Feedback, user: User): Promise<Blocking | undefined> {
  if (personId === undefined || !closesMailbox(event) || personIdOf(user.address) !== personId) return undefined;
  const person = await people.find(personId);
  const block = person && blockBy(event, person);
  return block && { personId, block, ...(person.mailBlock ? { seen: person.mailBlock } : {}) };
}

/** Of a send that is no longer the present one, or of another e-mail: the address does not work all the same. */
async function blockAddress({ people, deliveries }: RecordNeeds, { personId, event }: Feedback): Promise<void> {
  if (personId === undefined) return;
  await untilKept(async () => {
    const person = await people.find(personId);
    const block = person && blockBy(event, person);
    if (block) await deliveries.keepBlocked({ personId, block, ...(person.mailBlock ? { seen: person.mailBlock } : {}) });
  });
}

async function ofMail({ notices, chance }: RecordNeeds, mailId: string, { event }: Feedback): Promise<boolean> {
  return untilKept(async () => {
    const mail = await notices.find(mailId);
    const delivery = mail && settled(mail.delivery, event);
    if (mail && delivery) await notices.keepSending(mail, { ...mail, delivery }, chance.now());
    return true;
  });
}
