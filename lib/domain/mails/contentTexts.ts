import type { ContentKind } from '../content.ts';
import type { StayReason } from '../transfer.ts';
import type { Language } from './language.ts';
import { phrase, type Phrase } from './phrase.ts';

/** One word for each of a language's plurals that differ; `other` stands for those that do not. */
export type Plural<Word> = Readonly<Partial<Record<Intl.LDMLPluralRule, Word>>> & { readonly other: Word };

interface ContentTexts {
  readonly kinds: Readonly<Record<ContentKind, Plural<string>>>;
  readonly ofProduct: (counts: Phrase, product: string) => Phrase;
  readonly staysBecause: (what: Phrase, why: Phrase) => Phrase;
  /** Said before an acceptance and after one, so in no tense. */
  readonly reasons: Readonly<Record<StayReason, (product: string, account: string) => Phrase>>;
}

const en: ContentTexts = {
  kinds: {
    sessionHistory: { one: 'past session', other: 'past sessions' },
    scheduledSession: { one: 'scheduled session', other: 'scheduled sessions' },
    recording: { one: 'recording', other: 'recordings' },
  },
  ofProduct: (counts, product) => phrase`${counts} of ${product}`,
  staysBecause: (what, why) => phrase`${what}: ${why}`,
  reasons: {
    productNotHeld: (product, account) => phrase`${product} is not among your products at ${account}`,
    notMovable: (product) => phrase`${product} does not allow this to move`,
    kindNotMovable: (product) => phrase`${product} never moves content of this kind`,
    userSuspended: () => phrase`a profile that is suspended or removed takes nothing along`,
  },
};

const fr: ContentTexts = {
  kinds: {
    sessionHistory: { one: 'session passée', many: 'de sessions passées', other: 'sessions passées' },
    scheduledSession: { one: 'session planifiée', many: 'de sessions planifiées', other: 'sessions planifiées' },
    recording: { one: 'enregistrement', many: 'd’enregistrements', other: 'enregistrements' },
  },
  ofProduct: (counts, product) => phrase`${counts} dans ${product}`,
  staysBecause: (what, why) => phrase`${what}\u00A0: ${why}`,
  reasons: {
    productNotHeld: (product, account) => phrase`${product} ne fait pas partie de vos produits chez ${account}`,
    notMovable: (product) => phrase`${product} n’en permet pas le transfert`,
    kindNotMovable: (product) => phrase`${product} ne transfère jamais ce genre de contenu`,
    userSuspended: () => phrase`un profil suspendu ou supprimé n’emporte rien`,
  },
};

export const contentTexts: Readonly<Record<Language, ContentTexts>> = { en, fr };
