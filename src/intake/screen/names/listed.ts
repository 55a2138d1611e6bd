/** A word as the lists have it: lower case, no accents, `O'Neill` as oneill, `Maria's` as maria. */
export const listed = (word: string): string => {
  const lower = word.toLowerCase();
  if (/^[a-z]+$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/'s$/, "")
    .replace(/[^\p{L}-]/gu, "");
};
