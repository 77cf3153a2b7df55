import type { Language } from '../shared/language.ts';
import { phrase, type Phrase } from '../../lib/domain/mails/phrase.ts';
import { linkTexts, type LinkTexts } from '../shared/linkTexts.ts';
import { passwordTexts, type PasswordTexts } from '../shared/passwordTexts.ts';
import type { Sentences } from '../shared/view.ts';

export interface Texts extends PasswordTexts, LinkTexts {
  readonly title: string;
  readonly forgotten: string;
  readonly means: string;
  readonly email: string;
  readonly emailWrong: string;
  readonly tooMany: string;
  readonly send: string;
  readonly sending: string;
  readonly sent: string;
  readonly sentMeans: (email: string) => Phrase;
  readonly sentElse: string;
  readonly anotherAddress: string;
  readonly choose: string;
  readonly change: string;
  readonly changing: string;
  readonly changed: Sentences;
  readonly used: Sentences;
  readonly askAnew: string;
}

const en: Texts = {
  ...passwordTexts.en,
  ...linkTexts.en,
  title: 'New password',
  forgotten: 'Forgotten your password?',
  means: 'Tell us your e-mail address, and we send you a link to choose a new one.',
  email: 'E-mail address',
  emailWrong: 'This is not an e-mail address that can receive mail. Check it; it should look like ada@example.com.',
  tooMany: 'Three e-mails were asked for already. Look among your messages, also the unwanted ones, or try again in an hour.',
  send: 'Send me a link',
  sending: 'Sending…',
  sent: 'Look into your inbox',
  sentMeans: (email) => phrase`If ${email} belongs to a profile, an e-mail is on its way. The link in it works for one hour.`,
  sentElse: 'Nothing comes? Look among the unwanted messages, and check the address.',
  anotherAddress: 'Use another address',
  choose: 'Choose a new password',
  change: 'Change my password',
  changing: 'Changing…',
  changed: {
    heading: 'Your password has been changed',
    sentences: ['You can now sign in with it. Wherever else you were signed in, you have been signed out. You may close this page.'],
  },
  used: {
    heading: 'This link was used already',
    sentences: ['Or your password has been changed since. If you still cannot sign in, ask for a new link.'],
  },
  askAnew: 'Ask for a new link',
};

const fr: Texts = {
  ...passwordTexts.fr,
  ...linkTexts.fr,
  title: 'Nouveau mot de passe',
  forgotten: 'Mot de passe oublié\u00A0?',
  means: 'Indiquez votre adresse e-mail\u00A0: nous vous enverrons un lien pour en choisir un nouveau.',
  email: 'Adresse e-mail',
  emailWrong: 'Cette adresse ne peut pas recevoir de messages. Vérifiez-la\u00A0; elle devrait ressembler à ada@example.com.',
  tooMany: 'Trois e-mails ont déjà été demandés. Regardez parmi vos messages, y compris les indésirables, ou réessayez dans une heure.',
  send: 'Envoyez-moi un lien',
  sending: 'Envoi en cours…',
  sent: 'Regardez dans votre boîte de réception',
  sentMeans: (email) => phrase`Si ${email} appartient à un profil, un e-mail est en route. Son lien est valable une heure.`,
  sentElse: 'Rien n’arrive\u00A0? Regardez parmi les messages indésirables, et vérifiez l’adresse.',
  anotherAddress: 'Utiliser une autre adresse',
  choose: 'Choisissez un nouveau mot de passe',
  change: 'Changer mon mot de passe',
  changing: 'Changement en cours…',
  changed: {
    heading: 'Votre mot de passe a été changé',
    sentences: [
      'Vous pouvez maintenant vous en servir pour vous connecter. Partout ailleurs, votre session a pris fin. Vous pouvez fermer cette page.',
    ],
  },
  used: {
    heading: 'Ce lien a déjà servi',
    sentences: ['Ou votre mot de passe a été changé depuis. Si vous ne pouvez toujours pas vous connecter, demandez un nouveau lien.'],
  },
  askAnew: 'Demander un nouveau lien',
};

