import type { UserActor } from '../domain/actor.ts';
import { newMail } from '../domain/mail.ts';
import { checkPassword } from '../domain/password.ts';
import { homeOf } from '../domain/person.ts';
import { Refusal } from '../domain/refusal.ts';
import { tokenHash } from '../domain/session.ts';
import { actorOf, changeBy, type Origin } from './change.ts';
import { guesses } from './guesses.ts';
import { Overtaken, type Passwords, type PersonStore } from './ports.ts';
import type { LimitNeeds } from './rateLimit.ts';

export interface ChangePasswordNeeds extends LimitNeeds {
  readonly people: PersonStore;
  readonly passwords: Passwords;
}

export interface ChangePasswordAsk {
  readonly current: string;
  readonly next: string;
  /** The session that asks: it goes on, all others end. */
  readonly token: string;
}

/** Throws `CREDENTIALS_INVALID` where the current one is wrong, `RATE_LIMITED` after ten of these, `PASSWORD_WEAK`. */
export async function changePassword(needs: ChangePasswordNeeds, actor: UserActor, ask: ChangePasswordAsk, origin: Origin): Promise<void> {
  const { person, user } = actor;
  const guessing = guesses(needs, { address: user.address, source: origin.ip ?? '', passwordEpoch: person.passwordEpoch });
  await guessing.check();
  if (!(await needs.passwords.verify(ask.current, person.passwordHash))) {
    await guessing.wrong();
    throw currentWrong();
  }
  checkPassword(ask.next, user);
  const passwordHash = await needs.passwords.hash(ask.next);
  try {
    await needs.people.keepPassword(
      person,
      { ...person, passwordHash, passwordEpoch: person.passwordEpoch + 1 },
      changeBy(needs.chance, actorOf(actor), 'password.changed', origin),
      {
        user,
        goesOn: tokenHash(ask.token),
        notices: [newMail({ kind: 'passwordChanged', to: homeOf(user) }, needs.chance.newId(), needs.chance.now())],
      },
    );
  } catch (error) {
    // Somebody has just changed it, so that it is no longer the current one.
    throw error instanceof Overtaken ? currentWrong() : error;
  }
}

const currentWrong = (): Refusal =>
  new Refusal('unauthenticated', 'CREDENTIALS_INVALID', 'The current password is wrong. Check it and try again.', {
    errors: [{ path: 'password.current', code: 'CREDENTIALS_INVALID', detail: 'The current password is wrong. Check it and try again.' }],
  });
