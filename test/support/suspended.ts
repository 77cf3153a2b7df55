import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { UserActor } from '../../lib/domain/actor.ts';
import type { Table } from '../../lib/adapters/dynamo/table.ts';

/** Suspends somebody as an administrator will one day be able to: the seats go back in the same transaction. */
export async function suspend(table: Table, { user }: UserActor): Promise<void> {
  const { accountId, userId, products } = user;
  const seats = products.map((productId) => ({
    Update: {
      TableName: table.name,
      Key: { pk: `A#${accountId}`, sk: `POOL#${productId}` },
      UpdateExpression: 'SET unused = unused + :one, allocated = allocated - :one',
      ExpressionAttributeValues: { ':one': 1 },
    },
  }));
  const suspended = {
    Update: {
      TableName: table.name,
      Key: { pk: `U#${accountId}#${userId}`, sk: 'USER' },
      UpdateExpression: 'SET #status = :suspended, statusReason = :why, products = :none, lastProducts = :products',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':suspended': 'suspended', ':why': 'byAdmin', ':none': [], ':products': products },
    },
  };
  await table.client.send(new TransactWriteCommand({ TransactItems: [suspended, ...seats] }));
}
