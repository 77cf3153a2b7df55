import { phrase } from '../../lib/domain/mails/phrase.ts';
import { passwordTexts } from '../shared/passwordTexts.ts';
import type { Texts } from './texts.ts';

export const portuguese: Texts = {
  ...passwordTexts.pt,
  title: 'Convite',
  opening: 'A abrir o seu convite…',
  unanswered: {
    heading: 'Não foi possível abrir o seu convite',
    sentences: ['O serviço não respondeu. Verifique a sua ligação e tente de novo daqui a pouco. O seu convite continua como está.'],
  },
  tryAgain: 'Tentar de novo',
  ended: {
    INVITATION_UNKNOWN: {
      heading: 'Esta ligação não é válida',
      sentences: [
        'Talvez esteja incompleta, ou um e-mail mais recente a tenha substituído.',
        'Abra a ligação do seu último convite, ou copie de lá o endereço inteiro. Se não chegar, peça um novo convite a quem o convidou.',
      ],
    },
    INVITATION_EXPIRED: {
      heading: 'Este convite expirou',
      sentences: ['Ficou sem resposta. Peça um novo a quem o convidou.'],
    },
    INVITATION_ACCEPTED: {
      heading: 'Este convite já foi aceite',
      sentences: [
        'Aqui não há mais nada a fazer: pode iniciar sessão com o seu endereço de e-mail e a sua palavra-passe.',
        'Se não foi você quem o aceitou, diga-o a quem o convidou.',
      ],
    },
    INVITATION_DECLINED: {
      heading: 'Este convite foi recusado',
      sentences: ['Aqui não há mais nada a fazer. Se mudar de ideias, peça um novo convite a quem o convidou.'],
    },
    INVITATION_CANCELLED: {
      heading: 'Este convite foi retirado',
      sentences: ['Já não pode ser aceite. Se acha que é um engano, pergunte a quem o convidou.'],
    },
  },
  askNew: 'Pedir um novo convite',
  askingNew: 'Um momento…',
  askedNew: {
    heading: 'Pediu um novo convite',
    sentences: [
      'Se esta ligação era sua, quem administra a conta já sabe. Quando o convidarem outra vez, recebe um novo e-mail.',
      'Pode fechar esta página.',
    ],
  },
  refused: {
    heading: 'De momento não é possível',
    sentences: ['Pergunte a quem o convidou e mostre-lhe esta resposta:'],
  },

  invites: (account) => phrase`Tem um convite para entrar em ${account}`,
  invitesFrom: (inviter, account) => phrase`${inviter} convida-o a entrar em ${account}`,
  greeting: (firstName) => phrase`Olá, ${firstName}: é para isto o convite.`,
  products: 'Produtos',
  administers: phrase`Nenhum: vai administrar a conta`,
  until: 'Válido até',

  keepPassword: 'Já tem uma palavra-passe. Continua a mesma.',
  passwordRequired: 'Precisa de uma palavra-passe. Escolha uma e depois aceite.',
  passwordNotExpected: 'Já tem uma palavra-passe, e continua a mesma. Só tem de aceitar.',

  accept: 'Aceitar',
  accepting: 'Um momento…',
  noAnswer: 'O serviço não respondeu. Verifique a sua ligação e tente de novo daqui a pouco.',
  decline: 'Recusar',

  declineHeading: 'Recusar este convite?',
  declineMeans: (account) => phrase`O seu lugar volta para ${account}, e esta ligação deixa de funcionar. Não muda mais nada.`,
  declineMeansWithoutSeat: phrase`Esta ligação deixa de funcionar. Não muda mais nada.`,
  reason: 'Motivo (facultativo; os administradores da conta podem lê-lo)',
  declineSurely: 'Recusar o convite',
  declining: 'Um momento…',
  goBack: 'Voltar',

  welcome: 'Está feito',
  joined: (account) => phrase`Já faz parte de ${account}.`,
  joinedWith: (account, products) => phrase`Já faz parte de ${account}, com um lugar em ${products}.`,
  signInWithNewPassword:
    'Já pode iniciar sessão com o seu endereço de e-mail e a palavra-passe que acabou de escolher. Pode fechar esta página.',
  signInWithOwnPassword: 'Já pode iniciar sessão com o seu endereço de e-mail e a palavra-passe que já tinha. Pode fechar esta página.',
  goTo: (product) => phrase`Ir para ${product}`,
  declined: 'Recusou o convite',
  declinedMeans: (account) =>
    phrase`O seu lugar voltou para ${account}; não mudou mais nada. Se mudar de ideias, peça um novo convite. Pode fechar esta página.`,
  declinedMeansWithoutSeat: phrase`Não mudou mais nada. Se mudar de ideias, peça um novo convite. Pode fechar esta página.`,

  transfer: {
    invites: (account) => phrase`Tem um convite para mudar para ${account}`,
    invitesFrom: (inviter, account) => phrase`${inviter} convida-o a mudar para ${account}`,
    from: 'De',
    to: 'Para',
    moves: 'Vai consigo',
    nothingThere: 'Só o seu perfil: lá não tem sessões nem gravações',
    nothingMoves: 'Só o seu perfil',
    stays: 'Fica lá',
    nothingStays: 'Nada',
    historyStaysReadable: (from) => phrase`A lista das suas sessões passadas fica também em ${from}, só para leitura.`,
    acceptHeading: (account) => phrase`Mudar para ${account}?`,
    acceptSurely: 'Mudar agora',
    acceptMeans: (account, from) =>
      phrase`Se aceitar, o seu perfil muda para ${account}. O seu acesso a ${from} termina: as licenças que lá tem voltam para essa conta, e acaba qualquer direito de a administrar.`,
    declineMeans: (from) => phrase`Se recusar, nada muda: o seu perfil fica em ${from} com tudo o que lá tem.`,
    declineSurelyMeans: (from) =>
      phrase`Nada muda: o seu perfil fica em ${from} com tudo o que lá tem. Só esta ligação deixa de funcionar.`,
    moving: 'O que vai consigo está a caminho. Recebe um e-mail quando tudo tiver chegado.',
    declinedMeans: (from) =>
      phrase`Nada mudou: o seu perfil continua em ${from} com tudo o que lá tem. Se mudar de ideias, peça um novo convite. Pode fechar esta página.`,
  },
};
