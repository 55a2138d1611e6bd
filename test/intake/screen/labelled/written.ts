import type {Chance} from "./column.ts";

export const h = (text: string): string[] => text.split("|");
export const silentHeaders = h("q7|field_12|Column 9|value|x3|respuesta|misc|Answer|data_4|(column 3)");

export const two = (n: number) => String(n).padStart(2, "0");
const area = (c: Chance) => c.pick(["303", "720", "212", "415", "206", "512", "617", "305", "919", "602"]);
export const line = (c: Chance): [string, string, string] => [
  area(c),
  `${c.whole(2, 9)}${two(c.whole(12, 98))}`,
  c.digits(4)
];
export const ssn = (c: Chance): [string, string, string] => {
  const first = c.pick([c.whole(1, 665), c.whole(667, 899)]);
  return [String(first).padStart(3, "0"), two(c.whole(1, 99)), String(c.whole(1, 9999)).padStart(4, "0")];
};
export const born = (c: Chance): [number, number, number] => [
  c.whole(1938, 2006),
  c.whole(1, 12),
  c.whole(1, 28)
];
export const months = h(
  "January|February|March|April|May|June|July|August|September|October|November|December"
);
export const luhn = (body: string): string => {
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
};
export const card = (c: Chance) => luhn(`${c.pick(["4", "51", "55", "6011"])}${c.digits(20)}`.slice(0, 15));
export const iban = (c: Chance): string => {
  const body = c.digits(18);
  const rest = BigInt(`${body}131400`) % 97n;
  return `DE${two(Number(98n - rest))}${body}`;
};
const vinCharacters = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
export const vin = (c: Chance): string => {
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
export const mbi = (c: Chance): string => {
  const letter = () => c.pick([..."ACDEFGHJKMNPQRTUVWXY"]);
  return `${c.whole(1, 9)}${letter()}${letter()}${c.whole(0, 9)}${letter()}${letter()}${c.whole(0, 9)}${letter()}${letter()}${c.digits(2)}`;
};
const streets = h(
  "Maple|Oak Hill|Martin Luther King|5th|Rosewood|E Colfax|North Main|Sunset|Washington|San Pedro"
);
const suffixes = h("St|Street|Ave|Avenue|Rd|Road|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Terrace|Circle");
export const cities = h("Denver|Waltham|San Antonio|Oakland|Millbrook|Las Cruces|Tulsa|Flint");
export const street = (c: Chance) => `${c.whole(2, 19999)} ${c.pick(streets)} ${c.pick(suffixes)}`;

export const phoneHeaders = h(
  "Phone|phone_number|HomePhone|CELL|Cell #|tel|Telephone No.|mobile|Fax|clientphone|Teléfono|celular|contact_number|ph_home|Número de teléfono|WORKPHONE"
);
export const ssnHeaders = h(
  "SSN|ssn|Social Security Number|SocialSecurityNo|soc_sec|Client SSN|SS#|Seguro Social|Número de Seguro Social|ITIN|client_ssn_full|Tax ID"
);
export const birthHeaders = h(
  "DOB|dob|Date of Birth|birth_date|BirthDate|dateofbirth|Birthday|Client DOB|D.O.B.|fecha de nacimiento|Fecha_Nac|birthdt|DATE_OF_BIRTH|Born|bday"
);
export const emailHeaders = h(
  "Email|e-mail|EmailAddress|email_addr|Correo electrónico|contactemail|E-Mail (home)|correo"
);
export const addressHeaders = h(
  "Address|street_address|HomeAddress|Addr1|Mailing Address|address line 1|Dirección|domicilio|RESIDENCE_ADDRESS|streetaddress|Permanent address|calle"
);
export const firstHeaders = h(
  "First Name|FirstName|fname|first_nm|name_first|Given name|Nombre|primer_nombre|FIRSTNAME|clientfirstname|Preferred Name|Client First"
);
export const lastHeaders = h(
  "Last Name|LASTNAME|lname|surname|Apellido|apellido_paterno|name_last|Family Name|clientlastname|Maiden name|Apellidos|last_nm"
);
export const fullHeaders = h(
  "Name|Client Name|participant_name|FullName|Name (Last, First)|Nombre completo|Member name|pt_name|Nombre del participante|What is your name?|Your full name|Emergency Contact Name|Mother's name|name of client"
);
