/** The API and the inbox as any client sees them. */
export interface FrontDoor {
  /** Throws, naming the call and the answer, on any status but those of success. */
  ask(method: string, path: string, token: string | undefined, body?: object): Promise<unknown>;
  /** Waits for the newest invitation to an address, and answers the token of its link. */
  invitationTo(email: string): Promise<string>;
}

interface Mail {
  readonly destination: { readonly to: readonly string[] };
  readonly body: { readonly text?: string; readonly html?: string };
}

/** An e-mail goes out within a fraction of a second; the first one also loads the functions. */
const PATIENCE_MS = 15_000;

export function frontDoor(apiUrl: string, inboxUrl: string): FrontDoor {
  let looking: Promise<Mail[]> | undefined;
  /** One look serves all who wait at that moment. */
  const look = (): Promise<Mail[]> => {
    looking ??= fetch(`${inboxUrl}/store`)
      .then((response) => response.json() as Promise<{ emails: Mail[] }>)
      .then(({ emails }) => emails)
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };
  return {
    async ask(method, path, token, body) {
      const response = await fetch(`${apiUrl}${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const said = await response.text();
      if (!response.ok || response.status === 207) throw new Error(`${method} ${path} answered ${response.status}: ${said}`);
      return said === '' ? undefined : (JSON.parse(said) as unknown);
    },
    async invitationTo(email) {
      for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 30))) {
        const mail = (await look()).findLast(({ destination }) => destination.to.includes(email));
        const token = /\/invitation#([A-Za-z0-9_-]+)/.exec(mail?.body.text ?? mail?.body.html ?? '')?.[1];
        if (token !== undefined) return token;
      }
      throw new Error(`No invitation to ${email} has come to ${inboxUrl}.`);
    },
  };
}
