import {copyFile, mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** Faces served from the site itself; Latin only, which is 65 KB for both. */
const faces = [
  {
    family: "Source Sans 3",
    file: "source-sans-3-latin-wght-normal.woff2",
    from: "@fontsource-variable/source-sans-3",
    weights: "200 900"
  },
  {
    family: "Fraunces",
    file: "fraunces-latin-wght-normal.woff2",
    from: "@fontsource-variable/fraunces",
    weights: "100 900"
  }
] as const;

const fontFolder = "_font";

/** Links for a page's head: the style sheet, and the faces early so that text does not jump. */
export const fontLinks = [
  ...faces.map(
    ({file}) =>
      `<link rel="preload" href="./${fontFolder}/${file}" as="font" type="font/woff2" crossorigin="anonymous">`
  ),
  `<link rel="stylesheet" href="./${fontFolder}/fonts.css">`
].join("\n");

export async function addFonts(siteDir: string, packages: string): Promise<void> {
  const folder = join(siteDir, fontFolder);
  await mkdir(folder, {recursive: true});
  for (const {from, file} of faces) await copyFile(join(packages, from, "files", file), join(folder, file));
  const rules = faces.map(
    ({family, file, weights}) =>
      `@font-face{font-family:"${family}";font-style:normal;font-display:swap;font-weight:${weights};src:url("./${file}") format("woff2")}\n`
  );
  await writeFile(join(folder, "fonts.css"), rules.join(""));
}
