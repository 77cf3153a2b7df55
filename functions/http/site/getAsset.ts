import * as z from 'zod/mini';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { endpoint } from '../edge/endpoint.ts';
import { AnyQuery } from '../text.ts';
import { builtFile } from './files.ts';

/** Named one by one: no path that a caller writes ever reaches the disk. */
const ASSETS: Readonly<Record<string, string>> = {
  'invitation.js': 'text/javascript; charset=utf-8',
  'password-reset.js': 'text/javascript; charset=utf-8',
  'email-change.js': 'text/javascript; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
};

export const getAsset = endpoint({ path: z.strictObject({ file: z.string() }), query: AnyQuery }, async ({ path: { file } }) => {
  const type = Object.hasOwn(ASSETS, file) ? ASSETS[file] : undefined;
  if (!type) throw new Refusal('missing', 'ASSET_UNKNOWN', 'There is no such file.');
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'public, max-age=300' },
    body: await builtFile(`assets/${file}`),
  };
});
