import { CannotStart } from '../refuse.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import type { Resource, Stack } from './read.ts';

export const REGION = 'us-east-1';
export const ACCOUNT = '000000000000';

/** What a template may ask of a resource: its own name (`Ref`) and its attributes (`Fn::GetAtt`). */
export interface Identity {
  readonly ref: string;
  readonly attribute: (name: string) => string | undefined;
}
export type Identify = (resource: Resource) => Identity;

export interface Resolver {
  /** Resolves a value of a stack's template. `where` names it in a refusal. */
  readonly resolve: (value: Json | undefined, stack: Stack, where: string) => Json | undefined;
}

/** CloudFormation's intrinsic functions, as far as our templates use them; any other is refused by name. */
export function resolver(stacks: readonly Stack[], parameters: Readonly<Record<string, string>>, identify: Identify): Resolver {
  const exported = new Map<string, [Stack, Json | undefined]>();
  for (const stack of stacks)
    for (const output of Object.values(stack.outputs)) {
      if (!isObject(output) || !isObject(output['Export'])) continue;
      exported.set(text(resolve(output['Export']['Name'], stack, `${stack.name}.Outputs`), stack.name), [stack, output['Value']]);
    }

  function resolve(value: Json | undefined, stack: Stack, where: string): Json | undefined {
    if (Array.isArray(value)) return value.map((item) => resolve(item, stack, where)).filter((item): item is Json => item !== undefined);
    if (!isObject(value)) return value;
    const [key, ...more] = Object.keys(value);
    if (key === undefined || more.length > 0 || !(key === 'Ref' || key.startsWith('Fn::'))) {
      const resolved: JsonObject = {};
      for (const [name, item] of Object.entries(value)) {
        const made = resolve(item, stack, where);
        // `AWS::NoValue` takes its property away.
        if (made !== undefined) resolved[name] = made;
      }
      return resolved;
    }
    return intrinsic(key, value[key], stack, where);
  }

  function intrinsic(name: string, of: Json | undefined, stack: Stack, where: string): Json | undefined {
    switch (name) {
      case 'Ref':
        return of === 'AWS::NoValue' ? undefined : reference(text(of, where), stack, where);
      case 'Fn::GetAtt': {
        const [id = '', attribute = ''] = typeof of === 'string' ? of.split(/\.(.*)/s) : (of as string[]);
        return attributeOf(id, attribute, stack, where);
      }
      case 'Fn::Join': {
        const [separator, parts] = of as [string, Json];
        const list = resolve(parts, stack, where) as Json[];
        return list.map((part) => text(part, where)).join(separator);
      }
      case 'Fn::Split': {
        const [separator, whole] = of as [string, Json];
        return text(resolve(whole, stack, where), where).split(separator);
      }
      case 'Fn::Select': {
        const [at, list] = of as [Json, Json];
        return (resolve(list, stack, where) as Json[])[Number(resolve(at, stack, where))];
      }
      case 'Fn::Sub':
        return substitute(of, stack, where);
      case 'Fn::ImportValue': {
        const wanted = text(resolve(of, stack, where), where);
        const found = exported.get(wanted);
        if (!found) throw new CannotStart(`${where} imports ${wanted}, which no stack exports.`);
        return resolve(found[1], found[0], where);
      }
      default:
        throw new CannotStart(`${where} uses ${name}, which the local stack does not resolve.`);
    }
  }

  function substitute(of: Json | undefined, stack: Stack, where: string): string {
    const [pattern, own] = Array.isArray(of) ? of : [of, undefined];
    return text(pattern, where).replace(/\$\{(!?)([^}]+)\}/g, (whole: string, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (isObject(own) && own[name] !== undefined) return text(resolve(own[name], stack, where), where);
      const [id = '', attribute] = name.trim().split(/\.(.*)/s);
      return attribute === undefined ? reference(id, stack, where) : attributeOf(id, attribute, stack, where);
    });
  }

  function reference(id: string, stack: Stack, where: string): string {
    const pseudo = pseudoParameter(id, stack);
    if (pseudo !== undefined) return pseudo;
    const parameter = stack.parameters[id];
    if (isObject(parameter)) {
      const value = parameters[id] ?? parameter['Default'];
      if (value === undefined) throw new CannotStart(`The template's parameter ${id} has neither a value nor a default.`);
      return text(value, where);
    }
    const resource = stack.resources.get(id);
    if (!resource) throw new CannotStart(`${where} refers to ${id}, which is not in the template of ${stack.name}.`);
    return identify(resource).ref;
  }

  function attributeOf(id: string, attribute: string, stack: Stack, where: string): string {
    const resource = stack.resources.get(id);
    if (!resource) throw new CannotStart(`${where} refers to ${id}, which is not in the template of ${stack.name}.`);
    const value = identify(resource).attribute(attribute);
    if (value === undefined)
      throw new CannotStart(`${where} asks for ${attribute} of ${id} (${resource.type}), which the local stack does not know.`);
    return value;
  }

  return { resolve };
}

function pseudoParameter(name: string, stack: Stack): string | undefined {
  const known: Record<string, string> = {
    'AWS::Region': REGION,
    'AWS::AccountId': ACCOUNT,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${stack.name}/local`,
  };
  return known[name];
}

function text(value: Json | undefined, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new CannotStart(`${where} should resolve to a text, but is ${JSON.stringify(value)}.`);
}
