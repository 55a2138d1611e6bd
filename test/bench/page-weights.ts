import {readdir} from "node:fs/promises";
import {startServer} from "../../src/site/serve.ts";
import {openBrowser} from "../helpers/browser.ts";

/** What a browser takes over the wire for the first view of each page, headers and compression included. */
export async function pageWeights(siteDir: string): Promise<{page: string; bytes: number}[]> {
  const server = await startServer({dir: siteDir, port: 0});
  const browser = await openBrowser();
  try {
    const weights: {page: string; bytes: number}[] = [];
    for (const page of (await readdir(siteDir)).filter((name) => name.endsWith(".html")).sort()) {
      const context = await browser.newContext();
      const tab = await context.newPage();
      const session = await context.newCDPSession(tab);
      let bytes = 0;
      await session.send("Network.enable");
      session.on("Network.loadingFinished", ({encodedDataLength}) => {
        bytes += encodedDataLength;
      });
      await tab.goto(new URL(page, server.url).href, {waitUntil: "networkidle"});
      weights.push({page: page.replace(/\.html$/, ""), bytes});
      await context.close();
    }
    return weights;
  } finally {
    await browser.close();
    await server.close();
  }
}
