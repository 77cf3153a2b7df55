import type { InvitationMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const invitation: InvitationMailTexts = {
  heading: (account) => phrase`Uw uitnodiging voor ${account}`,
  subjectFrom: (inviter, account) => phrase`${inviter} nodigt u uit voor ${account}`,
  reminderSubject: (subject) => phrase`Herinnering: ${subject}`,
  reminds: (moment) => phrase`Wij schreven u op ${moment} en hebben nog geen antwoord ontvangen. Hier ging het over:`,
  greeting: (firstName) => phrase`Hallo ${firstName},`,
  greetingWithoutName: phrase`Hallo,`,
  invites: (account) => phrase`U bent uitgenodigd voor ${account}.`,
  invitesFrom: (inviter, account) => phrase`${inviter} nodigt u uit voor ${account}.`,
  products: (names) => phrase`U kunt dan ${names} gebruiken.`,
  roles: {
    manager: phrase`U gaat dit account meebeheren, binnen de rechten die u krijgt.`,
    admin: phrase`U gaat dit account beheren: de gebruikers, de licenties en de instellingen.`,
    superAdmin: phrase`U krijgt alle rechten in dit account en bepaalt wie het verder beheert.`,
  },
  acceptWithNewPassword: phrase`Om te accepteren opent u de uitnodiging en kiest u een wachtwoord.`,
  acceptWithOwnPassword: phrase`Om te accepteren opent u de uitnodiging. U houdt het wachtwoord dat u al hebt.`,
  button: phrase`Uitnodiging openen`,
  until: (moment) => phrase`De uitnodiging is geldig tot ${moment}.`,
  plainLink: phrase`Werkt de knop niet? Kopieer dan dit adres naar uw browser:`,
  ignore: (account) =>
    phrase`Kent u ${account} niet, of wilt u niet meedoen? Negeer deze e-mail dan, of open de uitnodiging en weiger. Er gebeurt niets zolang u niet accepteert.`,
  personal: phrase`De link is alleen voor u: stuur deze e-mail niet door.`,
};
