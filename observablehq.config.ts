import {readFileSync} from "node:fs";
import {join} from "node:path";
import {frameOf, siteConfig} from "./src/site/config.ts";
import type {SiteData} from "./src/site/page-data.ts";

/** For looking at pages with Framework's own preview; a run builds the same pages once and puts each release into them. */
const root = process.env.WAYMARK_SITE_ROOT ?? "reports";
const site = JSON.parse(readFileSync(join(root, "data", "site.json"), "utf8")) as SiteData;

export default siteConfig(frameOf(site), {root, output: process.env.WAYMARK_SITE_OUTPUT ?? "dist"});
