import type { IconName } from '../../ui/icons.tsx'

interface Room {
  name: string
  path: string
  icon: IconName
  /** Leads there after a g. */
  letter: string
  /** Of no use to who may only look. */
  writes?: true
}

/** The rooms of a workspace, in the order of the navigation. */
export const ROOMS: Room[] = [
  { name: 'overview', path: '', icon: 'overview', letter: 'o' },
  { name: 'feedback', path: '/feedback', icon: 'feedback', letter: 'f' },
  { name: 'checklist', path: '/checklist', icon: 'checklist', letter: 'l' },
  { name: 'import', path: '/import', icon: 'import', letter: 'i', writes: true },
  { name: 'customers', path: '/customers', icon: 'customers', letter: 'c' },
  { name: 'products', path: '/products', icon: 'products', letter: 'p' },
  { name: 'settings', path: '/settings', icon: 'settings', letter: 's' },
]
