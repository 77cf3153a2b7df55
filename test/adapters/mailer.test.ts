import { describe, expect, it } from '@jest/globals';
import { toSes } from '../../lib/adapters/ses/mailer.ts';

const settings = { senderAddress: 'no-reply@seats.example', configurationSet: 'seatwise-dev' };
const mail = {
  to: 'ada@example.com',
  text: { subject: 'Ada “the first” <Lovelace>', html: '<p>Hello</p>', text: 'Hello' },
  sendId: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0C',
  tags: { account: 'A', user: 'U', generation: '2', send: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0C' },
};

describe('an e-mail handed to SES', () => {
  it('goes to one address, from the sender that the deployer gave, under the rules of the configuration set', () => {
    expect(toSes(settings, mail)).toMatchObject({
      FromEmailAddress: 'no-reply@seats.example',
      Destination: { ToAddresses: ['ada@example.com'] },
      ConfigurationSetName: 'seatwise-dev',
    });
  });

  it('has its answers go where the account wants them, if it does', () => {
    expect(toSes(settings, { ...mail, replyTo: 'help@engines.example' }).ReplyToAddresses).toEqual(['help@engines.example']);
    expect(toSes(settings, mail)).not.toHaveProperty('ReplyToAddresses');
  });

  it('is handed over in parts, so that no name can end a header or begin another part', () => {
    expect(toSes(settings, mail).Content?.Simple).toMatchObject({
      Subject: { Data: 'Ada “the first” <Lovelace>', Charset: 'UTF-8' },
      Body: { Html: { Data: '<p>Hello</p>', Charset: 'UTF-8' }, Text: { Data: 'Hello', Charset: 'UTF-8' } },
    });
  });

  it('says that a machine wrote it, and which send it is', () => {
    expect(toSes(settings, mail).Content?.Simple?.Headers).toEqual([
      { Name: 'Auto-Submitted', Value: 'auto-generated' },
      { Name: 'X-Entity-Ref-ID', Value: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0C' },
    ]);
  });

  it('bears the ids that what becomes of it is told by', () => {
    expect(toSes(settings, mail).EmailTags).toEqual([
      { Name: 'account', Value: 'A' },
      { Name: 'user', Value: 'U' },
      { Name: 'generation', Value: '2' },
      { Name: 'send', Value: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0C' },
    ]);
  });
});
