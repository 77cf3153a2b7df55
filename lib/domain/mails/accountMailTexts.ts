import type { Locale } from '../locale.ts';
import type { AccountMailTexts } from './catalogue.ts';
import { account as de } from './catalogues/de/account.ts';
import { account as en } from './catalogues/en/account.ts';
import { account as es } from './catalogues/es/account.ts';
import { account as fr } from './catalogues/fr/account.ts';
import { account as it } from './catalogues/it/account.ts';
import { account as nl } from './catalogues/nl/account.ts';
import { account as pt } from './catalogues/pt/account.ts';

export const accountMailTexts: Readonly<Record<Locale, AccountMailTexts>> = { en, fr, it, de, es, pt, nl };
