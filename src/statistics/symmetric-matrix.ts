/** A square matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

/** Inverse of a symmetric positive definite matrix, and the logarithm of its determinant. */
export interface Inverse {
  inverse: Matrix;
  logDeterminant: number;
}

/**
 * By Cholesky's factor L (matrix = L L'), for the handful of rows that waves make. Null where the matrix is not positive
 * definite. Golub and Van Loan (2013), section 4.2.
 */
export function invert(matrix: Matrix): Inverse | null {
  const size = matrix.length;
  const factor: number[][] = [];
  for (let i = 0; i < size; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : (factor[j] as number[]);
      const rest =
        at(matrix, i, j) - row.slice(0, j).reduce((sum, x, k) => sum + x * (other[k] as number), 0);
      if (j === i && !(rest > 0)) return null;
      row.push(j === i ? Math.sqrt(rest) : rest / (other[j] as number));
    }
    factor.push(row);
  }
  const columns = factor.map((_, column) => solve(factor, column));
  return {
    inverse: columns,
    logDeterminant: 2 * factor.reduce((sum, row, i) => sum + Math.log(row[i] as number), 0)
  };
}

/** Column of the inverse: forward through L, back through L'. */
function solve(factor: Matrix, column: number): number[] {
  const size = factor.length;
  const x = factor.map((_, i): number => (i === column ? 1 : 0));
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - at(factor, i, k) * (x[k] as number);
    x[i] = (x[i] as number) / at(factor, i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = (x[i] as number) - at(factor, k, i) * (x[k] as number);
    x[i] = (x[i] as number) / at(factor, i, i);
  }
  return x;
}

const at = (matrix: Matrix, i: number, j: number): number => (matrix[i] as readonly number[])[j] as number;

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);

export const apply = (matrix: Matrix, vector: readonly number[]): number[] =>
  matrix.map((row) => dot(row, vector));

/** Sum of the diagonal of a b. */
export const traceOfProduct = (a: Matrix, b: Matrix): number =>
  a.reduce((sum, row, i) => sum + row.reduce((part, x, j) => part + x * at(b, j, i), 0), 0);

export const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => row.map((_, j) => row.reduce((sum, x, k) => sum + x * at(b, k, j), 0)));
