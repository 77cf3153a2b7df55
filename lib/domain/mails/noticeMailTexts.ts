import type { Locale } from '../locale.ts';
import type { NoticeMailTexts } from './catalogue.ts';
import { notices as de } from './catalogues/de/notices.ts';
import { notices as en } from './catalogues/en/notices.ts';
import { notices as es } from './catalogues/es/notices.ts';
import { notices as fr } from './catalogues/fr/notices.ts';
import { notices as it } from './catalogues/it/notices.ts';
import { notices as nl } from './catalogues/nl/notices.ts';
import { notices as pt } from './catalogues/pt/notices.ts';

export const noticeMailTexts: Readonly<Record<Locale, NoticeMailTexts>> = { en, fr, it, de, es, pt, nl };
