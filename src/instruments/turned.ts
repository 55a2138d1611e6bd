/** Variants that no file writes: a form whose reversed items were turned before the export. */

interface Written {
  name: string;
  reverse: number[];
}

/** Of a variant made here, the one whose reversed items are turned already. */
export interface MadeOf {
  turned_of?: string;
}

export const turnedName = (variant: string): string => `${variant}-turned`;

/**
 * The variants of a file, each with its twin that turns nothing, after them. None where nothing is reversed, where everything is
 * (that is a form stored backwards), and where the file has a variant of that name. A twin has no labels: a word says what the person
 * answered, and cannot have been turned.
 */
export function withTurned<V extends Written>(
  written: Readonly<Record<string, V>>,
  items: number
): Record<string, V & MadeOf> {
  const twins = Object.entries(written).flatMap(([name, variant]): [string, V & MadeOf][] =>
    variant.reverse.length === 0 || variant.reverse.length === items || turnedName(name) in written
      ? []
      : [
          [
            turnedName(name),
            {
              ...variant,
              name: `${variant.name}; reversed items turned before the export`,
              reverse: [],
              labels: {},
              turned_of: name
            }
          ]
        ]
  );
  return {...written, ...Object.fromEntries(twins)};
}

/** Names of the variants that stand in the file. */
export const writtenVariants = ({variants}: {variants: Readonly<Record<string, MadeOf>>}): string[] =>
  Object.keys(variants).filter((name) => variants[name]!.turned_of === undefined);

/** The twin of a variant whose reversed items are turned already; undefined where it has none. */
export const twinOf = (
  {variants}: {variants: Readonly<Record<string, MadeOf>>},
  variant: string
): string | undefined => Object.keys(variants).find((name) => variants[name]!.turned_of === variant);
