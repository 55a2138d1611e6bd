/**
 * Calls back when the page goes on paper and when it comes back. `beforeprint` comes before a browser counts its sheets: what
 * changes later, as at a change of medium, would leave the end of a long page unprinted. The change of medium is for
 * browsers that send no such event.
 *
 * @returns stops the calls
 */
export function watchPaper(turn: (onPaper: boolean) => void): () => void {
  const medium = matchMedia("print");
  const change = (): void => turn(medium.matches);
  const before = (): void => turn(true);
  const after = (): void => turn(false);
  medium.addEventListener("change", change);
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    medium.removeEventListener("change", change);
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}

/** On paper every table stands open; on screen it goes back to how the reader left it. */
export function openOnPaper(): void {
  const opened = new Set<HTMLDetailsElement>();
  watchPaper((onPaper) => {
    for (const details of document.querySelectorAll("details"))
      if (onPaper && !details.open) {
        details.open = true;
        opened.add(details);
      } else if (!onPaper && opened.delete(details)) details.open = false;
  });
}
