import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {gateSite, requiredPages} from "../../src/site/gate.ts";

let dir: string;

const page = (body = "<p>Numbers</p>", head = ""): string =>
  `<!DOCTYPE html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">${head}</head>` +
  `<body><main id="m">${body}</main><a href="./methods.html#served">Methods</a></body></html>`;

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(dir, file)), {recursive: true});
  await writeFile(join(dir, file), text);
}

const codes = async (log = ""): Promise<string[]> => (await gateSite(dir, log)).map(({code}) => code);

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "waymark-gate-"));
  for (const name of requiredPages) await write(name, page());
});

afterEach(() => rm(dir, {recursive: true}));

describe("the gate", () => {
  it("lets a whole site through", async () => {
    await write("_node/d3@7/index.js", 'export * from "../d3-array@3/index.js";');
    await write("_node/d3-array@3/index.js", "export const sum = 1;");
    await write(
      "_import/a.js",
      'import{sum as s}from"../_node/d3@7/index.js";const t="from \\"here\\"";export{s};'
    );
    await write(
      "index.html",
      page("<p>Home</p>", '<script type="module">import {s} from "./_import/a.js";</script>')
    );
    expect(await gateSite(dir, "6 links validated")).toEqual([]);
  });

  const faults: readonly (readonly [string, string, () => Promise<void>])[] = [
    ["a missing page", "page-missing", () => rm(join(dir, "outcomes.html"))],
    [
      "an error baked in",
      "page-error",
      () => write("index.html", page('<span class="observablehq--error">x</span>'))
    ],
    ["an empty page", "page-empty", () => write("methods.html", page(" \n"))],
    [
      "a page without a policy",
      "policy-missing",
      () => write("index.html", page().replace(/<meta[^>]*>/, ""))
    ],
    [
      "a script from elsewhere",
      "outside-address",
      () => write("index.html", page("<p>x</p>", '<script src="https://cdn.example/x.js"></script>'))
    ],
    [
      "a face from elsewhere",
      "outside-address",
      () => write("style.css", "@font-face{src:url(//fonts.example/a.woff2)}")
    ],
    [
      "a module from elsewhere",
      "outside-address",
      () => write("_import/a.js", 'import"https://cdn.example/x.js";')
    ],
    [
      "a link to elsewhere",
      "outside-address",
      () => write("index.html", page('<a href="http://example.org">x</a>'))
    ],
    [
      "a bare import in a component",
      "bare-import",
      () => write("_import/a.js", 'import*as P from"@observablehq/plot";')
    ],
    [
      "a bare import in a page",
      "bare-import",
      () =>
        write("index.html", page("<p>x</p>", '<script type="module">const a = await import("d3");</script>'))
    ],
    [
      "an import of nothing",
      "import-missing",
      () => write("_import/a.js", 'import {x} from "../_npm/d3@7/_esm.js";')
    ],
    [
      "a reference to nothing",
      "reference-missing",
      () => write("index.html", page("<p>x</p>", '<link rel="stylesheet" href="./_import/gone.css">'))
    ],
    [
      "a link to no page",
      "reference-missing",
      () => write("index.html", page('<a href="./gone.html">x</a>'))
    ],
    [
      "an identifier",
      "identifier-email",
      () => write("_file/data/index.json", '{"group":"ana.lopez@example.org"}')
    ]
  ];

  it.each(faults)("stops %s", async (_name, code, plant) => {
    await plant();
    expect(await codes()).toEqual([code]);
  });

  it("stops a broken link the build only warned of", async () => {
    expect(await codes("built\nWarning: 1 broken link (42 validated)\n")).toEqual(["broken-link"]);
  });
});
