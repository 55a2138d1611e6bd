/** Whether nine digits can be a Social Security number: areas 000, 666 and 9xx, group 00 and serial 0000 are never given out. */
export const isSocialSecurityNumber = (digits: string): boolean =>
  /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);

/** Individual taxpayer numbers: 9xx with groups 50-65, 70-88, 90-92, 94-99. */
export const isTaxpayerNumber = (digits: string): boolean =>
  /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(digits);
