import type {Chance} from "../column.ts";
import type {Form} from "../form.ts";
import {familyName, givenName, type Half} from "./names.ts";

const streets =
  "Maple Pearl Colfax Cesar\u00a0Chavez Alameda Federal Oak\u00a0Hill 14th Canyon Prospect Tejon"
    .split(" ")
    .map((name) => name.replace("\u00a0", " "));
const cities = ["Boulder, CO 80302", "Pueblo CO 81001", "El Paso, TX 79901", "Queens, NY 11368"];
const number = (c: Chance): string => String(c.whole(100, 9999));

/** Names and addresses, in the given half's people. */
export function dirtyNames(half: Half): readonly Form[] {
  const g = (c: Chance) => givenName(half, c);
  const l = (c: Chance) => familyName(half, c);
  const f = (holds: string, written: string, headers: string, value: Form["value"]): Form => ({
    holds,
    written,
    headers: headers.split(", "),
    value
  });
  return [
    f("person_name", "First Last", "client, Participant Name, q1", (c) => `${g(c)} ${l(c)}`),
    f("person_name", "Last, First", "person_x, col_b, Nombre completo", (c) => `${l(c)}, ${g(c)}`),
    f("person_name", "LAST, First", "listed, mbr, cliente", (c) => `${l(c).toUpperCase()}, ${g(c)}`),
    f("person_name", "LAST, FIRST M", "roster, pt_nm, v2", (c) =>
      `${l(c)}, ${g(c)} ${c.letters(1)}`.toUpperCase()
    ),
    f("person_name", "first last", "who, full_nm, quien", (c) => `${g(c)} ${l(c)}`.toLowerCase()),
    f(
      "person_name",
      "First M. Last",
      "signed_in, member name, v3",
      (c) => `${g(c)} ${c.letters(1)}. ${l(c)}`
    ),
    f("person_name", "First L.", "attendees, guest name, v4", (c) => `${g(c)} ${c.letters(1)}.`),
    f("person_name", "F. Last", "who attended, caller_nm, v5", (c) => `${c.letters(1)}. ${l(c)}`),
    f("person_name", "first names", "fname, first, primer_nombre", g),
    f("person_name", "first names under a silent header", "who, v6, c2", g),
    f("person_name", "last names", "lname, Surname, apellido_paterno", l),
    f("person_name", "last names under a silent header", "v7, grp_member, c3", l),
    f(
      "person_name",
      "two family names",
      "Nombre y apellidos, inscrito, v8",
      (c) => `${g(c)} ${l(c)} ${l(c)}`
    ),
    f("person_name", "initials", "initials, clt_init, iniciales", (c) => c.letters(3)),
    f(
      "person_name",
      "initials with points",
      "client initials, init, iniciales del cliente",
      (c) => `${c.letters(1)}.${c.letters(1)}.`
    ),
    f(
      "person_name",
      "with nicknames",
      "alias/name, regular, v9",
      (c) => `${g(c)} "${c.pick(["Bear", "Tiny", "Red", "Chuy", "Nana"])}" ${l(c)}`
    ),
    f(
      "person_name",
      "with titles",
      "seen, contact_person, v10",
      (c) => `${c.pick(["Mr.", "Ms.", "Sra.", "Dr."])} ${l(c)}`
    ),
    f("person_name", "one in fifty", "group_label, label, tema", (c) => `${g(c)} ${l(c)}`),
    f("staff_name", "workers", "facilitator, Peer Specialist, facilitadora", (c) => `${g(c)} ${l(c)}`),
    f("staff_name", "workers by first name", "case worker, led by, interviewer", g),
    f("staff_name", "entered by", "entered_by, created_by_user, capturado por", (c) => `${g(c)} ${l(c)}`),
    f(
      "emergency_contact",
      "name and tie",
      "emergency_contact, kin, contacto de emergencia",
      (c) => `${g(c)} ${l(c)} (${c.pick(["mother", "brother", "hija"])})`
    ),
    f(
      "emergency_contact",
      "employers",
      "employer, place_of_work, empleador",
      (c) => `${l(c)} ${c.pick(["Roofing", "Bakery", "Cleaning Co"])}`
    ),
    f(
      "street_address",
      "1420 Maple St",
      "home, Mailing Address, dirección",
      (c) => `${number(c)} ${c.pick(streets)} St`
    ),
    f(
      "street_address",
      "with unit and city",
      "where staying, addr_full, v11",
      (c) => `${number(c)} N ${c.pick(streets)} Ave Apt ${c.whole(1, 40)}, ${c.pick(cities)}`
    ),
    f("street_address", "in lower case", "lives, residence_line, v12", (c) =>
      `${number(c)} ${c.pick(streets)} blvd #${c.whole(1, 40)}`.toLowerCase()
    ),
    f(
      "street_address",
      "Calle",
      "domicilio, donde vive, v13",
      (c) => `Calle ${l(c)} ${number(c)}, Col. Centro`
    ),
    f("street_address", "PO boxes", "mail_to, addr_1, v14", (c) => `PO Box ${number(c)}`),
    f("place", "cities", "city_of_residence, client city, ciudad", (c) =>
      c.pick(["Boulder", "Nederland", "Lyons", "Ward", "Hygiene", "Superior", "Erie", "Niwot", "Jamestown"])
    ),
    f("place", "counties", "county, home_county, condado", (c) =>
      c.pick(["Adams", "Boulder", "Mesa", "Weld", "El Paso", "Larimer", "Gilpin", "Summit"])
    ),
    f("place", "census tracts", "census_tract, tract, fips_tract", (c) => `08013${c.digits(6)}`)
  ];
}
