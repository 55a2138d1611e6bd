/** Nine digits, as far as figures are held against R's. */
export const rounded = (value: number): string => String(Number(value.toPrecision(9)));
