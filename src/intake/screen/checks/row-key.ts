/**
 * Keys that Salesforce gives its rows, fifteen characters of which the first three say the table, with three more behind
 * them that keep the capitals.
 */
const salesforce =
  /^(?=.*[a-z])(?=.*[A-Z])(?:0[0-9A-Za-z]{2}|500|70[01]|80[01]|a[0-9A-Za-z]{2})[0-9A-Za-z]{2}0[0-9A-Za-z]{9}(?:[A-Z0-5]{3})?$/;
const random =
  /^(?=.*[a-f])(?=.*\d)(?:[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

/** Whether a value is the key of a row in the system that holds it: nobody is known by it elsewhere. */
export const isRowKey = (text: string): boolean => salesforce.test(text);

/** Whether it is a key, a hash or a random number in hexadecimal, which no bank or insurer gives out. */
export const isRandomKey = (text: string): boolean => random.test(text);
