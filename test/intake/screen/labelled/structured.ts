import {type Chance, chanceOf, type LabelledColumn} from "./column.ts";
import {familyName, firstName} from "./people.ts";

/** How one kind of identifier is written, and the headers it stands under; `silent` headers say nothing. */
interface Form {
  holds: string;
  written: string;
  headers: readonly string[];
  value: (chance: Chance) => string;
  /** Recognized without its header too. */
  silent?: boolean;
}

const h = (text: string): string[] => text.split("|");
const silentHeaders = h("q7|field_12|Column 9|value|x3|respuesta|misc|Answer|data_4|(column 3)");

const two = (n: number) => String(n).padStart(2, "0");
const area = (c: Chance) => c.pick(["303", "720", "212", "415", "206", "512", "617", "305", "919", "602"]);
const line = (c: Chance): [string, string, string] => [
  area(c),
  `${c.whole(2, 9)}${two(c.whole(12, 98))}`,
  c.digits(4)
];
const ssn = (c: Chance): [string, string, string] => {
  const first = c.pick([c.whole(1, 665), c.whole(667, 899)]);
  return [String(first).padStart(3, "0"), two(c.whole(1, 99)), String(c.whole(1, 9999)).padStart(4, "0")];
};
const born = (c: Chance): [number, number, number] => [c.whole(1938, 2006), c.whole(1, 12), c.whole(1, 28)];
const months = h("January|February|March|April|May|June|July|August|September|October|November|December");
const luhn = (body: string): string => {
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
};
const card = (c: Chance) => luhn(`${c.pick(["4", "51", "55", "6011"])}${c.digits(20)}`.slice(0, 15));
const iban = (c: Chance): string => {
  const body = c.digits(18);
  const rest = BigInt(`${body}131400`) % 97n;
  return `DE${two(Number(98n - rest))}${body}`;
};
const vinCharacters = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
const vin = (c: Chance): string => {
  const worth: Record<string, number> = {P: 7, R: 9};
  for (const [letters, from] of [
    ["ABCDEFGH", 1],
    ["JKLMN", 1],
    ["STUVWXYZ", 2]
  ] as const)
    for (const [k, letter] of [...letters].entries()) worth[letter] = from + k;
  const body = `1${Array.from({length: 16}, () => c.pick([...vinCharacters])).join("")}`;
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
  const sum = [...body].reduce((total, x, k) => total + (worth[x] ?? Number(x)) * weights[k]!, 0);
  return `${body.slice(0, 8)}${sum % 11 === 10 ? "X" : sum % 11}${body.slice(9)}`;
};
const mbi = (c: Chance): string => {
  const letter = () => c.pick([..."ACDEFGHJKMNPQRTUVWXY"]);
  return `${c.whole(1, 9)}${letter()}${letter()}${c.whole(0, 9)}${letter()}${letter()}${c.whole(0, 9)}${letter()}${letter()}${c.digits(2)}`;
};
const streets = h(
  "Maple|Oak Hill|Martin Luther King|5th|Rosewood|E Colfax|North Main|Sunset|Washington|San Pedro"
);
const suffixes = h("St|Street|Ave|Avenue|Rd|Road|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Terrace|Circle");
const cities = h("Denver|Waltham|San Antonio|Oakland|Millbrook|Las Cruces|Tulsa|Flint");
const street = (c: Chance) => `${c.whole(2, 19999)} ${c.pick(streets)} ${c.pick(suffixes)}`;

