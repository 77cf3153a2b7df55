import { beforeEach, describe, expect, it } from '@jest/globals';
import { userShape } from '../../functions/http/shapes.ts';
import type { RoleWish } from '../../lib/domain/addRow.ts';
import type { UserActor } from '../../lib/domain/actor.ts';
import { Refusal } from '../../lib/domain/refusal.ts';
import { createGroup } from '../../lib/usecases/groups.ts';
import { removeUser } from '../../lib/usecases/membership.ts';
import { putProduct } from '../../lib/usecases/products.ts';
import { resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import {
  applySettingsTemplate,
  createSettingsTemplate,
  deleteSettingsTemplate,
  getSettingsTemplate,
  listSettingsTemplates,
  updateSettingsTemplate,
} from '../../lib/usecases/settingsTemplates.ts';
import { updateUser } from '../../lib/usecases/updateUser.ts';
import { openHistory } from '../support/eventsTable.ts';
import type { House } from '../support/house.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, OPERATOR, ORIGIN, type World } from '../support/world.ts';

const settingsSchema = {
  type: 'object',
  properties: { mute: { type: 'boolean' }, size: { type: 'integer', minimum: 1, maximum: 100 } },
  additionalProperties: false,
};
let world: World;
let house: House;
let actor: UserActor;
let ada: UserActor;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines');
  ({ actor } = house);
  await putProduct(world, OPERATOR, { productId: 'meeting', name: 'Meeting', settingsSchema }, ORIGIN);
  ada = await world.join(house, 'ada@example.com');
});

const set = (settings: Parameters<typeof updateUser>[2]['settings'], by = actor, userId = ada.user.userId) =>
  updateUser(world, by, { userId, settings }, ORIGIN);
const shown = async (email = 'ada@example.com') => {
  const { settings, ownSettings, settingsTemplateId } = userShape(await house.user(email), actor.account);
  return { settings, ownSettings, settingsTemplateId };
};
const create = (settings: Record<string, Record<string, unknown>> = { meeting: { mute: true, size: 50 } }) =>
  createSettingsTemplate(world, actor, { name: 'Quiet', settings }, ORIGIN);
const apply = async (templateId: string, userIds: string[], by = actor) =>
  (await applySettingsTemplate(world, by, { templateId, userIds }, ORIGIN)).map(({ result }) =>
    result instanceof Refusal ? result.code : 'applied',
  );

