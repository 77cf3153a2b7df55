import type { Locale } from '../locale.ts';
import type { InvitationMailTexts } from './catalogue.ts';
import { invitation as de } from './catalogues/de/invitation.ts';
import { invitation as en } from './catalogues/en/invitation.ts';
import { invitation as es } from './catalogues/es/invitation.ts';
import { invitation as fr } from './catalogues/fr/invitation.ts';
import { invitation as it } from './catalogues/it/invitation.ts';
import { invitation as nl } from './catalogues/nl/invitation.ts';
import { invitation as pt } from './catalogues/pt/invitation.ts';

export const invitationMailTexts: Readonly<Record<Locale, InvitationMailTexts>> = { en, fr, it, de, es, pt, nl };
