/** Characters that nobody sees and that would make two of one id or label. */
const invisible = /[\u200b-\u200d\u2060\ufeff]/g;

/** A value as it is compared and stored: NFC, trimmed, without invisible characters. */
export const clean = (text: string): string => text.normalize("NFC").replace(invisible, "").trim();

/** As `clean`, with runs of white space as one space. */
export const spaced = (text: string): string => clean(text).replace(/\s+/g, " ");

/** How words are matched: capitals, width, kinds of white space, apostrophe and dash aside. */
export const fold = (text: string): string =>
  spaced(text.normalize("NFKC")).toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/[‐-―]/g, "-");
