/** The sampled rows of a file, by column. */
export interface Sample {
  columns: string[]
  /** Cells of a column in file order, '' where a row has none. */
  cells(column: string): string[]
}
