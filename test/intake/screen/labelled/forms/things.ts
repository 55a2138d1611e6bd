import type {Form} from "../form.ts";
import {h, two, vin} from "../written.ts";

export const things: readonly Form[] = [
  {
    holds: "vehicle",
    written: "plate",
    headers: h("License Plate|plate|PlateNumber|Vehicle tag|placa|License plate no."),
    value: (c) =>
      c.pick([
        `${c.letters(3)}-${c.digits(3)}`,
        `${c.digits(1)}${c.letters(3)}${c.digits(3)}`,
        `${c.letters(3)} ${c.digits(4)}`
      ])
  },
  {
    holds: "vehicle",
    written: "VIN",
    headers: h("VIN|vehicle_vin|Vehicle ID number"),
    value: vin,
    silent: true
  },
  {
    holds: "device",
    written: "MAC",
    headers: h("MAC|mac_address|Device MAC"),
    value: (c) => Array.from({length: 6}, () => two(c.whole(16, 99))).join(":"),
    silent: true
  },
  {
    holds: "device",
    written: "serial",
    headers: h("Device ID|Serial Number|device_serial|IMEI|UDID|Pacemaker serial no"),
    value: (c) => `${c.letters(2)}${c.digits(9)}`
  },
  {
    holds: "biometric",
    written: "picture",
    headers: h("Photo|mugshot|Client photo|Profile picture|Foto|signature"),
    value: (c) => `${c.letters(5).toLowerCase()}-${c.whole(1, 99)}.jpg`,
    silent: true
  },
  {
    holds: "age",
    written: "over 89",
    headers: h("Age|edad|age_years|Client Age"),
    value: (c) => String(c.whole(20, 96))
  }
];