describe('the settings of a user', () => {
  it('are merged, taken back with null, and judged by the product’s own schema', async () => {
    await set({ meeting: { mute: true, size: 10 } });
    await set({ meeting: { size: 20 } });
    expect((await shown()).settings).toEqual({ meeting: { mute: true, size: 20 } });
    await set({ meeting: { mute: null } });
    expect((await shown()).settings).toEqual({ meeting: { size: 20 } });
    await set({ meeting: null });
    expect((await shown()).settings).toEqual({});
  });

  it.each<[string, Record<string, Record<string, unknown>>, string]>([
    ['a value that does not fit', { meeting: { size: 101 } }, 'settings.meeting.size'],
    ['a number as text', { meeting: { size: '10' } }, 'settings.meeting.size'],
    ['a setting that there is not', { meeting: { colour: 'red' } }, 'settings.meeting.colour'],
    ['a product without settings', { webinar: { mute: true } }, 'settings.webinar'],
    ['a product that does not exist', { teleport: { mute: true } }, 'settings.teleport'],
    ['a name far too long for a product’s id', { ['x'.repeat(3_000)]: { mute: true } }, `settings.${'x'.repeat(3_000)}`],
    ['something that is no product’s id', { '../x': { mute: true } }, 'settings.../x'],
  ])('%s is refused, and where', async (_what, settings, path) => {
    await expect(set(settings)).rejects.toMatchObject({ kind: 'invalid', code: 'SETTINGS_INVALID', details: { errors: [{ path }] } });
    expect((await shown()).settings).toEqual({});
  });

  it('can be changed by who may only do that, and nothing else can', async () => {
    const clerk = await world.join(house, 'clerk@example.com', { name: 'manager', permissions: ['users.settings'] }, []);
    await set({ meeting: { mute: true } }, clerk);
    expect((await shown()).settings).toEqual({ meeting: { mute: true } });
    const change = (more: object) => codeOf(updateUser(world, clerk, { userId: ada.user.userId, ...more }, ORIGIN));
    expect(await change({ firstName: 'Eve' })).toBe('PERMISSION_MISSING');
    expect(await change({ settings: {}, locale: 'fr' })).toBe('PERMISSION_MISSING');
  });

  it('of an administrator, or of somebody outside one’s groups, are not changed', async () => {
    const { groupId } = await createGroup(world, actor, { name: 'Sales' }, ORIGIN);
    const role: RoleWish = { name: 'manager', permissions: ['users.settings'], groupIds: [groupId] };
    const scoped = await world.join(house, 'scoped@example.com', role, []);
    expect(await codeOf(set({ meeting: { mute: true } }, scoped))).toBe('USER_UNKNOWN');
    const clerk = await world.join(house, 'clerk@example.com', { name: 'manager', permissions: ['users.settings'] }, []);
    expect(await codeOf(set({ meeting: { mute: true } }, clerk, actor.user.userId))).toBe('PERMISSION_MISSING');
  });

  it('changed by many at once bear all changes', async () => {
    await putProduct(world, OPERATOR, { productId: 'meeting', name: 'M', settingsSchema: { type: 'object' } }, ORIGIN);
    await Promise.all(Array.from({ length: 6 }, (_, at) => set({ meeting: { [`s${at}`]: at } })));
    expect((await shown()).settings).toEqual({ meeting: { s0: 0, s1: 1, s2: 2, s3: 3, s4: 4, s5: 5 } });
  });

  it('leave an event of what has changed, setting by setting', async () => {
    await set({ meeting: { mute: true, size: 10 } });
    const history = await openHistory(world.table, world);
    await history.follow();
    await set({ meeting: { size: 20 } });
    await set({ meeting: { size: 20 } });
    const { events } = await history.follow();
    expect(events.map(({ action, changes }) => [action, changes])).toEqual([
      ['user.changed', [{ field: 'settings.meeting.size', from: 10, to: 20 }]],
    ]);
  });
});

