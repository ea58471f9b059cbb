import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { lookAt, takeLookBack } from './commands.ts'
import { alarmPath } from './schema.ts'

export const alarmEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'put',
      path: '/workspaces/:workspace/problems/:alarm/look',
      policy: 'member',
      summary: 'Note that somebody looked at an alarm',
      params: alarmPath,
    },
    call => lookAt(db, scopeOf(call), Number(call.params.alarm)),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/workspaces/:workspace/problems/:alarm/look',
      policy: 'member',
      summary: 'Take back that somebody looked at an alarm',
      params: alarmPath,
    },
    call => takeLookBack(db, scopeOf(call), Number(call.params.alarm)),
  ),
]
