import * as z from 'zod/mini';
import { importTemplate } from '../../../lib/domain/importing/importTemplate.ts';
import { endpoint } from '../edge/endpoint.ts';
import { locale } from '../text.ts';

const Query = z.strictObject({ locale: z.prefault(locale, 'en') });

export const getImportTemplate = endpoint({ query: Query }, ({ query }) =>
  Promise.resolve({
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="import-${query.locale}.csv"`,
      'cache-control': 'public, max-age=300',
    },
    body: importTemplate(query.locale),
  }),
);
