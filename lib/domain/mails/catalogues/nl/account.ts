import type { AccountMailTexts } from '../../catalogue.ts';
import { phrase } from '../../phrase.ts';

export const account: AccountMailTexts = {
  passwordReset: {
    heading: phrase`Kies een nieuw wachtwoord`,
    asked: (account) => phrase`Iemand, waarschijnlijk u, heeft een nieuw wachtwoord gevraagd voor uw profiel bij ${account}.`,
    button: phrase`Nieuw wachtwoord kiezen`,
    until: (moment) => phrase`De link is geldig tot ${moment}.`,
    ignore: phrase`Hebt u hier niet om gevraagd? Negeer deze e-mail dan: uw wachtwoord blijft zoals het is.`,
  },
  passwordChanged: {
    heading: phrase`Uw wachtwoord is gewijzigd`,
    changed: (account, moment) => phrase`Het wachtwoord van uw profiel bij ${account} is gewijzigd op ${moment}.`,
    otherSessions: phrase`Overal elders waar u was aangemeld, bent u afgemeld.`,
    notYou: (address) => phrase`Was u dit niet? Kies dan meteen een nieuw wachtwoord, op ${address}, en waarschuw een beheerder.`,
  },
  emailChange: {
    heading: phrase`Bevestig uw e-mailadres`,
    asked: (account, email) => phrase`Een beheerder van ${account} heeft gevraagd dat u zich voortaan aanmeldt met ${email}.`,
    untilThen: phrase`Bevestig dat het adres van u is. Tot dan meldt u zich aan met het adres dat u had.`,
    button: phrase`Dit adres bevestigen`,
    until: (moment) => phrase`De link is geldig tot ${moment}.`,
    ignore: (account) => phrase`Kent u ${account} niet? Negeer deze e-mail dan: er gebeurt niets zolang u niet bevestigt.`,
  },
  emailChangeAsked: {
    heading: phrase`Uw e-mailadres gaat veranderen`,
    asked: (account, email) =>
      phrase`Een beheerder van ${account} heeft gevraagd dat u zich voortaan aanmeldt met ${email}. Daarheen is een link gestuurd om dat te bevestigen.`,
    untilThen: phrase`Tot het bevestigd is, meldt u zich aan met het adres waarop u deze e-mail leest.`,
    disagree: (account) => phrase`Is dit niet uw adres, of bent u het er niet mee eens? Waarschuw meteen een beheerder van ${account}.`,
  },
  emailChanged: {
    heading: phrase`Uw e-mailadres is gewijzigd`,
    changed: (account, email, moment) =>
      phrase`Sinds ${moment} meldt u zich bij ${account} aan met ${email}. Het adres waarop u deze e-mail leest, opent uw profiel niet meer.`,
    disagree: (account) => phrase`Is dit niet uw adres, of bent u het er niet mee eens? Waarschuw meteen een beheerder van ${account}.`,
  },
  invitationsExpired: {
    heading: { one: () => phrase`Een uitnodiging is verlopen`, other: (count) => phrase`${[count]} uitnodigingen zijn verlopen` },
    expired: {
      one: (account) => phrase`Deze persoon heeft de uitnodiging voor ${account} niet op tijd beantwoord:`,
      other: (account) => phrase`Deze personen hebben hun uitnodiging voor ${account} niet op tijd beantwoord:`,
    },
    others: { one: (count) => phrase`en nog ${[count]} persoon`, other: (count) => phrase`en nog ${[count]} anderen` },
    seats: phrase`De plaatsen zijn weer vrij. Om iemand opnieuw uit te nodigen, zoekt u in de lijst van gebruikers onder de geblokkeerde.`,
    why: (account) => phrase`U krijgt deze e-mail omdat u ${account} beheert.`,
  },
  newInvitationRequested: {
    heading: (name) => phrase`${name} vraagt om een nieuwe uitnodiging`,
    asks: (name, email, account) => phrase`${name} (${email}) wil graag bij ${account} horen, en de uitnodiging is niet meer geldig.`,
    resend: phrase`Om akkoord te gaan, zoekt u deze persoon in de lijst van gebruikers en stuurt u de uitnodiging opnieuw. Zo niet, doe dan niets.`,
    why: (account) => phrase`U krijgt deze e-mail, per persoon hoogstens eenmaal per dag, omdat u ${account} beheert.`,
  },
  accessChanged: {
    heading: (account) => phrase`Uw toegang bij ${account} is gewijzigd`,
    products: (names) => phrase`U kunt nu ${names} gebruiken.`,
    noProducts: phrase`U hebt op dit moment geen producten.`,
    roles: {
      member: phrase`U beheert niets in dit account.`,
      manager: phrase`U beheert dit account mee, binnen de rechten die u hebt.`,
      admin: phrase`U beheert dit account: de gebruikers, de licenties en de instellingen.`,
      superAdmin: phrase`U hebt alle rechten in dit account en bepaalt wie het verder beheert.`,
    },
    why: (account) => phrase`U krijgt deze e-mail omdat een beheerder van ${account} uw producten of uw rol heeft gewijzigd.`,
  },
};
