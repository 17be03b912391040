import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const executable = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => existsSync(path));

/** Is there a browser to test with? */
export const hasChromium = executable !== undefined;

if (!hasChromium) console.warn("no Chromium here: the tests of the report's page are skipped");

/** A browser with a folder of pages; both are gone when it is closed. */
export class Pages {
  private readonly browser: Browser;
  private readonly folder = mkdtempSync(join(tmpdir(), "creditbank-pages-"));

  private constructor(browser: Browser) {
    this.browser = browser;
  }

  static async open(): Promise<Pages> {
    const browser = await chromium.launch({
      executablePath: executable ?? "",
      timeout: 120_000,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    return new Pages(browser);
  }

  /** The address of a file with this content. */
  write(name: string, html: string): string {
    const file = join(this.folder, name);
    writeFileSync(file, html);
    return pathToFileURL(file).href;
  }

  /** A page at an address in a window of a size, with what went wrong in it and what it asked the network for. */
  async visit(
    address: string,
    size: { readonly width: number; readonly height: number } = { width: 1280, height: 900 },
  ): Promise<Visit> {
    const context = await this.browser.newContext({ viewport: size, acceptDownloads: true });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const faults: string[] = [];
    const requests: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
    });
    page.on("dialog", (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(address);
    await page.waitForSelector("h1");
    return { page, faults, requests };
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A page, with what went wrong in it and what it asked the network for. */
export interface Visit {
  readonly page: Page;
  readonly faults: readonly string[];
  readonly requests: readonly string[];
}
