import type { Locale } from '../locale.ts';
import type { TransferMailTexts } from './catalogue.ts';
import { transfer as de } from './catalogues/de/transfer.ts';
import { transfer as en } from './catalogues/en/transfer.ts';
import { transfer as es } from './catalogues/es/transfer.ts';
import { transfer as fr } from './catalogues/fr/transfer.ts';
import { transfer as it } from './catalogues/it/transfer.ts';
import { transfer as nl } from './catalogues/nl/transfer.ts';
import { transfer as pt } from './catalogues/pt/transfer.ts';

export const transferMailTexts: Readonly<Record<Locale, TransferMailTexts>> = { en, fr, it, de, es, pt, nl };
