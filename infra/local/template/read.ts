import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../refuse.ts';
import type { Json, JsonObject } from './json.ts';

export interface Resource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: JsonObject;
  readonly metadata: JsonObject;
  readonly condition?: string;
}

export interface Stack {
  readonly name: string;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly outputs: JsonObject;
  readonly parameters: JsonObject;
  /** File assets by their hash: the folder that is deployed. */
  readonly assets: ReadonlyMap<string, string>;
}

interface TemplateFile {
  readonly Resources?: Record<string, { Type: string; Properties?: JsonObject; Metadata?: JsonObject; Condition?: string }>;
  readonly Outputs?: JsonObject;
  readonly Parameters?: JsonObject;
}
interface AssetsFile {
  readonly files?: Record<string, { source: { path?: string; packaging?: string } }>;
}

/** Every stack that `synth` wrote into a folder. */
export function readStacks(folder: string): Stack[] {
  const suffix = '.template.json';
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort();
  if (names.length === 0) throw new CannotStart(`No template was synthesized into ${folder}.`);
  return names.map((name) => readStack(folder, name));
}

function readStack(folder: string, name: string): Stack {
  const template = JSON.parse(readFileSync(join(folder, `${name}.template.json`), 'utf8')) as TemplateFile;
  const resources = Object.entries(template.Resources ?? {}).map(([id, it]): [string, Resource] => [
    id,
    {
      stack: name,
      id,
      type: it.Type,
      properties: it.Properties ?? {},
      metadata: it.Metadata ?? {},
      ...(it.Condition === undefined ? {} : { condition: it.Condition }),
    },
  ]);
  return {
    name,
    resources: new Map(resources),
    outputs: template.Outputs ?? {},
    parameters: template.Parameters ?? {},
    assets: readAssets(folder, name),
  };
}

function readAssets(folder: string, name: string): Map<string, string> {
  const file = join(folder, `${name}.assets.json`);
  let manifest: AssetsFile;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8')) as AssetsFile;
  } catch {
    return new Map(); // a stack without assets has no manifest
  }
  return new Map(
    Object.entries(manifest.files ?? {}).flatMap(([hash, { source }]): [string, string][] =>
      source.packaging === 'zip' && source.path !== undefined ? [[hash, join(folder, source.path)]] : [],
    ),
  );
}

/** The folder of a function's code: by the metadata that the CDK's command line writes, else by its asset's hash. */
export function codeFolder(stack: Stack, resource: Resource, outFolder: string): string | undefined {
  const path = resource.metadata['aws:asset:path'];
  if (typeof path === 'string') return join(outFolder, path);
  const code = resource.properties['Code'] as Record<string, Json> | undefined;
  const key = code?.['S3Key'];
  return typeof key === 'string' ? stack.assets.get(key.replace(/\.zip$/, '')) : undefined;
}
