import type { Language } from './language.ts';
import type { Sentences } from './view.ts';

/** What every page behind the link of an e-mail may have to say. */
export interface LinkTexts {
  readonly noAnswer: string;
  readonly tryAgain: string;
  readonly unknown: Sentences;
  readonly expired: Sentences;
  readonly suspended: Sentences;
  readonly closed: Sentences;
  readonly refused: Sentences;
}

const en: LinkTexts = {
  noAnswer: 'The service did not answer. Check your connection, then try again in a moment.',
  tryAgain: 'Try again',
  unknown: {
    heading: 'This link is not valid',
    sentences: ['It may be incomplete. Open it from the e-mail once more, or copy the whole address from it.'],
  },
  expired: { heading: 'This link has expired', sentences: ['It was not used in time.'] },
  suspended: {
    heading: 'Your access is suspended',
    sentences: ['Ask an administrator of your account to give it back. Then try again.'],
  },
  closed: { heading: 'This account is closed', sentences: ['Ask whoever administered it if you think that it should not be.'] },
  refused: {
    heading: 'That is not possible at the moment',
    sentences: ['Ask an administrator of your account, and show them this answer:'],
  },
};

const fr: LinkTexts = {
  noAnswer: 'Le service n’a pas répondu. Vérifiez votre connexion, puis réessayez dans un instant.',
  tryAgain: 'Réessayer',
  unknown: {
    heading: 'Ce lien n’est pas valable',
    sentences: ['Il est peut-être incomplet. Ouvrez-le encore une fois depuis l’e-mail, ou copiez-en l’adresse entière.'],
  },
  expired: { heading: 'Ce lien n’est plus valable', sentences: ['Il n’a pas été utilisé à temps.'] },
  suspended: {
    heading: 'Votre accès est suspendu',
    sentences: ['Demandez à un administrateur de votre compte de vous le rendre. Réessayez ensuite.'],
  },
  closed: {
    heading: 'Ce compte est fermé',
    sentences: ['Si vous pensez qu’il ne devrait pas l’être, demandez à la personne qui l’administrait.'],
  },
  refused: {
    heading: 'Ce n’est pas possible pour le moment',
    sentences: ['Demandez à un administrateur de votre compte, et montrez-lui cette réponse\u00A0:'],
  },
};

const de: LinkTexts = {
  noAnswer: 'Der Dienst hat nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es gleich noch einmal.',
  tryAgain: 'Noch einmal versuchen',
  unknown: {
    heading: 'Dieser Link ist nicht gültig',
    sentences: ['Vielleicht ist er unvollständig. Öffnen Sie ihn noch einmal aus der E-Mail, oder kopieren Sie die ganze Adresse daraus.'],
  },
  expired: { heading: 'Dieser Link ist abgelaufen', sentences: ['Er wurde nicht rechtzeitig benutzt.'] },
  suspended: {
    heading: 'Ihr Zugang ist gesperrt',
    sentences: ['Bitten Sie einen Administrator Ihres Kontos, ihn wieder freizugeben. Versuchen Sie es dann noch einmal.'],
  },
  closed: {
    heading: 'Dieses Konto ist geschlossen',
    sentences: ['Fragen Sie, wer es verwaltet hat, wenn Sie meinen, dass es das nicht sein sollte.'],
  },
  refused: {
    heading: 'Das geht im Moment nicht',
    sentences: ['Fragen Sie einen Administrator Ihres Kontos und zeigen Sie ihm diese Antwort:'],
  },
};

const it: LinkTexts = {
  noAnswer: 'Il servizio non ha risposto. Controlli la connessione e riprovi tra un momento.',
  tryAgain: 'Riprova',
  unknown: {
    heading: 'Questo link non è valido',
    sentences: ['Forse è incompleto. Lo apra di nuovo dall’e-mail, o ne copi l’indirizzo intero.'],
  },
  expired: { heading: 'Questo link è scaduto', sentences: ['Non è stato usato in tempo.'] },
  suspended: {
    heading: 'Il Suo accesso è sospeso',
    sentences: ['Chieda a un amministratore del Suo account di ridarglielo. Poi riprovi.'],
  },
  closed: { heading: 'Questo account è chiuso', sentences: ['Si rivolga a chi lo amministrava, se pensa che non dovrebbe esserlo.'] },
  refused: {
    heading: 'In questo momento non è possibile',
    sentences: ['Si rivolga a un amministratore del Suo account e gli mostri questa risposta:'],
  },
};

const es: LinkTexts = {
  noAnswer: 'El servicio no ha respondido. Compruebe su conexión y vuelva a intentarlo en un momento.',
  tryAgain: 'Volver a intentar',
  unknown: {
    heading: 'Este enlace no es válido',
    sentences: ['Puede que esté incompleto. Ábralo otra vez desde el correo, o copie de él la dirección entera.'],
  },
  expired: { heading: 'Este enlace ha caducado', sentences: ['No se usó a tiempo.'] },
  suspended: {
    heading: 'Su acceso está suspendido',
    sentences: ['Pida a un administrador de su cuenta que se lo devuelva. Después, vuelva a intentarlo.'],
  },
  closed: { heading: 'Esta cuenta está cerrada', sentences: ['Pregunte a quien la administraba si cree que no debería estarlo.'] },
  refused: { heading: 'Ahora mismo no es posible', sentences: ['Pregunte a un administrador de su cuenta y enséñele esta respuesta:'] },
};

const pt: LinkTexts = {
  noAnswer: 'O serviço não respondeu. Verifique a sua ligação e tente de novo daqui a pouco.',
  tryAgain: 'Tentar de novo',
  unknown: {
    heading: 'Esta ligação não é válida',
    sentences: ['Talvez esteja incompleta. Abra-a outra vez a partir do e-mail, ou copie de lá o endereço inteiro.'],
  },
  expired: { heading: 'Esta ligação expirou', sentences: ['Não foi usada a tempo.'] },
  suspended: {
    heading: 'O seu acesso está suspenso',
    sentences: ['Peça a um administrador da sua conta que lho devolva. Depois, tente de novo.'],
  },
  closed: { heading: 'Esta conta está encerrada', sentences: ['Pergunte a quem a administrava se acha que não devia estar.'] },
  refused: { heading: 'De momento não é possível', sentences: ['Pergunte a um administrador da sua conta e mostre-lhe esta resposta:'] },
};

const nl: LinkTexts = {
  noAnswer: 'De dienst antwoordde niet. Controleer uw verbinding en probeer het zo opnieuw.',
  tryAgain: 'Opnieuw proberen',
  unknown: {
    heading: 'Deze link is niet geldig',
    sentences: ['Misschien is hij onvolledig. Open hem nog eens uit de e-mail, of kopieer er het hele adres uit.'],
  },
  expired: { heading: 'Deze link is verlopen', sentences: ['Hij is niet op tijd gebruikt.'] },
  suspended: {
    heading: 'Uw toegang is geblokkeerd',
    sentences: ['Vraag een beheerder van uw account om u weer toe te laten. Probeer het daarna opnieuw.'],
  },
  closed: { heading: 'Dit account is gesloten', sentences: ['Vraag wie het beheerde als u denkt dat het dat niet zou moeten zijn.'] },
  refused: { heading: 'Dat is op dit moment niet mogelijk', sentences: ['Vraag een beheerder van uw account en laat dit antwoord zien:'] },
};

export const linkTexts: Readonly<Record<Language, LinkTexts>> = { en, fr, it, de, es, pt, nl };
