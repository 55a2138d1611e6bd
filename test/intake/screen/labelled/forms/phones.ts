import type {Form} from "../form.ts";
import {line, phoneHeaders} from "../written.ts";

export const phones: readonly Form[] = [
  {
    holds: "phone",
    written: "(303) 555-1212",
    headers: phoneHeaders,
    value: (c) =>
      line(c)
        .map((p, k) => (k === 0 ? `(${p}) ` : k === 1 ? `${p}-` : p))
        .join(""),
    silent: true
  },
  {
    holds: "phone",
    written: "303-555-1212",
    headers: phoneHeaders,
    value: (c) => line(c).join("-"),
    silent: true
  },
  {
    holds: "phone",
    written: "303.555.1212",
    headers: phoneHeaders,
    value: (c) => line(c).join("."),
    silent: true
  },
  {
    holds: "phone",
    written: "303 555 1212",
    headers: phoneHeaders,
    value: (c) => line(c).join(" "),
    silent: true
  },
  {
    holds: "phone",
    written: "+1 303 555 1212",
    headers: phoneHeaders,
    value: (c) => `+1 ${line(c).join(" ")}`,
    silent: true
  },
  {
    holds: "phone",
    written: "+13035551212",
    headers: phoneHeaders,
    value: (c) => `+1${line(c).join("")}`,
    silent: true
  },
  {
    holds: "phone",
    written: "3035551212",
    headers: phoneHeaders,
    value: (c) => line(c).join(""),
    silent: true
  },
  {
    holds: "phone",
    written: "1-303-555-1212 x12",
    headers: phoneHeaders,
    value: (c) => `1-${line(c).join("-")} x${c.whole(10, 99)}`,
    silent: true
  },
  {
    holds: "phone",
    written: "(303)555-1212",
    headers: phoneHeaders,
    value: (c) => {
      const [a, b, d] = line(c);
      return `(${a})${b}-${d}`;
    },
    silent: true
  },
  {
    holds: "phone",
    written: "555-1212",
    headers: phoneHeaders,
    value: (c) => line(c).slice(1).join("-"),
    silent: true
  },
  {
    holds: "phone",
    written: "+52 55 1234 5678",
    headers: phoneHeaders,
    value: (c) => `+52 55 ${c.whole(1000, 8999)} ${c.digits(4)}`,
    silent: true
  }
];
