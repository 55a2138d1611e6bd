import type {Chance} from "../column.ts";
import type {Words} from "./like.ts";

/** A birthday of somebody from 14 to 88 years old. */
const born = (chance: Chance): Date =>
  new Date(Date.UTC(chance.whole(1937, 2011), chance.whole(0, 11), chance.whole(1, 28)));

const two = (number: number): string => String(number).padStart(2, "0");
const months = "January February March April May June July August September October November December".split(
  " "
);
const meses =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");

const dateAs =
  (write: (y: number, m: number, d: number) => string) =>
  (chance: Chance): string => {
    const date = born(chance);
    return write(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  };

/** Appends the digit that makes Luhn's sum end in 0. */
export function luhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return digits + ((10 - (sum % 10)) % 10);
}

function vin(chance: Chance): string {
  const signs = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
  const values: Record<string, number> = {};
  for (const [at, sign] of [..."ABCDEFGH"].entries()) values[sign] = at + 1;
  for (const [at, sign] of [..."JKLMN"].entries()) values[sign] = at + 1;
  Object.assign(values, {P: 7, R: 9, S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9});
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const made = `${chance.pick(["1HG", "2T1", "5YJ", "JN8", "3FA"])}${Array.from({length: 14}, () => chance.pick([...signs])).join("")}`;
  const sum = [...made].reduce((total, s, at) => total + weights[at]! * (values[s] ?? Number(s)), 0);
  const check = sum % 11 === 10 ? "X" : String(sum % 11);
  return made.slice(0, 8) + check + made.slice(9);
}

function iban(chance: Chance): string {
  const account = chance.digits(18);
  const rest = BigInt(`${account}131400`) % 97n;
  return `DE${two(Number(98n - rest))}${account}`;
}

export const numbers: Words = {
  mdy: dateAs((y, m, d) => `${m}/${d}/${y}`),
  mmddyyyy: dateAs((y, m, d) => `${two(m)}/${two(d)}/${y}`),
  iso: dateAs((y, m, d) => `${y}-${two(m)}-${two(d)}`),
  compact: dateAs((y, m, d) => `${y}${two(m)}${two(d)}`),
  mdyy: dateAs((y, m, d) => `${m}/${d}/${two(y % 100)}`),
  textual: dateAs((y, m, d) => `${months[m - 1]} ${d}, ${y}`),
  dmon: dateAs((y, m, d) => `${two(d)}-${months[m - 1]!.slice(0, 3)}-${y}`),
  spanish: dateAs((y, m, d) => `${d} de ${meses[m - 1]} de ${y}`),
  dotted: dateAs((y, m, d) => `${two(d)}.${two(m)}.${y}`),
  md: dateAs((_, m, d) => `${two(m)}/${two(d)}`),
  serial: (chance) => String(chance.whole(13_500, 40_000)),
  child: (chance) => `${chance.whole(1, 12)}/${chance.whole(1, 28)}/${chance.whole(2008, 2019)}`,
  area: (chance) => chance.pick("303 720 970 719 206 612 414 505 213 646".split(" ")),
  phone: (chance) =>
    `${chance.pick(["303", "720", "206", "612"])}${chance.whole(2, 9)}${chance.whole(2, 9)}${chance.digits(5)}`,
  ssn3: (chance) => chance.pick([chance.whole(101, 665), chance.whole(667, 772)]).toString(),
  ssn2: (chance) => two(chance.whole(1, 99)),
  ssn4: (chance) => String(chance.whole(1000, 9999)),
  visa: (chance) => luhn(`4${chance.digits(14)}`),
  imei: (chance) => luhn(`35${chance.digits(12)}`),
  npi: (chance) => luhn(`808401${chance.digits(8)}`).slice(5),
  vin,
  iban,
  lat: (chance) => (39 + chance.next() * 2).toFixed(6),
  lon: (chance) => (-105 + chance.next() * 2).toFixed(6),
  octet: (chance) => String(chance.whole(1, 254)),
  hex: (chance) => chance.whole(0, 65_535).toString(16).padStart(4, "0"),
  pair: (chance) => chance.whole(0, 255).toString(16).padStart(2, "0").toUpperCase(),
  zip: (chance) => chance.pick(["802", "803", "981", "554", "532", "871"]) + two(chance.whole(1, 40)),
  street: (chance) =>
    chance.pick(
      "Pearl,Evans,Larimer,W 32nd,E Colfax,Santa Fe,Old Mill,N Marion,S Federal,Juniper".split(",")
    ),
  kind: (chance) => chance.pick("St,Ave,Blvd,Dr,Ct,Way,Ln,Pl,Rd,Street,Avenue".split(",")),
  city: (chance) =>
    chance.pick(
      "Denver,Aurora,Lakewood,Pueblo,Greeley,Fort Collins,Arvada,Thornton,Durango,Salida,Golden".split(",")
    ),
  county: (chance) =>
    chance.pick("Denver,Adams,Arapahoe,Jefferson,Weld,Larimer,El Paso,Mesa,La Plata".split(","))
};
