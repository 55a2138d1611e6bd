import {footer, head, header, pagePaths} from "../../reports/frame.ts";
import type {SiteData} from "./page-data.ts";

/** Framework's configuration for one release's site; root and output are below the folder that Framework runs in. */
export const siteConfig = (site: SiteData, {root, output}: {root: string; output: string}) => ({
  root,
  output,
  title: site.organization,
  style: "style.css",
  globalStylesheets: [],
  head: head(),
  header: ({path}: {path: string}): string => header(site, path),
  footer: footer(site),
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  preserveExtension: true
});

/** The same as a plain module, so that the build's process need not load a TypeScript compiler: seconds on every run. */
export function configModule({header: headerOf, ...rest}: ReturnType<typeof siteConfig>): string {
  const headers = Object.fromEntries(pagePaths.map((path) => [path, headerOf({path})]));
  return `const headers = ${JSON.stringify(headers)};
export default {...${JSON.stringify(rest)}, header: ({path}) => headers[path] ?? headers["/index"]};
`;
}
