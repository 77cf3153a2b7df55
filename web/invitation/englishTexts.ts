import { phrase } from '../../lib/domain/mails/phrase.ts';
import { passwordTexts } from '../shared/passwordTexts.ts';
import type { Texts } from './texts.ts';

export const english: Texts = {
  ...passwordTexts.en,
  title: 'Invitation',
  opening: 'Opening your invitation…',
  unanswered: {
    heading: 'Your invitation could not be opened',
    sentences: ['The service did not answer. Check your connection, then try again in a moment. Your invitation is not affected.'],
  },
  tryAgain: 'Try again',
  ended: {
    INVITATION_UNKNOWN: {
      heading: 'This link is not valid',
      sentences: [
        'It may be incomplete, or a newer e-mail has replaced it.',
        'Open the link in your latest invitation e-mail, or copy the whole address from it. If that does not help, ask the person who invited you for a new invitation.',
      ],
    },
    INVITATION_EXPIRED: {
      heading: 'This invitation has expired',
      sentences: ['It was not answered in time. Ask the person who invited you for a new invitation.'],
    },
    INVITATION_ACCEPTED: {
      heading: 'This invitation was already accepted',
      sentences: [
        'There is nothing more to do here: you can sign in with your e-mail address and your password.',
        'If it was not you who accepted, tell the person who invited you.',
      ],
    },
    INVITATION_DECLINED: {
      heading: 'This invitation was declined',
      sentences: ['There is nothing more to do here. If you want to join after all, ask the person who invited you for a new invitation.'],
    },
    INVITATION_CANCELLED: {
      heading: 'This invitation was withdrawn',
      sentences: ['It can no longer be accepted. If you think that this is a mistake, ask the person who invited you.'],
    },
  },
  askNew: 'Ask for a new invitation',
  askingNew: 'Asking…',
  askedNew: {
    heading: 'You have asked for a new invitation',
    sentences: [
      'If this link was yours, the people who administer the account have been told. When they invite you again, you get a new e-mail.',
      'You may close this page.',
    ],
  },
  refused: {
    heading: 'That is not possible at the moment',
    sentences: ['Ask the person who invited you, and show them this answer:'],
  },

  invites: (account) => phrase`You are invited to join ${account}`,
  invitesFrom: (inviter, account) => phrase`${inviter} invites you to join ${account}`,
  greeting: (firstName) => phrase`Hello ${firstName}, this is what you are invited to:`,
  products: 'Products',
  administers: phrase`None: you will administer the account`,
  until: 'Valid until',

  keepPassword: 'You already have a password. It stays as it is.',
  passwordRequired: 'You need a password to join. Choose one, then accept.',
  passwordNotExpected: 'You already have a password, and it stays as it is. You only need to accept.',

  accept: 'Accept',
  accepting: 'Accepting…',
  noAnswer: 'The service did not answer. Check your connection, then try again in a moment.',
  decline: 'Decline',

  declineHeading: 'Decline this invitation?',
  declineMeans: (account) => phrase`Your seat goes back to ${account}, and this link stops working. Nothing else changes.`,
  declineMeansWithoutSeat: phrase`This link stops working. Nothing else changes.`,
  reason: 'Reason (optional, the account’s administrators can read it)',
  declineSurely: 'Decline the invitation',
  declining: 'Declining…',
  goBack: 'Go back',

  welcome: 'You’re in',
  joined: (account) => phrase`You have joined ${account}.`,
  joinedWith: (account, products) => phrase`You have joined ${account}, and have a seat in ${products}.`,
  signInWithNewPassword:
    'You can now sign in with your e-mail address and the password that you have just chosen. You may close this page.',
  signInWithOwnPassword: 'You can now sign in with your e-mail address and the password that you already had. You may close this page.',
  goTo: (product) => phrase`Go to ${product}`,
  declined: 'You have declined',
  declinedMeans: (account) =>
    phrase`Your seat went back to ${account}; nothing else has changed. If you change your mind, ask for a new invitation. You may close this page.`,
  declinedMeansWithoutSeat: phrase`Nothing else has changed. If you change your mind, ask for a new invitation. You may close this page.`,

  transfer: {
    invites: (account) => phrase`You are invited to move to ${account}`,
    invitesFrom: (inviter, account) => phrase`${inviter} invites you to move to ${account}`,
    from: 'From',
    to: 'To',
    moves: 'Moves with you',
    nothingThere: 'Only your profile: you have no sessions and no recordings there',
    nothingMoves: 'Only your profile',
    stays: 'Stays behind',
    nothingStays: 'Nothing',
    historyStaysReadable: (from) => phrase`Your past sessions also stay listed at ${from}, where they can only be read.`,
    acceptHeading: (account) => phrase`Move to ${account}?`,
    acceptSurely: 'Move now',
    acceptMeans: (account, from) =>
      phrase`If you accept, your profile moves to ${account}. Your access to ${from} ends: the licenses that you have there go back to that account, and any right to administer it ends.`,
    declineMeans: (from) => phrase`If you decline, nothing changes: your profile stays at ${from} with all that you have there.`,
    declineSurelyMeans: (from) =>
      phrase`Nothing changes: your profile stays at ${from} with all that you have there. Only this link stops working.`,
    moving: 'What moves with you is on its way. You get an e-mail when all of it is there.',
    declinedMeans: (from) =>
      phrase`Nothing has changed: your profile is still at ${from} with all that you have there. If you change your mind, ask for a new invitation. You may close this page.`,
  },
};
