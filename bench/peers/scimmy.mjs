// Serves SCIM users with scimmy-routers, kept in memory by this file: the library leaves storing to whoever uses it.
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';

const users = new Map();
SCIMMY.Config.set({ bulk: { supported: true, maxOperations: 1_000, maxPayloadSize: 4_194_304 } });
SCIMMY.Resources.declare(SCIMMY.Resources.User)
  .ingress((_resource, user) => {
    const id = String(users.size + 1);
    const kept = { ...JSON.parse(JSON.stringify(user)), id };
    users.set(id, kept);
    return kept;
  })
  .egress((resource) => (resource.id ? users.get(resource.id) : [...users.values()]))
  .degress((resource) => {
    users.delete(resource.id);
  });
const app = express();
app.use('/scim', new SCIMMYRouters({ type: 'bearer', handler: () => 'bench' }));
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ baseURL: `http://127.0.0.1:${server.address().port}/scim` })}\n`);
});
process.stdin.resume().once('end', () => process.exit(0));
