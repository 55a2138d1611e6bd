import type {Chance} from "../column.ts";
import type {Form} from "../form.ts";
import {familyName, givenName} from "./names.ts";

const two = (n: number): string => String(n).padStart(2, "0");
const areas = ["303", "720", "970", "719", "212", "415", "512", "602", "305", "206", "773", "404", "505"];
const exchange = (c: Chance): string => `${c.whole(2, 9)}${c.whole(2, 9)}${c.whole(0, 9)}`;
const ten = (c: Chance): [string, string, string] => [c.pick(areas), exchange(c), c.digits(4)];
const social = (c: Chance): [string, string, string] => {
  const area = c.whole(1, 772);
  return [
    String(area === 666 ? 665 : area).padStart(3, "0"),
    two(c.whole(1, 99)),
    String(c.whole(1, 9999)).padStart(4, "0")
  ];
};
const birth = (c: Chance) => ({y: c.whole(1938, 2006), m: c.whole(1, 12), d: c.whole(1, 28)});
const months = "January February March April May June July August September October November December".split(
  " "
);
const meses =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
const medicare = (c: Chance): string => {
  const l = () => c.pick([..."ACDEFGHJKMNPQRTUVWXY"]);
  const n = () => c.digits(1);
  const a = () => c.pick([..."ACDEFGHJKMNPQRTUVWXY0123456789"]);
  return `${c.whole(1, 9)}${l()}${a()}${n()}${l()}${a()}${n()}${l()}${l()}${n()}${n()}`;
};
const vin = (c: Chance): string => {
  const signs = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
  const worth = (sign: string) =>
    /\d/.test(sign)
      ? Number(sign)
      : Number("12345678.12345.7.923456789"["ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(sign)]);
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const made = Array.from({length: 17}, (_, k) => (k > 11 ? c.digits(1) : c.pick([...signs])));
  const rest = made.reduce((sum, sign, k) => sum + worth(sign) * (weights[k] ?? 0), 0);
  const check = rest % 11 === 10 ? "X" : String(rest % 11);
  return [...made.slice(0, 8), check, ...made.slice(9)].join("");
};
const luhn = (start: string, length: number, c: Chance): string => {
  const body = start + c.digits(length - start.length - 1);
  const sum = [...body].reverse().reduce((all, digit, k) => {
    const n = Number(digit) * (k % 2 === 0 ? 2 : 1);
    return all + (n > 9 ? n - 9 : n);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
};
/** Numerals of one state's ZIP codes, as those of the people an organization serves. */
const coloradoZips =
  "80301 80302 80303 80304 80305 80501 80503 80504 80026 80027 80020 80021 80023 80031 80202 80203 80204 80205 80206 80209 80210 80211 80212 80218 80219 80220 80221 80222 80223 80224 80229 80231 80232 80233 80234 80236 80239 80241 80246 80247 80010 80011 80012 80013 80014 80015 80016 80017 80110 80111".split(
    " "
  );
const easternZips =
  "02108 02109 02111 02115 02116 02118 02119 02120 02121 02122 02124 02125 02126 02127 02128 02129 02130 02131 02132 02134 02135 02136 02138 02139 02140 02141 02142 02143 02144 02145 02148 02149 02150 02151 02152".split(
    " "
  );

const f = (holds: string, written: string, headers: string, value: Form["value"]): Form => ({
  holds,
  written,
  headers: headers.split(", "),
  value
});

export const dirtyNumbers: readonly Form[] = [
  f("phone", "(303) 555-0134", "best_number, q9, Teléfono", (c) => {
    const [a, b, d] = ten(c);
    return `(${a}) ${b}-${d}`;
  }),
  f("phone", "303.555.0134 x12", "office contact, fld7, reach_at", (c) => {
    const [a, b, d] = ten(c);
    return `${a}.${b}.${d} x${c.whole(10, 999)}`;
  }),
  f("phone", "303-555-0134 ext. 4", "llamar, how to reach, contacto_2", (c) => {
    const [a, b, d] = ten(c);
    return `${a}-${b}-${d} ext. ${c.whole(1, 99)}`;
  }),
  f("phone", "+1 303 555 0134", "e164, X, cel", (c) => `+1 ${ten(c).join(" ")}`),
  f("phone", "+13035550134", "from, ani_e164, origen", (c) => `+1${ten(c).join("")}`),
  f("phone", "3035550134", "Cell Phone, caller, num_tel", (c) => ten(c).join("")),
  f("phone", "13035550134", "dialed, mobile_no, v12", (c) => `1${ten(c).join("")}`),
  f(
    "phone",
    "+52 55 1234 5678",
    "intl, telefono_mx, c3",
    (c) => `+52 55 ${c.whole(1000, 9999)} ${c.digits(4)}`
  ),
  f("phone", "+44 20 7946 0958", "overseas, alt contact, c5", (c) => `+44 20 7${c.digits(3)} ${c.digits(4)}`),
  f(
    "phone",
    "011 503 2222 1234",
    "phone_intl, familia_tel, telefono fuera",
    (c) => `011 503 2${c.digits(3)} ${c.digits(4)}`
  ),
  f("phone", "303-555-0134 (mom)", "safe to call, alt, c6", (c) => {
    const [a, b, d] = ten(c);
    return `${a}-${b}-${d} (${c.pick(["mom", "cell", "work", "msg ok"])})`;
  }),
  f("phone", "303/555-0134", "hm, tel casa, wk", (c) => {
    const [a, b, d] = ten(c);
    return `${a}/${b}-${d}`;
  }),
  f("phone", "3035550134.0", "phone1, Phone Number (home), fax_no", (c) => `${ten(c).join("")}.0`),
  f("ssn", "123-45-6789", "identifier, Tax ID Number, v4", (c) => social(c).join("-")),
  f("ssn", "123 45 6789", "seg_soc, gov no, v5", (c) => social(c).join(" ")),
  f("ssn", "123456789", "social_security_number, ssan, Num Seguro Social", (c) => social(c).join("")),
  f("ssn", "nine digits under a silent header", "c8, gov, otro_num", (c) => social(c).join("")),
  f("ssn", "XXX-XX-6789", "masked, last4_ssn, v6", (c) => `XXX-XX-${social(c)[2]}`),
  f("ssn", "***-**-6789", "ssn_masked, gov id, oculto", (c) => `***-**-${social(c)[2]}`),
  f("ssn", "last four", "SSN last 4, ssn4, ultimos 4 del seguro social", (c) => social(c)[2]),
  f("birth_date", "1980-07-23", "d1, client_dob, F. Nacimiento", (c) => {
    const {y, m, d} = birth(c);
    return `${y}-${two(m)}-${two(d)}`;
  }),
  f("birth_date", "7/23/1980", "date2, DateOfBirth, fec_nac", (c) => {
    const {y, m, d} = birth(c);
    return `${m}/${d}/${y}`;
  }),
  f("birth_date", "07/23/80", "dt, DOB (mm/dd/yy), nacimiento", (c) => {
    const {y, m, d} = birth(c);
    return `${two(m)}/${two(d)}/${two(y % 100)}`;
  }),
  f("birth_date", "23.07.1980", "d_a, geboren/dob, fecha nac", (c) => {
    const {y, m, d} = birth(c);
    return `${two(d)}.${two(m)}.${y}`;
  }),
  f("birth_date", "19800723", "yyyymmdd, birth_dt, dtc", (c) => {
    const {y, m, d} = birth(c);
    return `${y}${two(m)}${two(d)}`;
  }),
  f("birth_date", "23-Jul-1980", "dte, birthdt, col 4", (c) => {
    const {y, m, d} = birth(c);
    return `${two(d)}-${months[m - 1]?.slice(0, 3)}-${y}`;
  }),
  f("birth_date", "23-Jul-80", "when, Bdate, columna2", (c) => {
    const {y, m, d} = birth(c);
    return `${d}-${months[m - 1]?.slice(0, 3)}-${two(y % 100)}`;
  }),
  f("birth_date", "July 23, 1980", "demo_date, Born On, x3", (c) => {
    const {y, m, d} = birth(c);
    return `${months[m - 1]} ${d}, ${y}`;
  }),
  f("birth_date", "23 de julio de 1980", "fecha_2, nació, q2", (c) => {
    const {y, m, d} = birth(c);
    return `${d} de ${meses[m - 1]} de ${y}`;
  }),
  f("birth_date", "1980-07-23 00:00:00", "d1, birth_date_time, bd_ts", (c) => {
    const {y, m, d} = birth(c);
    return `${y}-${two(m)}-${two(d)} 00:00:00`;
  }),
  f("birth_date", "7/23/1980 0:00", "field9, DOB_1, nac_fecha", (c) => {
    const {y, m, d} = birth(c);
    return `${m}/${d}/${y} 0:00`;
  }),
  f("birth_date", "1980-07-23T00:00:00Z", "iso, dobIso, d_iso", (c) => {
    const {y, m, d} = birth(c);
    return `${y}-${two(m)}-${two(d)}T00:00:00Z`;
  }),
  f(
    "birth_date",
    "dates of death",
    "date_of_death, DOD, fecha_defuncion",
    (c) => `${c.whole(2015, 2025)}-${two(c.whole(1, 12))}-${two(c.whole(1, 28))}`
  ),
  f(
    "birth_date",
    "died on",
    "deceased_dt, death date, fallecio",
    (c) => `${c.whole(1, 12)}/${c.whole(1, 28)}/${c.whole(2015, 2025)}`
  ),
  f("age", "ages over 89", "age, edad, Age (yrs)", (c) =>
    String(c.whole(20, 103) > 95 ? 101 : c.whole(84, 96))
  ),
  f("age", "ages over 89 in words", "how old, age_txt, years", (c) => `${c.whole(90, 104)} years old`),
  f("zip", "80301", "zip_code, Home ZIP, cod_postal", (c) => c.pick(coloradoZips)),
  f("zip", "80301 under a silent header", "geo5, area, z", (c) => c.pick(coloradoZips)),
  f("zip", "02139 under a silent header", "c11, geo, donde", (c) => c.pick(easternZips)),
  f("zip", "80301-1234", "mail_area, zip4, v9", (c) => `${c.pick(coloradoZips)}-${c.digits(4)}`),
  f("zip", "2139, its zero lost", "zip, ZIPCode, c.p.", (c) => String(Number(c.pick(easternZips)))),
  f(
    "coordinates",
    "39.7392, -104.9903",
    "pin, drop_point, ubic",
    (c) => `${(39 + c.next()).toFixed(4)}, ${(-105 + c.next()).toFixed(4)}`
  ),
  f("coordinates", "latitude alone", "y_coord, home_lat, latitud_casa", (c) => (39.5 + c.next()).toFixed(5)),
  f("coordinates", "longitude alone", "x, y2, home_lon", (c) => (-105.3 + c.next()).toFixed(6)),
  f("record_number", "Medicare", "mbi_no, hc, v21", medicare),
  f("record_number", "Medicare with marks", "mcare, num medicare, v22", (c) =>
    medicare(c).replace(/^(.{4})(.{3})(.{4})$/, "$1-$2-$3")
  ),
  f(
    "record_number",
    "Medicaid",
    "medicaid_no, Medicaid ID, num_medicaid",
    (c) => `${c.letters(1)}${c.digits(6)}`
  ),
  f(
    "record_number",
    "Medicaid as New York writes it",
    "cin, mcaid, v23",
    (c) => `${c.letters(2)}${c.digits(5)}${c.letters(1)}`
  ),
  f("record_number", "medical records", "MRN, hospital_mrn, med_rec_no", (c) => `00${c.digits(6)}`),
  f(
    "record_number",
    "medical records told in the value",
    "other_id, hosp, v24",
    (c) => `MRN: ${c.digits(7)}`
  ),
  f(
    "record_number",
    "driver's licenses",
    "drivers_license, DL #, lic_conducir",
    (c) => `${c.digits(2)}-${c.digits(3)}-${c.digits(4)}`
  ),
  f("record_number", "policies", "policy_no, subscriber_id, num_poliza", (c) => `XYZ${c.digits(9)}`),
  f("record_number", "passports", "passport_no, Pasaporte, passport", (c) => `${c.letters(1)}${c.digits(8)}`),
  f(
    "record_number",
    "Mexican CURP",
    "curp, clave unica, v25",
    (c) =>
      `${c.letters(4)}${two(c.whole(50, 99))}${two(c.whole(1, 12))}${two(c.whole(1, 28))}${c.pick(["H", "M"])}DF${c.pick(["RRL", "NXS", "LPR"])}0${c.digits(1)}`
  ),
  f("record_number", "jail and court", "inmate_no, booking_number, DOC #", (c) => c.digits(7)),
  f("record_number", "certificates", "cert_number, license_number, cps cert no", (c) => `CPS-${c.digits(5)}`),
  f("bank", "accounts", "acct_no, account_number, num_cuenta", (c) => c.digits(10)),
  f("bank", "cards", "pmt, card, v31", (c) => luhn("4", 16, c)),
  f("bank", "cards with marks", "paid with, cc, v32", (c) =>
    luhn("5412", 16, c).replace(/(.{4})(?=.)/g, "$1 ")
  ),
  f("bank", "routing numbers", "routing_no, aba, ruta bancaria routing", (c) => `10${c.digits(7)}`),
  f("vehicle", "VIN", "asset, vin_no, v41", vin),
  f(
    "vehicle",
    "plates of one state",
    "lic_plate, plate_no, placas",
    (c) => `${c.letters(3)}-${c.letters(1)}${c.digits(2)}`
  ),
  f("vehicle", "plates of several states", "parking, auto, v42", (c) =>
    c.pick([
      `${c.letters(3)}${c.digits(3)}`,
      `${c.whole(1, 9)}${c.letters(3)}${c.digits(3)}`,
      `${c.letters(3)}-${c.digits(4)}`,
      `${c.letters(3)} ${c.digits(4)}`
    ])
  ),
  f("device", "IMEI", "imei, handset, v51", (c) => luhn("35", 15, c)),
  f("device", "MAC", "wifi, mac_addr, v52", (c) =>
    Array.from({length: 6}, () => two(c.whole(10, 99))).join(":")
  ),
  f(
    "device",
    "serial numbers",
    "device_serial, serial_no, num_serie",
    (c) => `SN${c.digits(4)}${c.letters(3)}${c.digits(3)}`
  ),
  f(
    "ip_address",
    "IPv4",
    "IPAddress, host, v61",
    (c) => `${c.whole(11, 220)}.${c.whole(0, 255)}.${c.whole(0, 255)}.${c.whole(1, 254)}`
  ),
  f(
    "ip_address",
    "IPv6",
    "ip6, origin, v62",
    (c) => `2601:${c.digits(3)}a:${c.digits(4)}:${c.digits(2)}bf::${c.digits(3)}e`
  ),
  f(
    "email",
    "addresses",
    "correo_e, reach, v71",
    (c) =>
      `${givenName("first", c).toLowerCase().slice(0, 4)}${c.digits(2)}@${c.pick(["gmail.com", "yahoo.com.mx", "proton.me"])}`
  ),
  f(
    "email",
    "with the name before",
    "contact_2, from, v72",
    (c) => `${givenName("first", c)} <${familyName("first", c).toLowerCase().replace(/\W/g, "")}@example.org>`
  ),
  f(
    "url",
    "profiles",
    "profile, social, v81",
    (c) => `https://www.facebook.com/${givenName("first", c).toLowerCase().replace(/\W/g, "")}.${c.digits(3)}`
  ),
  f(
    "url",
    "profiles without https",
    "link_to, web_profile, v82",
    (c) => `linkedin.com/in/${familyName("first", c).toLowerCase().replace(/\W/g, "")}-${c.digits(4)}`
  ),
  f(
    "online_account",
    "handles",
    "ig, socials, v91",
    (c) => `@${givenName("first", c).toLowerCase().replace(/\W/g, "")}_${c.digits(2)}`
  ),
  f(
    "biometric",
    "photos",
    "intake_photo, attachment, v101",
    (c) => `${familyName("first", c)}_${c.digits(4)}.jpg`
  ),
  f("biometric", "pictures of phones", "image, upload, foto_id", (c) => `IMG_${c.digits(4)}.HEIC`)
];
