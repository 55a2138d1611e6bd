/** In the place of a program, a site or a characteristic: all of them together. */
export const everything = "*";
