import type { FrontDoor } from './frontDoor.ts';
import type { DemoDirectory } from './people.ts';

/** What rows of the demo name by a word, with the ids that they got. */
export interface Directory {
  readonly groups: ReadonlyMap<string, string>;
  readonly settingsTemplateId: string;
  readonly welcomeTemplateId: string;
}

/** Groups, a role, and both kinds of templates, as an administrator makes them. */
export async function openDirectory(door: FrontDoor, account: string, token: string, demo: DemoDirectory): Promise<Directory> {
  const make = async (what: string, body: object) => (await door.ask('POST', `${account}/${what}`, token, body)) as Record<string, string>;
  const groups = new Map<string, string>();
  for (const { name, below } of demo.groups) {
    const parentId = below === undefined ? undefined : groups.get(below);
    groups.set(name, (await make('groups', { name, parentId }))['groupId'] ?? '');
  }
  await make('roles', demo.role);
  const { settingsTemplateId = '' } = await make('settings-templates', demo.settings);
  const { welcomeTemplateId = '' } = await make('welcome-templates', demo.welcome);
  return { groups, settingsTemplateId, welcomeTemplateId };
}
