import { api } from '../edge/api.ts';
import { needs } from '../needs.ts';
import { createProductToken } from './createProductToken.ts';
import { deleteProductToken } from './deleteProductToken.ts';
import { giveLicense } from './giveLicense.ts';
import { listLicensePools } from './listLicensePools.ts';
import { listProducts } from './listProducts.ts';
import { listProductTokens } from './listProductTokens.ts';
import { moveLicense } from './moveLicense.ts';
import { putProduct } from './putProduct.ts';
import { setSeats } from './setSeats.ts';
import { takeLicense } from './takeLicense.ts';

export const handler = api(
  'licenses',
  {
    listProducts,
    putProduct,
    createProductToken,
    listProductTokens,
    deleteProductToken,
    listLicensePools,
    setSeats,
    giveLicense,
    takeLicense,
    moveLicense,
  },
  needs,
);
