import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { body, heard } from '../api/client.ts';
import { useSession } from '../session.tsx';
import { useNotices } from './notices.tsx';

interface DownloadProps {
  /** Of the API, with its query; what it gives in pages becomes one file. */
  readonly path: string;
  readonly file: string;
  readonly children: ComponentChildren;
}

export function Download({ path, file, children }: DownloadProps) {
  const { texts } = useSession();
  const notices = useNotices();
  const [isBusy, setBusy] = useState(false);
  const download = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      save(await wholeFile(path), file);
    } catch (error) {
      notices.problem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" aria-disabled={isBusy} onClick={() => void download()}>
      {isBusy ? texts.common.working : children}
    </button>
  );
}

async function wholeFile(path: string): Promise<Blob> {
  const parts: string[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const page = await readPage(next);
    parts.push(page.text);
    next = page.next;
  }
  return new Blob(parts, { type: 'text/csv' });
}

async function readPage(path: string): Promise<{ readonly text: string; readonly next: string | undefined }> {
  const response = await heard(fetch(path, { headers: { accept: 'text/csv' }, credentials: 'same-origin', cache: 'no-store' }));
  if (!response.ok) {
    const error: unknown = await response.json();
    await body(Promise.resolve({ response, error }));
  }
  // A byte-order mark stays: spreadsheets read by it what the file is written in.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  return { text, next: /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1] };
}

function save(blob: Blob, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}
