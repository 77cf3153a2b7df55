import { api } from '../edge/api.ts';
import { acceptInvitation } from './acceptInvitation.ts';
import { declineInvitation } from './declineInvitation.ts';
import { lookUpInvitation } from './lookUpInvitation.ts';
import { requestNewInvitation } from './requestNewInvitation.ts';

export const handler = api('invitations', { lookUpInvitation, acceptInvitation, declineInvitation, requestNewInvitation });
