/** How a benchmark in a process of its own tells its figures: one line of JSON, with the process's peak memory. */
export function report(figures: Record<string, number>): void {
  const {maxRSS} = process.resourceUsage();
  process.stdout.write(`${JSON.stringify({...figures, peakMegabytes: maxRSS / 1024})}\n`);
}
