import { randomBytes } from 'node:crypto';
import { play } from './demo/story.ts';
import { useStack } from './demo/stack.ts';
import { say, title } from './demo/print.ts';

title('Seatwise: from a pasted list to people who are in');
const { stack, started, stop } = await useStack();
say(started ? 'A stack was started for this demo; it is stopped at the end.' : `On the stack that runs at ${stack.apiUrl}.`);
try {
  // Each run has a company of its own, so that it can be played again and again on data that stays.
  await play(stack, randomBytes(3).toString('hex'));
  title(
    started ? 'Start the stack with "npm start" to look at the e-mails in its inbox.' : `Every e-mail is in the inbox: ${stack.inboxUrl}`,
  );
} finally {
  await stop();
}
