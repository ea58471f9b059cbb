/** A short name for addresses: Latin letters and digits of the name, or `workspace` where it has none. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 41)
    .replace(/^-+|-+$/g, '')
  return plain === '' ? 'workspace' : plain
}
