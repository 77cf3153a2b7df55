import { beforeEach, describe, expect, it } from '@jest/globals';
import type { UserActor } from '../../lib/domain/actor.ts';
import type { WelcomeTemplate } from '../../lib/domain/welcomeTemplate.ts';
import { createGroup } from '../../lib/usecases/groups.ts';
import { resendInvitation } from '../../lib/usecases/resendInvitation.ts';
import { previewWelcomeTemplate } from '../../lib/usecases/previewWelcomeTemplate.ts';
import {
  createWelcomeTemplate,
  deleteWelcomeTemplate,
  getWelcomeTemplate,
  listWelcomeTemplates,
  updateWelcomeTemplate,
} from '../../lib/usecases/welcomeTemplates.ts';
import { openHistory } from '../support/eventsTable.ts';
import type { House } from '../support/house.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN, type World } from '../support/world.ts';

let world: World;
let house: House;
let actor: UserActor;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines');
  ({ actor } = house);
});

const wish = { name: 'Sales', defaultLocale: 'en', texts: { en: { subject: 'Come, {{firstName}}', text: 'Come:\n\n{{link}}' } } } as const;
const create = (name = 'Sales'): Promise<WelcomeTemplate> => createWelcomeTemplate(world, actor, { ...wish, name }, ORIGIN);
const lastTo = (email: string) => world.mails.to(email).at(-1)?.text;

describe('a welcome template', () => {
  it('is made, found by its name among others, changed and deleted', async () => {
    const { welcomeTemplateId } = await create();
    await create('Engineers');
    expect((await listWelcomeTemplates(world, actor)).map(({ name }) => name)).toEqual(['Engineers', 'Sales']);
    await updateWelcomeTemplate(world, actor, { templateId: welcomeTemplateId, name: 'Sellers' }, ORIGIN);
    expect(await getWelcomeTemplate(world, actor, welcomeTemplateId)).toMatchObject({ name: 'Sellers', texts: wish.texts });
    await deleteWelcomeTemplate(world, actor, welcomeTemplateId, ORIGIN);
    expect(await codeOf(getWelcomeTemplate(world, actor, welcomeTemplateId))).toBe('WELCOME_TEMPLATE_UNKNOWN');
    expect(await codeOf(deleteWelcomeTemplate(world, actor, welcomeTemplateId, ORIGIN))).toBe('WELCOME_TEMPLATE_UNKNOWN');
    expect(await listWelcomeTemplates(world, actor)).toHaveLength(1);
  });

  it('is of its account: another one knows nothing of it', async () => {
    const { welcomeTemplateId } = await create();
    const other = await world.account('Difference Works');
    expect(await codeOf(getWelcomeTemplate(world, other.actor, welcomeTemplateId))).toBe('WELCOME_TEMPLATE_UNKNOWN');
    expect(await other.add([{ email: 'eve@example.com', welcomeTemplateId }])).toEqual(['WELCOME_TEMPLATE_UNKNOWN']);
    expect(await listWelcomeTemplates(world, other.actor)).toEqual([]);
  });

  it('leaves one event of each change, and none where nothing changes', async () => {
    const history = await openHistory(world.table, world);
    await history.follow();
    const { welcomeTemplateId: templateId } = await create();
    await updateWelcomeTemplate(world, actor, { templateId, name: 'Sales' }, ORIGIN);
    await updateWelcomeTemplate(world, actor, { templateId, name: 'Sellers' }, ORIGIN);
    await deleteWelcomeTemplate(world, actor, templateId, ORIGIN);
    const { events } = await history.follow();
    expect(events.map(({ action, target, changes }) => [action, target.id, changes.find(({ field }) => field === 'name')])).toEqual([
      ['welcomeTemplate.created', templateId, { field: 'name', from: null, to: 'Sales' }],
      ['welcomeTemplate.changed', templateId, { field: 'name', from: 'Sales', to: 'Sellers' }],
      ['welcomeTemplate.deleted', templateId, { field: 'name', from: 'Sellers', to: null }],
    ]);
  });

  it('is one of a hundred at most, however many are made at once', async () => {
    for (let at = 0; at < 95; at++) await create(`Template ${at}`);
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => codeOf(create(`At once ${at}`))));
    expect(answers.filter((answer) => answer === 'done').length).toBeLessThanOrEqual(5);
    for (let at = 0; at < 6; at++) await codeOf(create(`Afterwards ${at}`));
    expect(await listWelcomeTemplates(world, actor)).toHaveLength(100);
    expect(await codeOf(create('One more'))).toBe('TEMPLATES_TOO_MANY');
  });

  it('changed by two at once bears both changes', async () => {
    const { welcomeTemplateId: templateId } = await create();
    const texts = { ...wish.texts, fr: { subject: 'Venez', text: '{{link}}' } };
    await Promise.all([
      updateWelcomeTemplate(world, actor, { templateId, name: 'Sellers' }, ORIGIN),
      updateWelcomeTemplate(world, actor, { templateId, texts }, ORIGIN),
    ]);
    expect(await getWelcomeTemplate(world, actor, templateId)).toMatchObject({ name: 'Sellers', texts });
  });
});

