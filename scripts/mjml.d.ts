/** What we use of MJML 5, which brings no types of its own. */
declare module 'mjml' {
  interface Made {
    readonly html: string;
    readonly errors: readonly { readonly formattedMessage: string }[];
  }
  export default function mjml2html(
    source: string,
    options: { readonly validationLevel: 'strict'; readonly keepComments: boolean; readonly fonts: Readonly<Record<string, string>> },
  ): Promise<Made>;
}
