import type {Warehouse} from "../warehouse/warehouse.ts";

/** An interruption stops one statement; whoever runs the next one may not have heard of it yet. */
const everyMs = 50;

/** From the moment that `signal` is given, stops every statement of the warehouse until the work has ended. */
export function interruptOn(signal: AbortSignal, warehouse: Pick<Warehouse, "interrupt">): {end: () => void} {
  let timer: NodeJS.Timeout | undefined;
  const interrupt = () => {
    warehouse.interrupt();
    timer = setInterval(() => warehouse.interrupt(), everyMs);
  };
  if (signal.aborted) interrupt();
  else signal.addEventListener("abort", interrupt, {once: true});
  return {
    end() {
      signal.removeEventListener("abort", interrupt);
      clearInterval(timer);
    }
  };
}
