import {mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type StaticServer, startServer} from "../../src/site/serve.ts";

let dir: string;
let server: StaticServer;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "waymark-serve-"));
  await mkdir(join(dir, "site"));
  await writeFile(join(dir, "secret.txt"), "key");
  await writeFile(join(dir, "site", "index.html"), "<p>home</p>".repeat(200));
  await writeFile(join(dir, "site", "methods.html"), "methods");
  await writeFile(join(dir, "site", "face.woff2"), "face");
  await symlink(join(dir, "secret.txt"), join(dir, "site", "link.txt"));
  server = await startServer({dir: join(dir, "site"), port: 0});
});

afterAll(async () => {
  await server.close();
  await rm(dir, {recursive: true});
});

/** A raw request: `fetch` would tidy the path before it is sent. */
const get = (path: string, options: {method?: string; headers?: Record<string, string>} = {}) =>
  new Promise<{status: number; headers: Record<string, unknown>; size: number}>((resolve, reject) => {
    const {hostname, port} = new URL(server.url);
    request({hostname, port, path, ...options}, (response) => {
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
      });
      response.on("end", () => resolve({status: response.statusCode ?? 0, headers: response.headers, size}));
    })
      .on("error", reject)
      .end();
  });

describe("the preview server", () => {
  it("listens on this machine only", () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it("serves pages by either name, zipped, with the headers a page needs", async () => {
    const {status, headers, size} = await get("/", {headers: {"accept-encoding": "gzip"}});
    expect(status).toBe(200);
    expect(headers["content-encoding"]).toBe("gzip");
    expect(size).toBeLessThan(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect((await get("/methods")).status).toBe(200);
    expect((await get("/methods.html?x#y")).status).toBe(200);
    expect((await get("/face.woff2")).headers["content-type"]).toBe("font/woff2");
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/link.txt",
    "//secret.txt",
    "/%00",
    "/%",
    "/nothing"
  ])("gives nothing for %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it("refuses other methods and other names for this machine", async () => {
    expect((await get("/", {method: "POST"})).status).toBe(405);
    expect((await get("/", {headers: {host: "evil.example"}})).status).toBe(421);
  });

  it("says what is wrong when it cannot start", async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({dir, port})).rejects.toThrow(`port is taken: ${port}`);
    await expect(startServer({dir: join(dir, "gone"), port: 0})).rejects.toThrow("folder not found");
  });
});
