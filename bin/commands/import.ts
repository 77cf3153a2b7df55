import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Misuse } from '../failure.ts';
import { show } from '../output.ts';
import type { Context } from '../world.ts';
import { ended, watch, type Import } from './watchImport.ts';

export interface ImportAsk {
  readonly format?: string;
  readonly product?: readonly string[];
  readonly role?: string;
  readonly group?: string;
  readonly language?: string;
  readonly invitation?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
}

const FORMATS: Readonly<Record<string, string>> = { '.csv': 'csv', '.tsv': 'csv', '.txt': 'list', '.json': 'json' };

/** Sends a file as it is; a dry run is waited for, since what it says is what it is for. */
export async function importFile(context: Context, file: string, ask: ImportAsk): Promise<void> {
  const { client, output } = context;
  const format = ask.format ?? FORMATS[extname(file).toLowerCase()] ?? (file === '-' ? 'csv' : undefined);
  if (format === undefined) throw new Misuse(`What is ${file}? Say --format csv, list or json.`);
  const query = {
    format,
    products: ask.product?.join(','),
    role: ask.role,
    groupId: ask.group,
    locale: ask.language,
    ...(ask.dryRun ? { dryRun: true } : {}),
    ...(ask.invitation === false ? { sendInvitation: false } : {}),
  };
  const taken = await client.call<Import>('POST', `${client.account}/imports`, { query, file: await bytesOf(context, file) });
  if (ask.watch || ask.dryRun) return ended(context, await watch(context, taken));
  show(output, taken, () => [
    `${taken.total} rows are taken in, as import ${taken.importId}.`,
    `Follow it: seatwise imports show ${taken.importId} --watch`,
  ]);
}

async function bytesOf({ world }: Context, file: string): Promise<Uint8Array> {
  if (file === '-') return world.readBytes();
  try {
    return await readFile(file);
  } catch {
    throw new Misuse(`${file} cannot be read. Check its name.`);
  }
}
