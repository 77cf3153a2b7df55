import { useEffect, useRef } from 'preact/hooks';

interface MailPageProps {
  /** As our own service writes it: what somebody gave is text in it, and nothing in it is fetched. */
  readonly html: string;
  readonly title: string;
}

/** An e-mail as it looks. No script runs in it, and no link of it leads anywhere. */
export function MailPage({ html, title }: MailPageProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (frame.current) show(frame.current, html);
  }, [html]);
  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-same-origin"
      class="mail"
      // Some browsers put their empty document in place only now.
      onLoad={(event) => {
        show(event.currentTarget, html);
      }}
    />
  );
}

/** Our policy lets no document bring styles along, so those of the e-mail are set one by one: a script may do that. */
function show(frame: HTMLIFrameElement, html: string): void {
  const [page, view] = [frame.contentDocument, frame.contentWindow as (Window & typeof globalThis) | null];
  if (!page || !view) return;
  const rules: string[] = [];
  const bare = html
    .replace(/<style[^>]*>([^]*?)<\/style>/g, (_, css: string) => {
      rules.push(css);
      return '';
    })
    .replaceAll(' style="', ' data-style="');
  const mail = new DOMParser().parseFromString(bare, 'text/html').documentElement;
  page.replaceChild(page.importNode(mail, true), page.documentElement);
  for (const element of page.querySelectorAll<HTMLElement>('[data-style]')) element.style.cssText = element.dataset['style'] ?? '';
  for (const link of page.querySelectorAll('a')) link.removeAttribute('href');
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  page.adoptedStyleSheets = [sheet];
  // A dialog is opened after what is in it is there: until then nothing has a height.
  requestAnimationFrame(() => {
    frame.style.height = `${frame.contentDocument?.documentElement.scrollHeight ?? 0}px`;
  });
}