describe('who is invited by a template', () => {
  it('reads the account’s own words, and comes in by the link in them', async () => {
    const { welcomeTemplateId } = await create();
    await house.add([{ email: 'ada@example.com', welcomeTemplateId }, { email: 'plain@example.com' }]);
    await world.post.settle();
    expect(lastTo('ada@example.com')?.subject).toBe('Come, Ada');
    expect(lastTo('plain@example.com')?.subject).toBe('Root Admin invites you to join Analytical Engines');
    expect(await world.accept('ada@example.com')).toMatchObject({ status: 'active' });
  });

  it('reads them as they are when the e-mail is sent, and ours where they were deleted meanwhile', async () => {
    const { welcomeTemplateId } = await create();
    await house.add([
      { email: 'ada@example.com', welcomeTemplateId },
      { email: 'eve@example.com', welcomeTemplateId },
    ]);
    const [first, second] = await world.post.relay();
    await updateWelcomeTemplate(
      world,
      actor,
      { templateId: welcomeTemplateId, texts: { en: { subject: 'Changed', text: '{{link}}' } } },
      ORIGIN,
    );
    await world.post.deliver(first ? [first] : []);
    await deleteWelcomeTemplate(world, actor, welcomeTemplateId, ORIGIN);
    await world.post.deliver(second ? [second] : []);
    const subjects = ['ada@example.com', 'eve@example.com'].map((email) => lastTo(email)?.subject).sort();
    expect(subjects).toEqual(['Changed', 'Root Admin invites you to join Analytical Engines']);
  });

  it('keeps it when the invitation is sent again, unless another one is chosen', async () => {
    const [{ welcomeTemplateId }, other] = [await create(), await create('Engineers')];
    await updateWelcomeTemplate(
      world,
      actor,
      { templateId: other.welcomeTemplateId, texts: { en: { subject: 'Engineers', text: '{{link}}' } } },
      ORIGIN,
    );
    await house.add([{ email: 'ada@example.com', welcomeTemplateId }]);
    const { userId } = await house.user('ada@example.com');
    await resendInvitation(world, actor, { userId }, ORIGIN);
    await world.post.settle();
    expect(lastTo('ada@example.com')?.subject).toBe('Come, Ada');
    await resendInvitation(world, actor, { userId, welcomeTemplateId: other.welcomeTemplateId }, ORIGIN);
    await world.post.settle();
    expect(lastTo('ada@example.com')?.subject).toBe('Engineers');
    expect(await codeOf(resendInvitation(world, actor, { userId, welcomeTemplateId: userId }, ORIGIN))).toBe('WELCOME_TEMPLATE_UNKNOWN');
  });

  it('is asked to move in our words: what moves has to be told', async () => {
    const looms = await world.account('Jacquard Looms');
    await world.join(looms, 'ada@example.com');
    const { welcomeTemplateId } = await create();
    await house.add([{ email: 'ada@example.com', welcomeTemplateId }]);
    await world.post.settle();
    expect(lastTo('ada@example.com')?.subject).not.toBe('Come, Ada');
    expect(lastTo('ada@example.com')?.text).toContain('Jacquard Looms');
  });

  it('a row with a template that does not exist is refused, and its neighbours are not', async () => {
    const unknown = { email: 'ada@example.com', welcomeTemplateId: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0T' };
    const garbled = { email: 'bob@example.com', welcomeTemplateId: '../x' };
    expect(await house.add([unknown, garbled, { email: 'eve@example.com' }])).toEqual([
      'WELCOME_TEMPLATE_UNKNOWN',
      'WELCOME_TEMPLATE_UNKNOWN',
      'invited',
    ]);
  });
});

describe('a preview', () => {
  it('shows the e-mail for somebody made up, or for a user, in a language of choice', async () => {
    const { welcomeTemplateId: templateId } = await create();
    expect(await previewWelcomeTemplate(world, actor, { templateId })).toMatchObject({
      subject: 'Come, Ada',
      text: expect.stringContaining('https://example.com/invitation#preview'),
    });
    await house.add([{ email: 'grace@example.com', firstName: 'Grace' }]);
    const { userId } = await house.user('grace@example.com');
    expect((await previewWelcomeTemplate(world, actor, { templateId, userId })).subject).toBe('Come, Grace');
    expect(world.mails.to('grace@example.com')).toEqual([]);
  });

  it('for a user outside one’s groups is refused as for one who does not exist', async () => {
    const { welcomeTemplateId: templateId } = await create();
    const { groupId } = await createGroup(world, actor, { name: 'Sales' }, ORIGIN);
    const manager = await world.join(house, 'manager@example.com', {
      name: 'manager',
      permissions: ['welcomeTemplates.manage'],
      groupIds: [groupId],
    });
    const preview = (userId: string) => codeOf(previewWelcomeTemplate(world, manager, { templateId, userId }));
    expect(await preview(actor.user.userId)).toBe('USER_UNKNOWN');
    expect(await preview('01K6ZJ5W9Y7Q3M8R2T4V6X8Z0T')).toBe('USER_UNKNOWN');
  });
});
