/** Sections of the catalogues that the way to the signed-in list needs; every other screen waits for all the words. */
export const FIRST_WORDS: readonly string[] = [
  'nav',
  'app',
  'ui',
  'workspaces',
  'feedback',
  'handling',
  'views',
  'unread',
  'areas',
  'sample',
  'errors',
]
