import { expect, test } from 'vitest'
import { mayGrant, mayMove } from './policy.ts'
import { ROLES } from './roles.ts'

test('owners grant everything, admins all but owners, the others nothing', () => {
  expect(ROLES.filter(role => mayGrant('owner', role))).toEqual(['owner', 'admin', 'member', 'viewer'])
  expect(ROLES.filter(role => mayGrant('admin', role))).toEqual(['admin', 'member', 'viewer'])
  expect(ROLES.filter(role => mayGrant('member', role) || mayGrant('viewer', role))).toEqual([])
  expect(mayMove('admin', 'owner')).toBe(false)
})
