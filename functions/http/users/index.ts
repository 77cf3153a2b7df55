import { api } from '../edge/api.ts';
import { needs } from '../needs.ts';
import { addUsers } from './addUsers.ts';
import { cancelInvitation } from './cancelInvitation.ts';
import { correctEmail } from './correctEmail.ts';
import { getUser } from './getUser.ts';
import { liftEmailBlock } from './liftEmailBlock.ts';
import { listUsers } from './listUsers.ts';
import { resendInvitation } from './resendInvitation.ts';
import { resendInvitations } from './resendInvitations.ts';
import { reactivateUser } from './reactivateUser.ts';
import { removeUser } from './removeUser.ts';
import { restoreUser } from './restoreUser.ts';
import { suspendUser } from './suspendUser.ts';
import { updateUser } from './updateUser.ts';

export const handler = api(
  'users',
  {
    addUsers,
    listUsers,
    getUser,
    updateUser,
    removeUser,
    restoreUser,
    suspendUser,
    reactivateUser,
    resendInvitation,
    resendInvitations,
    cancelInvitation,
    correctEmail,
    liftEmailBlock,
  },
  needs,
);
