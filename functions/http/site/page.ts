import { endpoint } from '../edge/endpoint.ts';
import { AnyQuery } from '../text.ts';
import { builtFile } from './files.ts';

/** Only our own script and style, only our own API; the token stays behind `#` and reaches no server. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A page of ours, by the name of its file. */
export const page = (name: string) =>
  endpoint({ query: AnyQuery }, async () => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
    body: await builtFile(`${name}.html`),
  }));
