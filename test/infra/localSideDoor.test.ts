import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Foreground, openSideDoor, type SideDoor } from '../../infra/local/engines/sideDoor.ts';

let engine: Server;
let door: SideDoor;
/** What the engine was asked, in order; it answers after a moment. */
let asked: string[];
let atOnce: number;
/** As long as many items. */
const large = (letter: string): string => letter.repeat(20_000);

async function open(foreground: Foreground): Promise<(body: string) => Promise<string>> {
  asked = [];
  atOnce = 0;
  let running = 0;
  engine = createServer((request, response) => {
    atOnce = Math.max(atOnce, ++running);
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.once('end', () => {
      asked.push(body);
      setTimeout(() => {
        running--;
        response.writeHead(400, { 'x-amzn-requestid': 'r' }).end(body.startsWith('long') ? 'answer'.repeat(500_000) : 'answer');
      }, 20);
    });
  });
  engine.listen(0, '127.0.0.1');
  await once(engine, 'listening');
  door = await openSideDoor(`http://127.0.0.1:${(engine.address() as AddressInfo).port}`, foreground);
  return async (body) => {
    const response = await fetch(door.endpoint, { method: 'POST', body });
    return `${response.status} ${response.headers.get('x-amzn-requestid') ?? ''} ${await response.text()}`;
  };
}
afterEach(() => {
  door.stop();
  engine.close();
  engine.closeAllConnections();
});

describe('the side door of the database', () => {
  it('lets everything through as it is, at once, while nobody asks the API', async () => {
    const call = await open(new Foreground());
    expect(await Promise.all(['a', 'b', 'c'].map(call))).toEqual(Array.from({ length: 3 }, () => '400 r answer'));
    expect(asked.toSorted()).toEqual(['a', 'b', 'c']);
    expect(atOnce).toBe(3);
  });

  it('lets those who are waited for go before what is large, which then goes one by one', async () => {
    const foreground = new Foreground();
    const call = await open(foreground);
    foreground.begun();
    const calls = Promise.all([large('a'), large('b')].map(call));
    await call('small');
    await pause(30);
    expect(asked).toEqual(['small']);
    foreground.ended();
    await calls;
    expect([asked.length, atOnce]).toEqual([3, 1]);
  });

  it('does not let them wait for ever', async () => {
    const foreground = new Foreground();
    const call = await open(foreground);
    foreground.begun();
    expect(await call(large('a'))).toBe('400 r answer');
  });

  it('goes on with the next one when a caller has gone in the middle', async () => {
    const foreground = new Foreground();
    const call = await open(foreground);
    foreground.begun();
    foreground.ended();
    const leaving = new AbortController();
    const gone = await fetch(door.endpoint, { method: 'POST', body: large('long'), signal: leaving.signal });
    leaving.abort();
    await expect(gone.text()).rejects.toThrow();
    expect(await call(large('b'))).toBe('400 r answer');
    expect(asked).toHaveLength(2);
  });

  it('breaks off where the engine is away, as the engine would', async () => {
    const call = await open(new Foreground());
    engine.close();
    engine.closeAllConnections();
    await expect(call('a')).rejects.toThrow('fetch failed');
  });
});
