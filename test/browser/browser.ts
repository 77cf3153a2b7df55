import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** A real browser without a window, that comes from npm. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // As a single process, made for Lambda, the browser ends with its first context.
    args: chromium.args.filter((argument) => argument !== '--single-process'),
  });
}
