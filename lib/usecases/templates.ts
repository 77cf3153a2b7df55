import { isDeepStrictEqual } from 'node:util';
import type { AdminActor } from '../domain/actor.ts';
import { isId } from '../domain/id.ts';
import { Refusal } from '../domain/refusal.ts';
import { actorOf, changeBy, type Checked, type Origin } from './change.ts';
import { untilKept } from './overtaken.ts';
import type { Chance } from './ports.ts';
import type { Revised, TemplateStore } from './ports/templates.ts';

const TEMPLATES_AT_MOST = 100;

/** What making, changing and deleting templates of one kind needs. */
export interface TemplateKind<T extends Revised> {
  readonly store: TemplateStore<T>;
  readonly chance: Chance;
  /** What its changes are called: `welcomeTemplate.created`. */
  readonly name: string;
  readonly idOf: (template: T) => string;
  readonly unknown: () => Refusal;
  readonly checked: (template: T) => Checked;
}

/** Throws what `unknown` says. */
export async function findTemplate<T extends Revised>(kind: TemplateKind<T>, actor: AdminActor, templateId: string): Promise<T> {
  const template = isId(templateId) ? await kind.store.find(actor.account.accountId, templateId) : undefined;
  if (!template) throw kind.unknown();
  return template;
}

/** Throws `TEMPLATES_TOO_MANY`. */
export function keepTemplate<T extends Revised>(kind: TemplateKind<T>, actor: AdminActor, template: T, origin: Origin): Promise<T> {
  const { accountId } = actor.account;
  return untilKept(async () => {
    const { templates, revision } = await kind.store.list(accountId);
    // An earlier try of this very call has made it, and died before it could answer.
    const made = templates.find((one) => kind.idOf(one) === kind.idOf(template));
    if (made) return made;
    if (templates.length >= TEMPLATES_AT_MOST)
      throw new Refusal(
        'conflict',
        'TEMPLATES_TOO_MANY',
        `An account has at most ${TEMPLATES_AT_MOST} templates of a kind. Delete one that is not needed.`,
      );
    await kind.store.keepNew(accountId, template, revision, changeBy(kind.chance, actorOf(actor), `${kind.name}.created`, origin));
    return template;
  });
}

/** `decide` says what becomes of it; where that is the same, nothing is written. */
export function changeTemplate<T extends Revised>(
  kind: TemplateKind<T>,
  actor: AdminActor,
  templateId: string,
  decide: (before: T) => T | Promise<T>,
  origin: Origin,
): Promise<T> {
  return untilKept(async () => {
    const before = await findTemplate(kind, actor, templateId);
    origin.ifUnchanged?.(kind.checked(before));
    const after = await decide(before);
    if (isDeepStrictEqual(after, before)) return before;
    const next = { ...after, rev: before.rev + 1 };
    await kind.store.keepChanged(
      actor.account.accountId,
      before,
      next,
      changeBy(kind.chance, actorOf(actor), `${kind.name}.changed`, origin),
    );
    return next;
  });
}

export function endTemplate<T extends Revised>(
  kind: TemplateKind<T>,
  actor: AdminActor,
  templateId: string,
  origin: Origin,
): Promise<void> {
  return untilKept(async () => {
    const template = await findTemplate(kind, actor, templateId);
    origin.ifUnchanged?.(kind.checked(template));
    await kind.store.keepEnded(actor.account.accountId, template, changeBy(kind.chance, actorOf(actor), `${kind.name}.deleted`, origin));
  });
}
