/** What a reader sees of an HTML e-mail: its text without tags, one block a line. */
export function readable(html: string): string {
  return html
    .replace(/^[^]*<body[^>]*>/, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<\/(p|h1|a|li)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Paragraphs, and each of what is listed, of an e-mail in plain text. */
export const sentencesOf = (text: string): string[] =>
  text
    .trim()
    .split(/\n\n|\n(?=- )/)
    .map((sentence) => sentence.replace(/^- /, ''));

export const paragraphs = (text: string): string[] => text.trim().split('\n\n');
