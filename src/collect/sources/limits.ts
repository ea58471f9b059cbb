/** How much one upload may ask of us. Sizes in bytes, `cellChars` in UTF-16 units. */
export interface Limits {
  /** Largest file as stored. */
  fileBytes: number
  /** Largest total of what it unpacks to. */
  unpackedBytes: number
  /** Unpacked size over packed size above which an archive is taken for a bomb. */
  ratio: number
  /** Most files in one archive. */
  members: number
  /** Longest single cell. */
  cellChars: number
  /** Most data rows, when there is such a limit. */
  rows?: number
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 2 * 1024 ** 3,
  unpackedBytes: 8 * 1024 ** 3,
  ratio: 200,
  members: 10_000,
  cellChars: 100_000,
}
