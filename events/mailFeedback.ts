import * as z from 'zod/mini';

const Time = z.iso.datetime({ offset: true });
const tag = z.tuple([z.string()]);
const id = z.tuple([z.ulid()]);

const mail = z.object({
  /** Where it went. It is made into the person's key at once, and nothing else of it is kept. */
  destination: z.array(z.string()),
  timestamp: Time,
  tags: z.union([
    /** As the sender wrote them: `generation` on an invitation, `mail` on any other e-mail. */
    z.object({ account: id, user: id, send: id, generation: z.optional(tag), mail: z.optional(id) }),
    /** Of an e-mail that none of ours is: somebody has tried the mail service by hand, say. */
    z.pipe(
      z.object({ account: z.optional(z.undefined()) }),
      z.transform(() => undefined),
    ),
  ]),
});

const Bounce = z.object({ bounceType: z.string(), bounceSubType: z.optional(z.string()), timestamp: Time });

/**
 * What SES publishes of each send (SES developer guide, "Examples of event data that Amazon SES publishes to Amazon SNS").
 * It is theirs, so fields that are not known here are left out and not refused.
 */
export const MailFeedback = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Send'), mail }),
  z.object({ eventType: z.literal('Delivery'), mail, delivery: z.object({ timestamp: Time }) }),
  z.object({
    eventType: z.literal('DeliveryDelay'),
    mail,
    deliveryDelay: z.object({ timestamp: Time, delayType: z.optional(z.string()) }),
  }),
  z.object({ eventType: z.literal('Bounce'), mail, bounce: Bounce }),
  z.object({ eventType: z.literal('Complaint'), mail, complaint: z.object({ timestamp: Time }) }),
  z.object({ eventType: z.literal('Reject'), mail }),
  z.object({ eventType: z.literal('Rendering Failure'), mail }),
]);
export type MailFeedback = z.output<typeof MailFeedback>;
