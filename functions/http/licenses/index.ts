import { api } from '../edge/api.ts';
import { needs } from '../needs.ts';
import { listLicensePools } from './listLicensePools.ts';
import { listProducts } from './listProducts.ts';
import { putProduct } from './putProduct.ts';
import { setSeats } from './setSeats.ts';

export const handler = api('licenses', { listProducts, putProduct, listLicensePools, setSeats }, needs);
