import { readFile, rename, writeFile } from 'node:fs/promises';
import mjml2html from 'mjml';

const folder = new URL('../lib/domain/mails/layout/', import.meta.url);
const BEGIN = /<!-- begin (\w+) -->/;

const target = new URL('layoutParts.ts', folder);

/** Compiles the layout of e-mails to a module of one function a part, and one of the frame around them. */
export async function compileMailLayout(): Promise<void> {
  const made = await compiledMailLayout();
  if (made === (await readFile(target, 'utf8').catch(() => ''))) return;
  // Put in its place at once: whoever is killed, or builds at the same time, leaves no half of it.
  const beside = new URL(`layoutParts.ts.${process.pid}`, folder);
  await writeFile(beside, made);
  await rename(beside, target);
}

async function compiledMailLayout(): Promise<string> {
  const source = await readFile(new URL('layout.mjml', folder), 'utf8');
  // No fonts: MJML would have them fetched from elsewhere.
  const { html } = await mjml2html(source, { validationLevel: 'strict', keepComments: true, fonts: {} });
  return moduleOf(cut(tidy(html)));
}

interface Cut {
  /** Where the parts stood, one after the other, is `{{content}}`. */
  readonly frame: string;
  readonly parts: ReadonlyMap<string, string>;
}

/** Innermost first: a part within a part leaves `{{items}}` in it. */
function cut(html: string): Cut {
  const parts = new Map<string, string>();
  let rest = html;
  for (let name = lastName(rest); name; name = lastName(rest)) {
    const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
    const [from, to] = [rest.indexOf(begin), rest.indexOf(end)];
    if (to < from) throw new Error(`The part ${name} of the mail layout does not end.`);
    const part = rest.slice(from + begin.length, to).trim();
    parts.set(name, part);
    rest = `${rest.slice(0, from)}{{${part.startsWith('<li') ? 'items' : 'content'}}}${rest.slice(to + end.length)}`;
  }
  const frame = rest.replace(/\{\{content\}\}(?:\s*\{\{content\}\})*/, '{{content}}');
  if (frame.split('{{content}}').length !== 2) throw new Error('Something stands between the parts of the mail layout.');
  return { frame, parts };
}

const lastName = (html: string): string | undefined => html.match(new RegExp(BEGIN, 'g'))?.at(-1)?.match(BEGIN)?.[1];

/** Without our own comment, and with each line at its beginning: an e-mail needs no indentation. */
const tidy = (html: string): string =>
  html
    .slice(html.indexOf('<!doctype'))
    .replace(/\s*\n\s*/g, '\n')
    .replace(/<(\w+)\n/g, '<$1 ')
    .replace(/"\n>/g, '">')
    .trim();

function moduleOf({ frame, parts }: Cut): string {
  const functions = [...parts.entries()].reverse().map(([name, html]) => functionOf(name, html));
  return `// Made of layout.mjml by "npm run build": change that, not this. Values are HTML already.\n${[...functions, functionOf('frame', frame)].join('')}`;
}

function functionOf(name: string, html: string): string {
  const values = [...new Set([...html.matchAll(/\{\{(\w+)\}\}/g)].map(([, value = '']) => value))];
  const literal = html.replace(/[`\\]|\$\{/g, '\\$&').replace(/\{\{(\w+)\}\}/g, '${$1}');
  const parameters = values.length === 0 ? '' : `{ ${values.join(', ')} }: { ${values.map((value) => `${value}: string`).join('; ')} }`;
  return `\nexport const ${name} = (${parameters}): string => \`${literal}\`;\n`;
}

// `npm run layout`: what is committed has to be what the layout says.
if (import.meta.main && (await readFile(target, 'utf8')) !== (await compiledMailLayout())) {
  console.error('lib/domain/mails/layout/layoutParts.ts is not what layout.mjml says. Run: npm run build');
  process.exitCode = 1;
}
