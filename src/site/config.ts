import {footer, head, header} from "../../reports/frame.ts";
import type {SiteData} from "./page-data.ts";

/** What stands around every page. */
export interface Frame {
  title: string;
  header: string | ((page: {path: string}) => string);
  footer: string;
}

export const frameOf = (site: SiteData): Frame => ({
  title: site.organization,
  header: ({path}) => header(site, path),
  footer: footer(site)
});

/** Framework's configuration; root and output are below the folder that Framework runs in. */
export const siteConfig = (frame: Frame, {root, output}: {root: string; output: string}) => ({
  root,
  output,
  ...frame,
  style: "style.css",
  globalStylesheets: [],
  head: head(),
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  preserveExtension: true
});
