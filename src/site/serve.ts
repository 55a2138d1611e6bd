import {createReadStream} from "node:fs";
import {realpath, stat} from "node:fs/promises";
import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, sep} from "node:path";
import {pipeline} from "node:stream/promises";
import {createGzip} from "node:zlib";
import {usageError} from "../error.ts";
import {securityHeaders} from "./headers.ts";

export interface StaticServer {
  url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".csv": "text/csv; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
};
const compressible = new Set([".html", ".js", ".css", ".json", ".svg", ".csv"]);

/**
 * Serves a folder to this machine alone.
 *
 * @param port 0 takes any free one
 */
export async function startServer({dir, port}: {dir: string; port: number}): Promise<StaticServer> {
  const root = await realpath(dir).catch(() => {
    throw usageError(`folder not found: ${dir}`, {next: "Make a site first with `waymark run`."});
  });
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? usageError(`port is taken: ${port}`, {next: "Choose another with --port."})
          : error
      )
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      })
  };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  if (!isLoopback(request.headers.host))
    return refuse(response, 421, "this server speaks to this machine only");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "only GET and HEAD");
  }
  const file = await findFile(root, request.url ?? "/");
  if (file === null) return refuse(response, 404, "no such page");
  const type = extname(file.path);
  response.setHeader("Content-Type", types[type] ?? "application/octet-stream");
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (type === ".html")
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  const zipped = compressible.has(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  if (compressible.has(type)) response.setHeader("Vary", "Accept-Encoding");
  if (zipped) response.setHeader("Content-Encoding", "gzip");
  else response.setHeader("Content-Length", file.size);
  response.writeHead(200);
  if (request.method === "HEAD") return void response.end();
  const read = createReadStream(file.path);
  await (zipped ? pipeline(read, createGzip({level: 9}), response) : pipeline(read, response));
}

/** Another site that points its name at this machine must not be able to read an internal view through a browser. */
const isLoopback = (host: string | undefined): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? "");

/** The file behind an address, links resolved and checked to lie below the root; null when there is none. */
async function findFile(root: string, url: string): Promise<{path: string; size: number} | null> {
  const name = decode(url.split(/[?#]/, 1)[0] ?? "/");
  if (name === null || name.includes("\0")) return null;
  for (const candidate of name.endsWith("/") ? [`${name}index.html`] : [name, `${name}.html`]) {
    const path = await realpath(join(root, candidate)).catch(() => null);
    if (path === null || !path.startsWith(root + sep)) continue;
    const found = await stat(path);
    if (found.isFile()) return {path, size: found.size};
  }
  return null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {"Content-Type": "text/plain; charset=utf-8"});
  response.end(`${message}\n`);
}
