/** A small Markdown: paragraphs, line breaks, lists, `**bold**`, `*italic*`, `[links](https://…)`, and placeholders. All else is text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'bold' | 'italic'; readonly parts: readonly Inline[] }
  /** `href` is an https address, or undefined for the link of the invitation. */
  | { readonly kind: 'link'; readonly href: string | undefined; readonly parts: readonly Inline[] };

export type MarkdownBlock =
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

const BULLET = /^ {0,3}[-*+] +(?=\S)/;
const NUMBER = /^ {0,3}[0-9]{1,3}[.)] +(?=\S)/;

/** Costs as much as the text is long, whatever it holds. */
export function readMarkdown(text: string): MarkdownBlock[] {
  const blocks: (string[] | { ordered: boolean; items: string[][] })[] = [];
  let open: string[] | undefined;
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    const item = BULLET.exec(line) ?? NUMBER.exec(line);
    if (!item) {
      if (open) open.push(line.trim());
      else blocks.push((open = [line.trim()]));
      continue;
    }
    const ordered = NUMBER.test(line);
    open = [line.slice(item[0].length).trim()];
    const last = blocks.at(-1);
    if (last && !Array.isArray(last) && last.ordered === ordered) last.items.push(open);
    else blocks.push({ ordered, items: [open] });
  }
  return blocks.map((block) =>
    Array.isArray(block)
      ? { kind: 'paragraph', parts: readInline(block.join('\n')) }
      : { kind: 'list', ordered: block.ordered, items: block.items.map((lines) => readInline(lines.join('\n'))) },
  );
}

const TOKEN =
  /\\([\\*_[\]()])|(\*\*|\*|_)|(\[)|\]\((?:(https:\/\/[^\s()<>"'\\]{1,1000})|\{\{ *link *\}\})\)|\{\{ *([A-Za-z]{1,32}) *\}\}|(\n)|([^\\*_[\]{\n]+|[\s\S])/g;

/** Marks inside marks; a bracket deeper than that is text. */
const DEEPEST = 16;

interface Frame {
  readonly mark: string;
  readonly parts: Inline[];
}

/** Marks that find no partner are text. A stack, so that what is nested or never closed costs no more than its length. */
function readInline(text: string): Inline[] {
  const frames: Frame[] = [{ mark: '', parts: [] }];
  const top = (): Frame => frames.at(-1) as Frame;
  for (const match of text.matchAll(TOKEN)) {
    const [raw, escaped, mark, bracket, href, placeholder, lineBreak] = match;
    if (escaped !== undefined) top().parts.push({ kind: 'text', text: escaped });
    else if (mark !== undefined) onMark(frames, mark, text[match.index - 1], text[match.index + mark.length]);
    else if (bracket !== undefined && frames.length < DEEPEST) frames.push({ mark: bracket, parts: [] });
    else if (raw.startsWith('](')) onLink(frames, raw, href);
    else if (placeholder !== undefined) top().parts.push({ kind: 'placeholder', name: placeholder });
    else if (lineBreak !== undefined) top().parts.push({ kind: 'break' });
    else top().parts.push({ kind: 'text', text: raw });
  }
  return joined(frames.flatMap(asParts));
}

function onMark(frames: Frame[], mark: string, before: string | undefined, after: string | undefined): void {
  const closes = before !== undefined && /\S/.test(before) && (mark !== '_' || !isWord(after));
  const opens = after !== undefined && /\S/.test(after) && (mark !== '_' || !isWord(before));
  const parts = closes ? close(frames, mark) : undefined;
  if (parts && parts.length > 0) frames.at(-1)?.parts.push({ kind: mark === '**' ? 'bold' : 'italic', parts });
  else if (!parts && opens && !frames.some((frame) => frame.mark === mark)) frames.push({ mark, parts: [] });
  // What was opened and is empty is text as well.
  else frames.at(-1)?.parts.push({ kind: 'text', text: parts ? mark + mark : mark });
}

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

function onLink(frames: Frame[], raw: string, href: string | undefined): void {
  const parts = close(frames, '[');
  if (parts && parts.length > 0) frames.at(-1)?.parts.push({ kind: 'link', href, parts });
  else frames.at(-1)?.parts.push({ kind: 'text', text: parts ? `[${raw}` : raw });
}

/** What stands since the mark was opened, marks that were opened in between as text; undefined where it is not open. */
function close(frames: Frame[], mark: string): Inline[] | undefined {
  const at = frames.findLastIndex((frame) => frame.mark === mark);
  if (at < 1) return undefined;
  const [opened, ...inner] = frames.splice(at);
  return joined([...(opened?.parts ?? []), ...inner.flatMap(asParts)]);
}

const asParts = ({ mark, parts }: Frame): Inline[] => (mark === '' ? parts : [{ kind: 'text', text: mark }, ...parts]);

/** Neighbouring texts as one. */
function joined(parts: readonly Inline[]): Inline[] {
  const runs: { run: string[]; part?: Inline }[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part.kind !== 'text') runs.push({ run: [], part });
    else if (last && !last.part) last.run.push(part.text);
    else runs.push({ run: [part.text] });
  }
  return runs.map(({ run, part }) => part ?? { kind: 'text', text: run.join('') });
}
