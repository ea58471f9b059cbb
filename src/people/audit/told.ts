/** The plain parts of what an event tells; lists and gaps are left out, `person` is the name of whom it happened to. */
export function toldOf(batch: object, names: Map<string, string>): Record<string, string | number> {
  const plain = Object.entries(batch).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  const whom = subjectOf(batch)
  return { ...Object.fromEntries(plain), ...(whom === null ? {} : { person: names.get(whom) ?? '?' }) }
}

/** Whom an event happened to, where it tells. */
export const subjectOf = (batch: object): string | null =>
  'userId' in batch && typeof batch.userId === 'string' ? batch.userId : null