const de: Texts = {
  ...passwordTexts.de,
  ...linkTexts.de,
  title: 'Neues Passwort',
  forgotten: 'Passwort vergessen?',
  means: 'Nennen Sie uns Ihre E-Mail-Adresse; wir senden Ihnen einen Link, um ein neues zu wählen.',
  email: 'E-Mail-Adresse',
  emailWrong: 'An diese Adresse kann keine E-Mail gesendet werden. Prüfen Sie sie; sie sollte aussehen wie ada@example.com.',
  tooMany:
    'Drei E-Mails wurden schon angefordert. Sehen Sie in Ihren Nachrichten nach, auch den unerwünschten, oder versuchen Sie es in einer Stunde noch einmal.',
  send: 'Link senden',
  sending: 'Wird gesendet…',
  sent: 'Sehen Sie in Ihren Posteingang',
  sentMeans: (email) => phrase`Wenn ${email} zu einem Profil gehört, ist eine E-Mail unterwegs. Der Link darin gilt eine Stunde.`,
  sentElse: 'Es kommt nichts? Sehen Sie bei den unerwünschten Nachrichten nach, und prüfen Sie die Adresse.',
  anotherAddress: 'Eine andere Adresse verwenden',
  choose: 'Wählen Sie ein neues Passwort',
  change: 'Mein Passwort ändern',
  changing: 'Wird geändert…',
  changed: {
    heading: 'Ihr Passwort wurde geändert',
    sentences: ['Sie können sich jetzt damit anmelden. Überall sonst wurden Sie abgemeldet. Sie können diese Seite schließen.'],
  },
  used: {
    heading: 'Dieser Link wurde schon benutzt',
    sentences: [
      'Oder Ihr Passwort wurde seither geändert. Wenn Sie sich noch immer nicht anmelden können, fordern Sie einen neuen Link an.',
    ],
  },
  askAnew: 'Neuen Link anfordern',
};

const it: Texts = {
  ...passwordTexts.it,
  ...linkTexts.it,
  title: 'Nuova password',
  forgotten: 'Password dimenticata?',
  means: 'Ci dica il Suo indirizzo e-mail: Le inviamo un link per sceglierne una nuova.',
  email: 'Indirizzo e-mail',
  emailWrong: 'Questo indirizzo non può ricevere e-mail. Lo controlli; dovrebbe somigliare a ada@example.com.',
  tooMany: 'Sono già state chieste tre e-mail. Guardi tra i Suoi messaggi, anche tra quelli indesiderati, o riprovi tra un’ora.',
  send: 'Inviami un link',
  sending: 'Invio in corso…',
  sent: 'Guardi nella Sua posta in arrivo',
  sentMeans: (email) => phrase`Se ${email} appartiene a un profilo, un’e-mail è in viaggio. Il suo link vale un’ora.`,
  sentElse: 'Non arriva nulla? Guardi tra i messaggi indesiderati, e controlli l’indirizzo.',
  anotherAddress: 'Usa un altro indirizzo',
  choose: 'Scelga una nuova password',
  change: 'Cambia la mia password',
  changing: 'Modifica in corso…',
  changed: {
    heading: 'La Sua password è stata cambiata',
    sentences: ['Ora può accedere con quella nuova. Altrove la sessione è terminata. Può chiudere questa pagina.'],
  },
  used: {
    heading: 'Questo link è già stato usato',
    sentences: ['Oppure la Sua password è stata cambiata nel frattempo. Se non riesce ancora ad accedere, chieda un nuovo link.'],
  },
  askAnew: 'Chiedi un nuovo link',
};

const es: Texts = {
  ...passwordTexts.es,
  ...linkTexts.es,
  title: 'Contraseña nueva',
  forgotten: '¿Ha olvidado su contraseña?',
  means: 'Díganos su dirección de correo y le enviaremos un enlace para elegir una nueva.',
  email: 'Dirección de correo',
  emailWrong: 'Esta dirección no puede recibir correo. Compruébela; debería parecerse a ada@example.com.',
  tooMany: 'Ya se han pedido tres correos. Busque entre sus mensajes, también los no deseados, o vuelva a intentarlo en una hora.',
  send: 'Enviarme un enlace',
  sending: 'Enviando…',
  sent: 'Mire su bandeja de entrada',
  sentMeans: (email) => phrase`Si ${email} pertenece a un perfil, un correo está en camino. Su enlace vale una hora.`,
  sentElse: '¿No llega nada? Busque entre los mensajes no deseados y compruebe la dirección.',
  anotherAddress: 'Usar otra dirección',
  choose: 'Elija una contraseña nueva',
  change: 'Cambiar mi contraseña',
  changing: 'Cambiando…',
  changed: {
    heading: 'Su contraseña se ha cambiado',
    sentences: ['Ya puede iniciar sesión con ella. En los demás sitios se ha cerrado su sesión. Puede cerrar esta página.'],
  },
  used: {
    heading: 'Este enlace ya se ha usado',
    sentences: ['O su contraseña se ha cambiado desde entonces. Si aún no puede iniciar sesión, pida un enlace nuevo.'],
  },
  askAnew: 'Pedir un enlace nuevo',
};

