import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { Template } from 'aws-cdk-lib/assertions';
import { Stack } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import { functions } from '../../infra/stacks/functions.ts';
import { seatwise } from '../../infra/stacks/seatwise.ts';
import type { StageName } from '../../infra/stages.ts';

const folder = mkdtempSync(join(tmpdir(), 'seatwise-infra-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Functions with nothing in them: a template is judged by what it says, not by what was built. */
export function emptyFunctions(): string {
  for (const name of Object.keys(functions)) {
    mkdirSync(join(folder, 'functions', name), { recursive: true });
    writeFileSync(join(folder, 'functions', name, 'index.mjs'), `// ${name}`);
  }
  return join(folder, 'functions');
}

/** A page with nothing on it. */
export function emptyPages(): string {
  mkdirSync(join(folder, 'site', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'site', 'assets', 'a-1.js'), '// a');
  return join(folder, 'site');
}

export const newFolder = (): string => mkdtempSync(join(folder, 'out-'));

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

export function app(stage: StageName, more: { verifiedSender?: boolean } = {}): App {
  return seatwise({ stage, outdir: newFolder(), bundles: emptyFunctions(), pages: emptyPages(), ...more });
}

export function stackOf(from: App, name: 'Data' | 'App' | 'Web', stage: StageName): Stack {
  const stack = from.node.findChild(`Seatwise${name}-${stage}`);
  if (!Stack.isStack(stack)) throw new Error(`${stack.node.path} is no stack.`);
  return stack;
}

export function templates(stage: StageName): { readonly data: Template; readonly app: Template; readonly web: Template } {
  const made = app(stage);
  const template = (name: 'Data' | 'App' | 'Web'): Template => Template.fromStack(stackOf(made, name, stage));
  return { data: template('Data'), app: template('App'), web: template('Web') };
}

/** The resources of a type by logical id. */
export const resources = (template: Template, type: string): Readonly<Record<string, Resource>> =>
  template.findResources(type) as Record<string, Resource>;
