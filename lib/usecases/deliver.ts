import { MailRefused, type Mailer, type OutgoingMail } from './ports.ts';

/** How each answer of the mail service is kept. */
interface Notes {
  taken(): Promise<void>;
  queuedAgain(): Promise<void>;
  givenUp(reason: string): Promise<void>;
}

/**
 * Hands one claimed e-mail over, and notes what the mail service answered. Throws what it threw where that is no
 * answer: then the claim stands until its lease is over, since the e-mail may have gone out.
 */
export async function deliver(mailer: Mailer, mail: OutgoingMail, note: Notes): Promise<'sent' | 'later' | 'failed'> {
  try {
    await mailer.send(mail);
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    await (error.forNow ? note.queuedAgain() : note.givenUp(error.message));
    return error.forNow ? 'later' : 'failed';
  }
  await note.taken();
  return 'sent';
}
