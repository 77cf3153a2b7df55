import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import type { Chance } from '../../usecases/ports.ts';

export const nodeChance: Chance = { now: () => new Date(), newId: () => ulid(), random: (bytes) => randomBytes(bytes) };
