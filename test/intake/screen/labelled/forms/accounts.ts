import type {Form} from "../form.ts";
import {card, h, iban, luhn, mbi} from "../written.ts";

export const accounts: readonly Form[] = [
  {
    holds: "ip_address",
    written: "IPv4",
    headers: h("IP|IPAddress|ip_addr|Client IP|IP Address"),
    value: (c) => [c.whole(11, 223), c.whole(0, 255), c.whole(0, 255), c.whole(1, 254)].join("."),
    silent: true
  },
  {
    holds: "ip_address",
    written: "IPv6",
    headers: h("IP|IPAddress|ipv6"),
    value: (c) => `2001:db8:${c.whole(0, 65535).toString(16)}::${c.whole(1, 65535).toString(16)}`,
    silent: true
  },
  {
    holds: "url",
    written: "https",
    headers: h("URL|Website|profile link|LinkedIn url"),
    value: (c) => `https://example.org/u/${c.whole(100, 9999)}`,
    silent: true
  },
  {
    holds: "url",
    written: "bare",
    headers: h("URL|web page|Homepage"),
    value: (c) => `facebook.com/${c.letters(6).toLowerCase()}${c.whole(1, 99)}`,
    silent: true
  },
  {
    holds: "online_account",
    written: "@handle",
    headers: h("Instagram|Twitter handle|facebook|username|Usuario"),
    value: (c) => `@${c.letters(6).toLowerCase()}_${c.whole(1, 99)}`,
    silent: true
  },
  {
    holds: "bank",
    written: "card, spaced",
    headers: h("Card number|Credit card|cc_number"),
    value: (c) => card(c).replace(/(\d{4})(?=\d)/g, "$1 "),
    silent: true
  },
  {
    holds: "bank",
    written: "card, digits",
    headers: h("CardNo|creditcard|debit card"),
    value: card,
    silent: true
  },
  {holds: "bank", written: "IBAN", headers: h("IBAN|bank account|Account number"), value: iban, silent: true},
  {
    holds: "bank",
    written: "account",
    headers: h("Account Number|acct_no|Bank account|Checking account no|routing_number|Número de cuenta"),
    value: (c) => c.digits(9)
  },
  {
    holds: "record_number",
    written: "medical record",
    headers: h(
      "MRN|mrn|Medical Record Number|medical_record_no|Chart #|chart_number|EHR ID|número de expediente|patient MRN"
    ),
    value: (c) => c.digits(8)
  },
  {
    holds: "record_number",
    written: "Medicaid",
    headers: h(
      "Medicaid ID|MedicaidNumber|medicaid_no|Medicaid #|Insurance ID|Policy Number|Member Number|subscriber id|InsurancePolicyNo|Health plan number"
    ),
    value: (c) => `${c.letters(1)}${c.digits(7)}`
  },
  {
    holds: "record_number",
    written: "Medicare (MBI)",
    headers: h("Medicare|MBI|Medicare Number|medicare_id"),
    value: mbi,
    silent: true
  },
  {
    holds: "record_number",
    written: "driver's license",
    headers: h(
      "Driver's License|DL Number|drivers_license_no|License Number|Licencia de conducir|DLN|State ID"
    ),
    value: (c) => `${c.letters(1)}${c.digits(7)}`
  },
  {
    holds: "record_number",
    written: "NPI",
    headers: h("NPI|provider_npi|License no|Certification number"),
    value: (c) => luhn(`80840${c.pick(["1", "2"])}${c.digits(8)}`).slice(5),
    silent: true
  },
  {
    holds: "record_number",
    written: "passport",
    headers: h("Passport|passport_number|Pasaporte|Alien number|Student ID|Inmate number"),
    value: (c) => c.digits(9)
  }
];
