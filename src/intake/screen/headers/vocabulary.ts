/** Words that headers glue together: `clientfirstname`, `HOMEPHONE`, `fechanacimiento`. */
const vocabulary: ReadonlySet<string> = new Set(
  `account acct addr address age apellido apellidos apt attendee birth bday box caller card case cell celular child city
  client cliente clients code codigo completo contact contacto correo counselor county cp date day del device dia
  direccion dob domicilio driver drivers email emergency emergencia employee employer electronico event facilitator
  family father fax fecha file first full given group guardian guest head health home id initial initials insurance ip
  kin last latitude leader legal license licencia line ln mac maiden mail manager materno medicaid medical medicare
  member middle mobile mother movil nac nacimiento name names next nickname no nombre nombres note notes notas num
  number numero of participant participante paterno patient peer permanent person persona personal phone photo placa
  plate policy postal preferred primary primer primero program programa project record residence segundo security
  seguro serial session site social specialist spouse ssn staff state street supervisor surname telefono telephone text
  time type url user vehicle vin volunteer work worker year zip`
    .split(/\s+/)
    .filter((word) => word !== "")
);

/** A word as the known words it is made of, or as it is. */
export function glued(word: string): readonly string[] {
  if (word.length < 6 || vocabulary.has(word)) return [word];
  return parts(word) ?? [word];
}

function parts(rest: string): readonly string[] | undefined {
  if (rest === "") return [];
  for (let end = rest.length; end >= 2; end -= 1) {
    const head = rest.slice(0, end);
    if (!vocabulary.has(head)) continue;
    const tail = parts(rest.slice(end));
    if (tail !== undefined) return [head, ...tail];
  }
  return undefined;
}