const pt: Texts = {
  ...passwordTexts.pt,
  ...linkTexts.pt,
  title: 'Nova palavra-passe',
  forgotten: 'Esqueceu-se da palavra-passe?',
  means: 'Diga-nos o seu endereço de e-mail e enviamos-lhe uma ligação para escolher uma nova.',
  email: 'Endereço de e-mail',
  emailWrong: 'Este endereço não pode receber e-mails. Verifique-o; devia parecer-se com ada@example.com.',
  tooMany: 'Já foram pedidos três e-mails. Procure entre as suas mensagens, também nas indesejadas, ou tente de novo daqui a uma hora.',
  send: 'Enviem-me uma ligação',
  sending: 'A enviar…',
  sent: 'Veja a sua caixa de entrada',
  sentMeans: (email) => phrase`Se ${email} pertence a um perfil, um e-mail está a caminho. A ligação é válida durante uma hora.`,
  sentElse: 'Não chega nada? Procure entre as mensagens indesejadas e verifique o endereço.',
  anotherAddress: 'Usar outro endereço',
  choose: 'Escolha uma nova palavra-passe',
  change: 'Mudar a minha palavra-passe',
  changing: 'A mudar…',
  changed: {
    heading: 'A sua palavra-passe foi mudada',
    sentences: ['Já pode iniciar sessão com ela. Nos outros sítios a sua sessão terminou. Pode fechar esta página.'],
  },
  used: {
    heading: 'Esta ligação já foi usada',
    sentences: ['Ou a sua palavra-passe foi mudada entretanto. Se ainda não consegue iniciar sessão, peça uma nova ligação.'],
  },
  askAnew: 'Pedir uma nova ligação',
};

const nl: Texts = {
  ...passwordTexts.nl,
  ...linkTexts.nl,
  title: 'Nieuw wachtwoord',
  forgotten: 'Wachtwoord vergeten?',
  means: 'Geef uw e-mailadres op; wij sturen u een link om een nieuw wachtwoord te kiezen.',
  email: 'E-mailadres',
  emailWrong: 'Naar dit adres kan geen e-mail worden gestuurd. Controleer het; het zou eruit moeten zien als ada@example.com.',
  tooMany: 'Er zijn al drie e-mails aangevraagd. Kijk tussen uw berichten, ook de ongewenste, of probeer het over een uur opnieuw.',
  send: 'Stuur mij een link',
  sending: 'Wordt verzonden…',
  sent: 'Kijk in uw postvak',
  sentMeans: (email) => phrase`Als ${email} bij een profiel hoort, is er een e-mail onderweg. De link erin werkt één uur.`,
  sentElse: 'Komt er niets? Kijk bij de ongewenste berichten, en controleer het adres.',
  anotherAddress: 'Een ander adres gebruiken',
  choose: 'Kies een nieuw wachtwoord',
  change: 'Mijn wachtwoord wijzigen',
  changing: 'Wordt gewijzigd…',
  changed: {
    heading: 'Uw wachtwoord is gewijzigd',
    sentences: ['U kunt zich er nu mee aanmelden. Overal elders bent u afgemeld. U kunt deze pagina sluiten.'],
  },
  used: {
    heading: 'Deze link is al gebruikt',
    sentences: ['Of uw wachtwoord is sindsdien gewijzigd. Kunt u zich nog steeds niet aanmelden, vraag dan een nieuwe link aan.'],
  },
  askAnew: 'Een nieuwe link aanvragen',
};

export const texts: Readonly<Record<Language, Texts>> = { en, fr, it, de, es, pt, nl };
