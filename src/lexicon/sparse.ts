/** Rows of numbers that are mostly zero: row `r` has `values[k]` in column `columns[k]`, `k` from `starts[r]` up to `starts[r + 1]`. */
export interface SparseRows {
  starts: Int32Array;
  columns: Int32Array;
  values: Float32Array;
}

/** Rows given one by one, each as pairs of column and value. */
export function sparseRows(
  rows: readonly (readonly (readonly [column: number, value: number])[])[],
): SparseRows {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + row.length;
  });
  const columns = new Int32Array(starts[rows.length] ?? 0);
  const values = new Float32Array(columns.length);
  let at = 0;
  for (const row of rows) {
    for (const [column, value] of row) {
      columns[at] = column;
      values[at++] = value;
    }
  }
  return { starts, columns, values };
}

/** The same numbers with rows and columns changed; `width` is the number of columns. */
export function transpose({ starts, columns, values }: SparseRows, width: number): SparseRows {
  const turned: SparseRows = {
    starts: new Int32Array(width + 1),
    columns: new Int32Array(columns.length),
    values: new Float32Array(columns.length),
  };
  for (const column of columns) turned.starts[column + 1] = (turned.starts[column + 1] ?? 0) + 1;
  for (let column = 0; column < width; column += 1)
    turned.starts[column + 1] = (turned.starts[column + 1] ?? 0) + (turned.starts[column] ?? 0);
  const filled = turned.starts.slice();
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const column = columns[at] ?? 0;
      const slot = filled[column] ?? 0;
      filled[column] = slot + 1;
      turned.columns[slot] = row;
      turned.values[slot] = values[at] ?? 0;
    }
  }
  return turned;
}
