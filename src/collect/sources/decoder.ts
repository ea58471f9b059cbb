/** Turns bytes into text piece by piece; a character cut at the end of a piece waits for the next. */
export interface Decoder {
  write(bytes: Uint8Array): string
  end(): string
}
