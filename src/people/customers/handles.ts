/** What somebody is known by: an address anywhere, an author's id at one place, or nothing but the one piece a member filed. */
export interface Handle {
  kind: 'address' | 'author' | 'piece'
  /** Where an author's id holds; empty for an address, which is the same everywhere. */
  place: string
  key: string
}

/** Values that stand where nobody is known; they must never make one person of many. */
const NOBODY = new Set(
  '-,.,0,-1,n/a,na,none,null,nil,undefined,unknown,anonymous,anonymous user,guest,user,deleted,[deleted],비회원,익명,匿名,匿名用户,非会员,ゲスト,退会済み'.split(
    ',',
  ),
)

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/
const NO_ONES_BOX = /^(?:no-?reply|do-?not-?reply|donotreply|anonymous|guest|nobody|unknown)@/
const LONGEST = 320

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** An address as it is compared, or null where it is none or nobody's own. */
export function addressKey(text: string | null): string | null {
  if (text === null) return null
  const key = fold(text)
  return key.length <= LONGEST && ADDRESS.test(key) && !NO_ONES_BOX.test(key) ? key : null
}

/** An author's id as it is compared, or null where it names nobody. Ids keep their case: some places tell aB from Ab. */
export function authorKey(text: string | null): string | null {
  if (text === null) return null
  const key = text.normalize('NFKC').trim()
  return key === '' || key.length > LONGEST || NOBODY.has(key.toLowerCase()) ? null : key
}

/** All that one piece says of who said it, the surest first. A name is never among it. */
export function handlesOf(author: { id: string | null; email: string | null }, place: string): Handle[] {
  const handles: Handle[] = []
  const address = addressKey(author.email)
  if (address !== null) handles.push({ kind: 'address', place: '', key: address })
  const id = authorKey(author.id)
  // Some exports put the address where an id should be.
  const idAsAddress = addressKey(id)
  if (idAsAddress !== null && idAsAddress !== address) handles.push({ kind: 'address', place: '', key: idAsAddress })
  else if (id !== null && idAsAddress === null) handles.push({ kind: 'author', place, key: id })
  return handles
}

/** One text for a handle, to compare and to hash. */
export const handleText = ({ kind, place, key }: Handle): string => `${kind}\u001f${place}\u001f${key}`
