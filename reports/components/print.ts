/** On paper every table stands open; on screen it goes back to how the reader left it. */
export function openOnPaper(): void {
  const opened = new Set<HTMLDetailsElement>();
  matchMedia("print").addEventListener("change", ({matches}) => {
    for (const details of document.querySelectorAll("details"))
      if (matches && !details.open) {
        details.open = true;
        opened.add(details);
      } else if (!matches && opened.delete(details)) details.open = false;
  });
}