const phoneHeaders = h(
  "Phone|phone_number|HomePhone|CELL|Cell #|tel|Telephone No.|mobile|Fax|clientphone|Teléfono|celular|contact_number|ph_home|Número de teléfono|WORKPHONE"
);
const ssnHeaders = h(
  "SSN|ssn|Social Security Number|SocialSecurityNo|soc_sec|Client SSN|SS#|Seguro Social|Número de Seguro Social|ITIN|client_ssn_full|Tax ID"
);
const birthHeaders = h(
  "DOB|dob|Date of Birth|birth_date|BirthDate|dateofbirth|Birthday|Client DOB|D.O.B.|fecha de nacimiento|Fecha_Nac|birthdt|DATE_OF_BIRTH|Born|bday"
);
const emailHeaders = h(
  "Email|e-mail|EmailAddress|email_addr|Correo electrónico|contactemail|E-Mail (home)|correo"
);
const addressHeaders = h(
  "Address|street_address|HomeAddress|Addr1|Mailing Address|address line 1|Dirección|domicilio|RESIDENCE_ADDRESS|streetaddress|Permanent address|calle"
);
const firstHeaders = h(
  "First Name|FirstName|fname|first_nm|name_first|Given name|Nombre|primer_nombre|FIRSTNAME|clientfirstname|Preferred Name|Client First"
);
const lastHeaders = h(
  "Last Name|LASTNAME|lname|surname|Apellido|apellido_paterno|name_last|Family Name|clientlastname|Maiden name|Apellidos|last_nm"
);
const fullHeaders = h(
  "Name|Client Name|participant_name|FullName|Name (Last, First)|Nombre completo|Member name|pt_name|Nombre del participante|What is your name?|Your full name|Emergency Contact Name|Mother's name|name of client"
);

