import {readFileSync} from "node:fs";
import {join} from "node:path";
import {footer, head, header} from "./reports/frame.ts";
import type {SiteData} from "./src/release/view-pages.ts";

/** Framework's configuration. `buildSite` says where root and output are; both are below the folder it runs in. */
const root = process.env.WAYMARK_SITE_ROOT ?? "reports";
const site = JSON.parse(readFileSync(join(root, "data", "site.json"), "utf8")) as SiteData;

export default {
  root,
  output: process.env.WAYMARK_SITE_OUTPUT ?? "dist",
  title: site.organization,
  style: "style.css",
  globalStylesheets: [],
  head: head(),
  header: ({path}: {path: string}) => header(site, path),
  footer: footer(site),
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  preserveExtension: true
};
