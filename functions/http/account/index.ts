import { api } from '../edge/api.ts';
import { needs } from '../needs.ts';
import { askPasswordReset } from './askPasswordReset.ts';
import { closeAccount } from './closeAccount.ts';
import { completePasswordReset } from './completePasswordReset.ts';
import { confirmEmailChange } from './confirmEmailChange.ts';
import { createAccount } from './createAccount.ts';
import { getAccount } from './getAccount.ts';
import { getMe } from './getMe.ts';
import { listAccounts } from './listAccounts.ts';
import { signIn } from './signIn.ts';
import { signOut } from './signOut.ts';
import { updateAccount } from './updateAccount.ts';
import { updateMe } from './updateMe.ts';

export const handler = api(
  'account',
  {
    askPasswordReset,
    completePasswordReset,
    confirmEmailChange,
    signIn,
    signOut,
    getMe,
    updateMe,
    createAccount,
    listAccounts,
    getAccount,
    updateAccount,
    closeAccount,
  },
  needs,
);
