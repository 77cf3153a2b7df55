import { accessNotice } from '../domain/accessNotice.ts';
import type { AdminActor } from '../domain/actor.ts';
import { newMail, type Mail } from '../domain/mail.ts';
import type { User } from '../domain/user.ts';
import { actorOf } from './change.ts';
import type { Chance } from './ports.ts';

/** The e-mail, if there is one, that tells a user what an administrator has made of their products or role. */
export function accessNotices(chance: Chance, actor: AdminActor, before: User, after: User): Mail[] {
  const content = accessNotice(before, after, actor.account, actorOf(actor).id);
  return content ? [newMail(content, chance.newId(), chance.now())] : [];
}
