import type { Locale } from '../locale.ts';
import type { ContentTexts } from './catalogue.ts';
import { content as de } from './catalogues/de/content.ts';
import { content as en } from './catalogues/en/content.ts';
import { content as es } from './catalogues/es/content.ts';
import { content as fr } from './catalogues/fr/content.ts';
import { content as it } from './catalogues/it/content.ts';
import { content as nl } from './catalogues/nl/content.ts';
import { content as pt } from './catalogues/pt/content.ts';

export const contentTexts: Readonly<Record<Locale, ContentTexts>> = { en, fr, it, de, es, pt, nl };
