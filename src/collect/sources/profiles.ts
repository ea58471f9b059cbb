import { APP_PROFILES } from './app-profiles.ts'
import type { Profile } from './profile.ts'
import { SHOP_PROFILES } from './shop-profiles.ts'
import { SITE_PROFILES } from './site-profiles.ts'
import { plainHeader } from './synonyms.ts'

// The most particular first: the columns of one may be among another's.
const PROFILES: Profile[] = [...APP_PROFILES, ...SITE_PROFILES, ...SHOP_PROFILES]

/** The known export a file is, by its columns; null when it is none. */
export function profileOf(columns: string[]): Profile | null {
  const plain = new Set(columns.map(plainHeader))
  return PROFILES.find(profile => profile.known.every(name => plain.has(name))) ?? null
}
