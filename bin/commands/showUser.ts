import { show, table } from '../output.ts';
import type { Context } from '../world.ts';
import { findUser, nameOf, statusOf, type Page } from './user.ts';

export async function showUser(context: Context, who: string): Promise<void> {
  const { client, output } = context;
  const user = await findUser(context, who);
  const { items } = await client.call<Page<{ at: string; type: string; detail?: string }>>(
    'GET',
    `${client.account}/users/${user.userId}/timeline`,
  );
  show(output, { ...user, timeline: items }, () => [
    `${nameOf(user)} <${user.email}>`,
    '',
    ...table(
      ['', ''],
      [
        ['Id', user.userId],
        ['Status', statusOf(user)],
        ['Role', user.role.name],
        ['Products', user.products.join(', ') || 'none'],
        ...(user.lastProducts?.length ? [['Products before', user.lastProducts.join(', ')]] : []),
        ['Language', user.locale],
        ...(user.groupId === undefined ? [] : [['Group', user.groupId]]),
        ...(user.invitation?.expiresAt === undefined ? [] : [['Invitation expires', user.invitation.expiresAt]]),
        ['Last sign-in', user.lastSignInAt ?? 'never'],
      ],
      output.width,
    ).slice(1),
    ...(items.length === 0
      ? []
      : [
          '',
          ...table(
            ['When', 'What', ''],
            items.map(({ at, type, detail = '' }) => [at, type, detail]),
            output.width,
          ),
        ]),
  ]);
}
