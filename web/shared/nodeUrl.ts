/** What the reading of addresses needs of Node's own, as a browser has it: empty where it is no domain. */
export function domainToASCII(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return '';
  }
}