describe('a settings template', () => {
  it('is made, found, changed and deleted; its values are judged by the schema', async () => {
    const { settingsTemplateId: templateId } = await create();
    await updateSettingsTemplate(world, actor, { templateId, name: 'Silent' }, ORIGIN);
    expect(await getSettingsTemplate(world, actor, templateId)).toMatchObject({
      name: 'Silent',
      settings: { meeting: { mute: true, size: 50 } },
    });
    expect(await codeOf(create({ meeting: { size: 0 } }))).toBe('SETTINGS_INVALID');
    expect(await codeOf(create({ webinar: { a: 1 } }))).toBe('SETTINGS_INVALID');
    expect(await codeOf(create({}))).toBe('SETTINGS_INVALID');
    await deleteSettingsTemplate(world, actor, templateId, ORIGIN);
    expect(await codeOf(getSettingsTemplate(world, actor, templateId))).toBe('SETTINGS_TEMPLATE_UNKNOWN');
    expect(await listSettingsTemplates(world, actor)).toEqual([]);
  });

  it('gives its values to who is added with it; what is set for them alone stands over these, and can be taken back', async () => {
    const { settingsTemplateId } = await create();
    expect(await house.add([{ email: 'grace@example.com', settingsTemplateId }])).toEqual(['invited']);
    const { userId } = await house.user('grace@example.com');
    await set({ meeting: { size: 5 } }, actor, userId);
    expect(await shown('grace@example.com')).toEqual({
      settings: { meeting: { mute: true, size: 5 } },
      ownSettings: { meeting: { size: 5 } },
      settingsTemplateId,
    });
    await set({ meeting: { size: null } }, actor, userId);
    expect((await shown('grace@example.com')).settings).toEqual({ meeting: { mute: true, size: 50 } });
  });

  it('that changes, or goes, leaves who has it as they are, until it is applied anew', async () => {
    const { settingsTemplateId: templateId } = await create();
    await house.add([{ email: 'grace@example.com', settingsTemplateId: templateId }]);
    const { userId } = await house.user('grace@example.com');
    await updateSettingsTemplate(world, actor, { templateId, settings: { meeting: { size: 7 } } }, ORIGIN);
    expect((await shown('grace@example.com')).settings).toEqual({ meeting: { mute: true, size: 50 } });
    expect(await apply(templateId, [userId])).toEqual(['applied']);
    expect((await shown('grace@example.com')).settings).toEqual({ meeting: { size: 7 } });
    await deleteSettingsTemplate(world, actor, templateId, ORIGIN);
    expect((await shown('grace@example.com')).settings).toEqual({ meeting: { size: 7 } });
  });

  it('is applied to many, each on their own: who cannot have it spoils no other', async () => {
    const { settingsTemplateId: templateId } = await create();
    const removed = await world.join(house, 'removed@example.com');
    await removeUser(world, actor, { userId: removed.user.userId }, ORIGIN);
    await set({ meeting: { size: 3 } });
    const users = [ada.user.userId, removed.user.userId, '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0T', 'x', actor.user.userId];
    expect(await apply(templateId, users)).toEqual(['applied', 'USER_REMOVED', 'USER_UNKNOWN', 'USER_UNKNOWN', 'applied']);
    expect((await shown()).settings).toEqual({ meeting: { mute: true, size: 3 } });
  });

  it('applied once more changes nothing, and leaves no event', async () => {
    const { settingsTemplateId: templateId } = await create();
    await apply(templateId, [ada.user.userId]);
    const history = await openHistory(world.table, world);
    await history.follow();
    expect(await apply(templateId, [ada.user.userId])).toEqual(['applied']);
    expect((await history.follow()).events).toEqual([]);
  });

  it('stays with who is invited again, and is replaced where they are added with another one', async () => {
    const { settingsTemplateId } = await create();
    const loud = await create({ meeting: { mute: false } });
    await house.add([{ email: 'grace@example.com', settingsTemplateId }]);
    const { userId } = await house.user('grace@example.com');
    await set({ meeting: { size: 5 } }, actor, userId);
    await resendInvitation(world, actor, { userId }, ORIGIN);
    expect((await shown('grace@example.com')).settings).toEqual({ meeting: { mute: true, size: 5 } });
    await house.suspend(userId);
    await house.add([{ email: 'grace@example.com' }]);
    expect((await shown('grace@example.com')).settings).toEqual({ meeting: { mute: true, size: 5 } });
    await house.suspend(userId);
    await house.add([{ email: 'grace@example.com', settingsTemplateId: loud.settingsTemplateId }]);
    expect((await shown('grace@example.com')).settings).toEqual({ meeting: { mute: false, size: 5 } });
  });

  it('of another account, or that does not exist, is the row’s own problem', async () => {
    const { settingsTemplateId } = await create();
    const other = await world.account('Difference Works');
    expect(await other.add([{ email: 'a@example.com', settingsTemplateId }, { email: 'b@example.com' }])).toEqual([
      'SETTINGS_TEMPLATE_UNKNOWN',
      'invited',
    ]);
  });
});

describe('the schema of a product', () => {
  it('is kept with it, goes where it is left out, and is refused where it is none', async () => {
    expect((await world.products.findMany(['meeting']))[0]?.settingsSchema).toEqual(settingsSchema);
    const put = (schema?: Record<string, unknown>) =>
      codeOf(putProduct(world, OPERATOR, { productId: 'meeting', name: 'M', settingsSchema: schema }, ORIGIN));
    expect(await put({ type: 'object', properties: { a: { maximun: 3 } } })).toBe('SETTINGS_SCHEMA_INVALID');
    expect(await put({ type: 'object', description: 'x'.repeat(16_400) })).toBe('SETTINGS_SCHEMA_INVALID');
    expect(await put()).toBe('done');
    expect((await world.products.findMany(['meeting']))[0]?.settingsSchema).toBeUndefined();
    expect(await codeOf(set({ meeting: { mute: true } }))).toBe('SETTINGS_INVALID');
  });
});
