import type {Form} from "../form.ts";
import {birthHeaders, born, h, months, ssn, ssnHeaders, two} from "../written.ts";

export const numbersOfPeople: readonly Form[] = [
  {holds: "ssn", written: "123-45-6789", headers: ssnHeaders, value: (c) => ssn(c).join("-"), silent: true},
  {holds: "ssn", written: "123 45 6789", headers: ssnHeaders, value: (c) => ssn(c).join(" "), silent: true},
  {holds: "ssn", written: "123456789", headers: ssnHeaders, value: (c) => ssn(c).join(""), silent: true},
  {
    holds: "ssn",
    written: "last four",
    headers: h("SSN last 4|last4_ssn|Last four of SSN|ssn_last_four"),
    value: (c) => c.digits(4)
  },
  {
    holds: "ssn",
    written: "XXX-XX-1234",
    headers: ssnHeaders,
    value: (c) => `XXX-XX-${c.digits(4)}`,
    silent: true
  },
  {
    holds: "birth_date",
    written: "1980-07-23",
    headers: birthHeaders,
    value: (c) => {
      const [y, m, d] = born(c);
      return `${y}-${two(m)}-${two(d)}`;
    },
    silent: true
  },
  {
    holds: "birth_date",
    written: "7/23/1980",
    headers: birthHeaders,
    value: (c) => {
      const [y, m, d] = born(c);
      return `${m}/${d}/${y}`;
    },
    silent: true
  },
  {
    holds: "birth_date",
    written: "07/23/80",
    headers: birthHeaders,
    value: (c) => {
      const [y, m, d] = born(c);
      return `${two(m)}/${two(d)}/${two(y % 100)}`;
    },
    silent: true
  },
  {
    holds: "birth_date",
    written: "23-Jul-1980",
    headers: birthHeaders,
    value: (c) => {
      const [y, m, d] = born(c);
      return `${d}-${months[m - 1]!.slice(0, 3)}-${y}`;
    },
    silent: true
  },
  {
    holds: "birth_date",
    written: "July 23, 1980",
    headers: birthHeaders,
    value: (c) => {
      const [y, m, d] = born(c);
      return `${months[m - 1]} ${d}, ${y}`;
    },
    silent: true
  },
  {
    holds: "birth_date",
    written: "19800723",
    headers: birthHeaders,
    value: (c) => {
      const [y, m, d] = born(c);
      return `${y}${two(m)}${two(d)}`;
    },
    silent: true
  },
  {
    holds: "birth_date",
    written: "spreadsheet number",
    headers: birthHeaders,
    value: (c) => String(c.whole(14000, 38700))
  }
];
