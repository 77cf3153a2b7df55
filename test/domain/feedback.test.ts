import { describe, expect, it } from '@jest/globals';
import { settled, type SendEvent } from '../../lib/domain/feedback.ts';
import type { Delivery } from '../../lib/domain/invitation.ts';
import { at, NOW } from './samples.ts';

const LATER = at('2026-11-24T09:00:05.000Z');
const event = (kind: SendEvent['kind'], sendId = 'send-1'): SendEvent => ({ kind, sendId, at: LATER, reason: 'Why.' });
const sending: Delivery = { state: 'sending', sendId: 'send-1', leaseUntil: LATER, unanswered: ['send-0'] };
const states: readonly Delivery[] = [
  sending,
  { state: 'sent', sendId: 'send-1', at: NOW },
  { state: 'delivered', sendId: 'send-1', at: NOW },
  { state: 'bounced', sendId: 'send-1', at: NOW, reason: 'Was.' },
  { state: 'complained', sendId: 'send-1', at: NOW, reason: 'Was.' },
];

describe('an event of the mail service', () => {
  it.each([
    ['sent', ['sent', undefined, undefined, undefined, undefined]],
    ['delivered', ['delivered', 'delivered', undefined, undefined, undefined]],
    ['bounced', ['bounced', 'bounced', 'bounced', undefined, undefined]],
    ['complained', ['complained', 'complained', 'complained', 'complained', undefined]],
    ['rejected', ['failed', 'failed', undefined, undefined, undefined]],
    ['delayed', [undefined, undefined, undefined, undefined, undefined]],
    ['bouncedForNow', [undefined, undefined, undefined, undefined, undefined]],
  ] as const)('that it was %s moves the delivery forward only', (kind, becomes) => {
    expect(states.map((delivery) => settled(delivery, event(kind))?.state)).toEqual(becomes);
  });

  it('in any order, repeatedly, ends at the furthest', () => {
    const kinds = ['sent', 'delivered', 'complained'] as const;
    const orders = kinds.flatMap((a) => kinds.flatMap((b) => kinds.map((c) => [a, b, c, a, 'complained'] as const)));
    for (const order of orders) {
      const end = order.reduce<Delivery>((delivery, kind) => settled(delivery, event(kind)) ?? delivery, sending);
      expect(end).toEqual({ state: 'complained', sendId: 'send-1', at: LATER, reason: 'Why.' });
    }
  });

  it('about another send says nothing of this one', () => {
    for (const delivery of [...states, { state: 'queued', unanswered: [] } as const])
      expect(settled(delivery, event('bounced', 'another'))).toBeUndefined();
  });

  it('settles an earlier send of which no answer came', () => {
    expect(settled(sending, event('delivered', 'send-0'))).toEqual({ state: 'delivered', sendId: 'send-0', at: LATER });
    expect(settled({ state: 'queued', unanswered: ['send-0'] }, event('sent', 'send-0'))).toMatchObject({ state: 'sent' });
    const givenUp: Delivery = { state: 'failed', at: NOW, reason: 'No answer.', unanswered: ['send-0', 'send-1'] };
    expect(settled(givenUp, event('delivered', 'send-0'))).toMatchObject({ state: 'delivered', sendId: 'send-0' });
  });

  it('brings nothing back that the mail service threw away', () => {
    const rejected = settled({ state: 'sent', sendId: 'send-1', at: NOW }, event('rejected'));
    expect(rejected).toEqual({ state: 'failed', at: LATER, reason: 'Why.', unanswered: [] });
    expect(rejected && settled(rejected, event('sent'))).toBeUndefined();
  });
});
