import type { Db } from '../../db/connection.ts'
import type { MailServer } from '../../platform/mail.ts'
import type { Seal } from '../../platform/secret.ts'
import type { Scope } from '../members/scope.ts'
import { listMachineScopes } from '../workspaces/queries.ts'
import type { MailView } from './schema.ts'

/** Where a workspace's mail password is sealed for. */
export const passwordPlace = (workspaceId: number): string => `mail of workspace ${workspaceId}`

const rowOf = (db: Db, workspaceId: number) =>
  db.selectFrom('mailServer').selectAll().where('workspaceId', '=', workspaceId).executeTakeFirst()

/** The first workspace's server is the house's: it sends what belongs to people, such as new passwords. */
async function houseWorkspace(db: Db): Promise<number | undefined> {
  return (await listMachineScopes(db))[0]?.workspaceId
}

/** The server that sends for a workspace (its own, else the house's), or for the house; undefined when none is set. */
export async function findMailServer(
  db: Db,
  seal: Seal,
  sender: { workspaceId: number } | 'house',
): Promise<MailServer | undefined> {
  const house = await houseWorkspace(db)
  if (house === undefined) return undefined
  const own = sender === 'house' ? undefined : await rowOf(db, sender.workspaceId)
  const row = own ?? (await rowOf(db, house))
  if (row === undefined) return undefined
  return {
    host: row.host,
    port: row.port,
    security: row.security,
    username: row.username,
    password: row.password === null ? null : seal.open(row.password, passwordPlace(row.workspaceId)),
    fromName: row.fromName,
    fromAddress: row.fromAddress,
  }
}

/** Whether the house can send mail. */
export async function maySendMail(db: Db): Promise<boolean> {
  const house = await houseWorkspace(db)
  return house !== undefined && (await rowOf(db, house)) !== undefined
}

/** The address of the console as it was when the house's server was set. */
export async function findHouseOrigin(db: Db): Promise<string | null> {
  const house = await houseWorkspace(db)
  return house === undefined ? null : ((await rowOf(db, house))?.origin ?? null)
}

/** The settings as they may be seen: without the password. */
export async function getMail(db: Db, scope: Scope): Promise<MailView> {
  const house = await houseWorkspace(db)
  const forHouse = house === scope.workspaceId
  const own = await rowOf(db, scope.workspaceId)
  const lender = own || forHouse || house === undefined ? undefined : await rowOf(db, house)
  return {
    server: own
      ? {
          host: own.host,
          port: own.port,
          security: own.security,
          username: own.username,
          fromName: own.fromName,
          fromAddress: own.fromAddress,
          hasPassword: own.password !== null,
        }
      : null,
    forHouse,
    lent: lender ? { fromAddress: lender.fromAddress } : null,
  }
}