const forms: readonly Form[] = [
  {holds: "person_name", written: "first name", headers: firstHeaders, value: firstName},
  {holds: "person_name", written: "family name", headers: lastHeaders, value: familyName},
  {
    holds: "person_name",
    written: "First Last",
    headers: fullHeaders,
    value: (c) => `${firstName(c)} ${familyName(c)}`,
    silent: true
  },
  {
    holds: "person_name",
    written: "Last, First",
    headers: fullHeaders,
    value: (c) => `${familyName(c)}, ${firstName(c)}`,
    silent: true
  },
  {
    holds: "person_name",
    written: "FIRST LAST",
    headers: fullHeaders,
    value: (c) => `${firstName(c)} ${familyName(c)}`.toUpperCase(),
    silent: true
  },
  {
    holds: "person_name",
    written: "first last",
    headers: fullHeaders,
    value: (c) => `${firstName(c)} ${familyName(c)}`.toLowerCase(),
    silent: true
  },
  {
    holds: "person_name",
    written: "First M. Last",
    headers: fullHeaders,
    value: (c) => `${firstName(c)} ${c.letters(1)}. ${familyName(c)}`,
    silent: true
  },
  {
    holds: "person_name",
    written: "First L.",
    headers: h("Client|Client Name|participant|Member|Guest|Caller name"),
    value: (c) => `${firstName(c)} ${c.letters(1)}.`,
    silent: true
  },
  {
    holds: "person_name",
    written: "initials",
    headers: h("Initials|Client initials|Iniciales|participant_initials"),
    value: (c) => c.letters(2)
  },
  {
    holds: "staff_name",
    written: "First Last",
    headers: h(
      "Facilitator|Peer Specialist|Case Manager|Entered By|Staff|Assigned Worker|Counselor|Navigator|Facilitadora|Completed by|Volunteer"
    ),
    value: (c) => `${firstName(c)} ${familyName(c)}`
  },
  {
    holds: "emergency_contact",
    written: "relation and name",
    headers: h(
      "Emergency Contact|Next of kin|Guardian|NOK|Contacto de emergencia|emergency_contact_person|Employer"
    ),
    value: (c) => `${firstName(c)} (${c.pick(["sister", "mother", "friend"])})`
  },
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
  },
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
  },
  {
    holds: "email",
    written: "plain",
    headers: emailHeaders,
    value: (c) =>
      `${firstName(c).toLowerCase()}.${c.whole(1, 99)}@${c.pick(["gmail.com", "example.org", "correo.mx"])}`,
    silent: true
  },
  {
    holds: "email",
    written: "at and dot",
    headers: emailHeaders,
    value: (c) => `${c.letters(5).toLowerCase()} at ${c.pick(["gmail", "yahoo"])} dot com`,
    silent: true
  },
  {
    holds: "street_address",
    written: "number and street",
    headers: addressHeaders,
    value: street,
    silent: true
  },
  {
    holds: "street_address",
    written: "with unit",
    headers: addressHeaders,
    value: (c) => `${street(c)} ${c.pick(["Apt", "Unit", "#"])} ${c.whole(1, 40)}`,
    silent: true
  },
  {
    holds: "street_address",
    written: "whole",
    headers: addressHeaders,
    value: (c) => `${street(c)}, ${c.pick(cities)}, ${c.pick(["CO", "TX", "NM"])} ${c.whole(70000, 88999)}`,
    silent: true
  },
  {
    holds: "street_address",
    written: "PO box",
    headers: addressHeaders,
    value: (c) => `${c.pick(["PO Box", "P.O. Box"])} ${c.whole(1, 9999)}`,
    silent: true
  },
  {
    holds: "street_address",
    written: "Spanish",
    headers: addressHeaders,
    value: (c) =>
      `${c.pick(["Calle", "Avenida", "Av."])} ${c.pick(["Hidalgo", "Luna", "5 de Mayo", "Benito Juárez"])} ${c.pick(["", "#", "No. "])}${c.whole(1, 900)}`,
    silent: true
  },
  {
    holds: "place",
    written: "city",
    headers: h(
      "City|HomeCity|Town|County of residence|Ciudad|LastPermanentCity|Neighborhood|municipio|Place of birth|city_of_residence"
    ),
    value: (c) => c.pick(cities)
  },
  {
    holds: "zip",
    written: "80301",
    headers: h("ZIP|Zip Code|zipcode|Postal Code|código postal|LastPermanentZIP|client_zip|ZIP5"),
    value: (c) => String(c.whole(501, 99950)).padStart(5, "0")
  },
  {
    holds: "zip",
    written: "80301-1234",
    headers: h("ZIP|Zip+4|zip_9|postalcode"),
    value: (c) => `${String(c.whole(501, 99950)).padStart(5, "0")}-${c.digits(4)}`,
    silent: true
  },
  {
    holds: "coordinates",
    written: "pair",
    headers: h("Location|GPS|Coordinates|latlng|coordenadas"),
    value: (c) => `${(39 + c.next()).toFixed(5)}, ${(-105 + c.next()).toFixed(5)}`,
    silent: true
  },
  {
    holds: "coordinates",
    written: "latitude",
    headers: h("Latitude|lat|LocationLatitude|latitud|gps_lat"),
    value: (c) => (39 + c.next()).toFixed(6),
    silent: true
  },
  {
    holds: "coordinates",
    written: "longitude",
    headers: h("Longitude|lng|lon|LocationLongitude|gps_long"),
    value: (c) => (-105 + c.next()).toFixed(6),
    silent: true
  },
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
  },
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

const rows = [3, 12, 60, 300];

/** Columns of every form: under each of its headers, and, where its looks are enough, under headers that say nothing. */
export function structuredColumns(seed: number): LabelledColumn[] {
  const chance = chanceOf(seed);
  return forms.flatMap(({holds, written, headers, value, silent}) => {
    const told = headers.map((header): LabelledColumn => {
      const size = chance.pick(rows);
      const values = chance.many(size, () => value(chance));
      // Ages are an identifier where one is over 89; a city may be the only one.
      return {holds, written, header, values: holds === "age" ? [...values, "93"] : values};
    });
    const untold = silent
      ? silentHeaders.map(
          (header): LabelledColumn => ({
            holds,
            written: `${written}, silent header`,
            header,
            values: chance.many(60, () => value(chance))
          })
        )
      : [];
    return [...told, ...untold];
  });
}
