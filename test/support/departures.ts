import type { Locale } from '../../lib/domain/locale.ts';
import type { Registration } from '../../lib/domain/registering.ts';
import type { OutgoingMail } from '../../lib/usecases/ports.ts';
import type { Unsent } from '../../lib/usecases/requeueUnsent.ts';
import { register, thing } from './contents.ts';
import type { House } from './house.ts';
import type { Mailbox } from './mailbox.ts';
import type { World } from './world.ts';

interface Departure {
  readonly email: string;
  readonly keeps?: readonly Registration[];
  readonly locale?: Locale;
}

/** Grace Hopper moves from one house to another, with all that is hers: answers the messages of the notices to be sent. */
export async function departed(
  world: World,
  from: House,
  to: House,
  { email, keeps = [thing('r1')], locale = 'en' }: Departure,
): Promise<Unsent[]> {
  const { post } = world;
  const grace = { email, firstName: 'Grace', lastName: 'Hopper', locale };
  await from.add([{ ...grace, products: ['meeting', 'webinar'] }]);
  await post.settle();
  await register(world, await world.accept(email), keeps);
  await to.add([{ ...grace, products: ['meeting'] }]);
  await post.deliver(await post.relay());
  await world.accept(email, null);
  await post.deliver(await post.relay());
  return post.relay();
}

/** The notices that came to this address. */
export const noticesTo = (mails: Mailbox, email: string): OutgoingMail[] =>
  mails.to(email).filter(({ text: { subject } }) => /has moved|est passé|a transféré/.test(subject));

/** What became of the notice that this message is about. */
export async function deliveryOf({ notices }: World, unsent: Unsent | undefined) {
  return unsent?.kind === 'mail' ? (await notices.find(unsent.message.mailId))?.delivery : undefined;
}
